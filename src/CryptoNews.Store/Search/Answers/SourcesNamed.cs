namespace CryptoNews.Store;

/// <summary>
/// Sources whose keys (<c>trend.az</c>) stand among the words of a query, in any case. Their names are words of the index;
/// of keys it has the facets, which is as good and costs it nothing.
/// </summary>
internal static class SourcesNamed
{
    /// <returns>Each as a phrase that stands for the clause too.</returns>
    public static IEnumerable<Phrase> By(SearchClause clause, SearchQuery query, EditionColumns columns) =>
        // What stands in quotes is looked for as it stands there; a beginning is none of a key.
        clause.IsQuoted || clause.IsBeginning
            ? []
            : columns.SourcesCalled(KeyIn(query.Text.AsSpan(clause.Start, clause.Length))).Select(key => new Phrase([IndexTerms.SourceLexeme(key)]));

    // A comma or a bracket beside it is none of it; an underscore may be its last character.
    private static string KeyIn(ReadOnlySpan<char> typed)
    {
        while (typed.Length > 0 && !IsOfKey(typed[0]))
            typed = typed[1..];
        while (typed.Length > 0 && !IsOfKey(typed[^1]))
            typed = typed[..^1];
        return typed.ToString();
    }

    private static bool IsOfKey(char c) => char.IsLetterOrDigit(c) || c == '_';
}
