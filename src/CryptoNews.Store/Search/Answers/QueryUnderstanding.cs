using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>A query against the words that live articles of one language use.</summary>
public static class QueryUnderstanding
{
    // The most frequent words that begin so; the rest would make every beginning as dear as a common word.
    private const int MostBeginnings = 24;
    private const int ShortestBeginning = 2;

    // Choosing some of more words than this makes too many combinations: any of them will do then.
    private const int MostChosenFrom = 6;

    private const int MostCorrections = 3;

    /// <summary>
    /// Spells beginnings out: words with a star, and words that no article has. A word that is the key of a source means its
    /// articles too. Of a word with signs in it that no article has as it stands, each part is a word. When no article has all
    /// words, as many of them as any article has are asked for.
    /// </summary>
    /// <param name="columns">Of the language, at the state that the context sees.</param>
    public static async Task<UnderstoodQuery> UnderstandAsync(this PortalContext db, SearchQuery query, string language, EditionColumns columns, CancellationToken cancel)
    {
        var apart = new List<SearchClause>();
        foreach (var clause in query.Wanted.Where(c => c.Parts.Count > 0))
        {
            if (!IsFound(new([await AsTypedAsync(clause)], [], 1)))
                apart.Add(clause);
        }

        var asked = query.Apart(apart);
        var wanted = new List<Alternatives>();
        var unknown = new List<SearchClause>();
        foreach (var clause in asked.Wanted)
        {
            // What has parts and was not taken apart has been found.
            var alternatives = await AsTypedAsync(clause);
            if (clause.Parts.Count == 0 && !IsFound(new([alternatives], [], 1)))
            {
                if (!clause.IsQuoted && !clause.IsBeginning && clause.Lexemes.Count == 1
                    && await BeginningsAsync(db, clause, language, cancel) is { Phrases.Count: > 1 } beginnings)
                {
                    alternatives = beginnings;
                }
                else
                {
                    unknown.Add(clause);
                }
            }

            wanted.Add(alternatives);
        }

        var unwanted = (await db.SpelledOutAsync(query.Unwanted, language, cancel)).Wanted
            .Zip(query.Unwanted, (alternatives, clause) => new Alternatives([.. alternatives.Phrases, .. SourcesNamed.By(clause, query, columns)]))
            .ToList();
        // Two spellings may be one word (halving, halvings).
        wanted = [.. wanted.DistinctBy(alternatives => alternatives.ToString())];
        var match = new SearchMatch(wanted, unwanted, wanted.Count);
        return new(Loosened(match, IsFound), unknown, apart, asked.WasCut);

        // By remembered rows, which the search needs anyway: the index would walk through its phrases for each choice of them.
        bool IsFound(SearchMatch sought) => db.Find(sought, language, columns, cancel).Count > 0;

        async Task<Alternatives> AsTypedAsync(SearchClause clause) =>
            clause.IsBeginning ? await BeginningsAsync(db, clause, language, cancel) : new([new(clause.Lexemes), .. SourcesNamed.By(clause, query, columns)]);
    }

    /// <summary>The text of a query with words that articles have in place of some that none has.</summary>
    /// <returns>Null when there is nothing to correct, or nothing near.</returns>
    public static async Task<string?> CorrectAsync(this PortalContext db, SearchQuery query, UnderstoodQuery understood, string language, CancellationToken cancel)
    {
        // In another layout, signs that part words are letters of one.
        var whole = await CorrectionsAsync(understood.Apart);
        var rest = await CorrectionsAsync(understood.Unknown.Where(u => !whole.Any(w => w.Clause.Parts.Any(part => part.Start == u.Start))));
        var text = query.Text;
        var places = whole.Concat(rest).SelectMany(c => PlacesOf(c.Clause, query.Text), (c, start) => (Start: start, c.Clause.Length, c.Word));
        foreach (var (start, length, word) in places.OrderByDescending(p => p.Start))
            text = string.Concat(text.AsSpan(0, start), word, text.AsSpan(start + length));
        return whole.Count + rest.Count > 0 ? text : null;

        async Task<List<(SearchClause Clause, string Word)>> CorrectionsAsync(IEnumerable<SearchClause> clauses)
        {
            var corrections = new List<(SearchClause, string)>();
            foreach (var clause in clauses.Take(MostCorrections))
            {
                if (await Spelling.CorrectAsync(db, query.Text.Substring(clause.Start, clause.Length), clause, language, cancel) is { } word)
                    corrections.Add((clause, word));
            }

            return corrections;
        }
    }

    // What was typed again is no clause of its own.
    private static IEnumerable<int> PlacesOf(SearchClause clause, string text)
    {
        var pieces = QueryPieces.Of(text).ToList();
        var first = pieces.Find(p => clause.Start < p.InnerStart + p.Inner.Length);
        return pieces.Where(p => p.Whole.Equals(first.Whole, StringComparison.OrdinalIgnoreCase)).Select(p => p.InnerStart + clause.Start - first.InnerStart);
    }

    /// <summary>Clauses as they are, with words for those that are beginnings.</summary>
    internal static async Task<SearchMatch> SpelledOutAsync(this PortalContext db, IReadOnlyList<SearchClause> clauses, string language, CancellationToken cancel)
    {
        var wanted = new List<Alternatives>();
        foreach (var clause in clauses)
            wanted.Add(clause.IsBeginning ? await BeginningsAsync(db, clause, language, cancel) : new([new(clause.Lexemes)]));
        return new SearchMatch(wanted, [], wanted.Count);
    }

    private static async Task<Alternatives> BeginningsAsync(PortalContext db, SearchClause clause, string language, CancellationToken cancel)
    {
        if (clause.LastSurface.Length < ShortestBeginning)
            return new([new(clause.Lexemes)]);
        var words = await db.WordsBeginning(clause.LastSurface, language).Take(MostBeginnings).ToListAsync(cancel);
        return new(
        [
            .. words.Select(w => Lexemes.Of(w).Lexeme).Prepend(clause.Lexemes[^1]).Distinct(StringComparer.Ordinal)
                .Select(last => new Phrase([.. clause.Lexemes.SkipLast(1), last])),
        ]);
    }

    private static SearchMatch Loosened(SearchMatch match, Func<SearchMatch, bool> isFound)
    {
        var all = match.Wanted.Count;
        if (all < 2 || isFound(match))
            return match;
        for (var count = all > MostChosenFrom ? 1 : all - 1; count > 0; count--)
        {
            var looser = new SearchMatch(match.Wanted, match.Unwanted, count);
            if (isFound(looser))
                return looser;
        }

        return match;
    }
}

/// <param name="Match">For <see cref="ArticleSearch"/>.</param>
/// <param name="Unknown">Wanted, but no article has them.</param>
/// <param name="Apart">Wanted, but only their parts are looked for, each for itself: no article has them as they stand.</param>
/// <param name="WasCut">More was typed than is searched for.</param>
public sealed record UnderstoodQuery(SearchMatch Match, IReadOnlyList<SearchClause> Unknown, IReadOnlyList<SearchClause> Apart, bool WasCut);
