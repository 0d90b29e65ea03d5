using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>
/// Sources whose keys (<c>trend.az</c>) stand among the words of a query, in any case. Their names are words of the index;
/// of keys it has the facets, which is as good and costs it nothing.
/// </summary>
internal sealed class SourcesNamed
{
    private readonly ILookup<string, string> _keys;
    private readonly SearchQuery _query;

    private SourcesNamed(SearchQuery query, IEnumerable<string> keys)
    {
        _query = query;
        _keys = keys.ToLookup(key => key, StringComparer.OrdinalIgnoreCase);
    }

    public static async Task<SourcesNamed> LoadAsync(PortalContext db, SearchQuery query, string language, CancellationToken cancel)
    {
        var typed = query.Wanted.Concat(query.Unwanted).Where(MayBeKey).Select(clause => Typed(query, clause)).ToList();
        return new(query, typed.Count == 0 ? [] : await db.Terms
            .Where(t => t.Kind == TermKind.Source && t.Language == language && typed.Contains(EF.Functions.Collate(t.Slug, "NOCASE")))
            .Select(t => t.Slug)
            .ToListAsync(cancel));
    }

    /// <summary>Each as lexemes that stand for a word in a <see cref="SearchMatch"/>.</summary>
    public IEnumerable<IReadOnlyList<string>> By(SearchClause clause) =>
        MayBeKey(clause) ? _keys[Typed(_query, clause)].Select(key => (IReadOnlyList<string>)[IndexTerms.SourceLexeme(key)]) : [];

    // What stands in quotes is looked for as it stands there; a beginning is none of a key.
    private static bool MayBeKey(SearchClause clause) => !clause.IsQuoted && !clause.IsBeginning;

    // A comma or a bracket beside it is none of it; an underscore may be its last character.
    private static string Typed(SearchQuery query, SearchClause clause)
    {
        var typed = query.Text.AsSpan(clause.Start, clause.Length);
        while (typed.Length > 0 && !IsOfKey(typed[0]))
            typed = typed[1..];
        while (typed.Length > 0 && !IsOfKey(typed[^1]))
            typed = typed[..^1];
        return typed.ToString();
    }

    private static bool IsOfKey(char c) => char.IsLetterOrDigit(c) || c == '_';
}
