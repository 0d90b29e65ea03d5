using System.Runtime.InteropServices;

namespace CryptoNews.Store;

/// <summary>Finds live articles by what they say.</summary>
public static class ArticleSearch
{
    /// <summary>
    /// So many of the newest hits are ranked: a word that stands in every article costs no more to rank than one in a
    /// thousand of them.
    /// </summary>
    public const int Window = 1000;

    private const double FreshnessShare = 0.25;
    private const double FreshnessHalfLifeDays = 180;

    // Title, tags, lead, body, facets. So small that a word in the title does not count for as much as can be counted:
    // one in a tag of a fresh article would else come before it.
    private static readonly double[] ColumnWeights = [2, 0.35, 0.5, 0.15, 0];

    // Words of a text of the kind that the portal is for. Not the average of those there are: what stands first must not
    // depend on what was loaded and deleted before.
    private const double UsualLength = 500;

    /// <summary>
    /// All live articles that say what is asked for, whatever their number, in the form that narrows a filter. Each word is
    /// looked for by itself, and remembered: the next search for it, with whatever others, only puts bits together.
    /// </summary>
    /// <param name="columns">Of the language, at the state that the context sees.</param>
    public static RowSet Find(this PortalContext db, SearchMatch match, string language, EditionColumns columns, CancellationToken cancel)
    {
        if (columns.Count == 0)
            return columns.Rows([]);
        var found = match.Wanted.Count > 0
            ? RowSet.AtLeast(match.AtLeast, [.. match.Wanted.Select(AnyOf)], columns.Count)
            : Rows(db, MatchExpression.Quoted(IndexTerms.All(language)), columns, cancel);
        return match.Unwanted.Count > 0 ? found.Except(match.Unwanted.Select(AnyOf)) : found;

        RowSet AnyOf(Alternatives alternatives) =>
            RowSet.AtLeast(1, [.. alternatives.Phrases.Select(phrase => Rows(db, MatchExpression.Of(phrase, language), columns, cancel))], columns.Count);
    }

    /// <summary>The articles of a filter that say what is asked for: the newest <see cref="Window"/> of them, the best first.</summary>
    /// <param name="columns">Of the filter's language, at the state that the context sees.</param>
    /// <param name="now">UTC: fresh articles stand a little higher.</param>
    /// <returns>Ids.</returns>
    public static IReadOnlyList<long> Rank(
        this PortalContext db, SearchMatch match, ArticleFilter filter, EditionColumns columns, DateTime now, CancellationToken cancel)
    {
        var expression = MatchExpression.Of(match, filter);
        double[] weights = [.. ColumnWeights, UsualLength, .. MatchExpression.PhrasesOf(expression).Select(Rarity)];
        using var query = new IndexQuery(db, $"""
            SELECT "rowid", relevance("Search", ?) FROM "Search"
            WHERE "Search" MATCH ? AND "rowid" >= ? AND "rowid" < ? ORDER BY "rowid" DESC LIMIT {Window}
            """, cancel);
        query.Bind(1, MemoryMarshal.AsBytes<double>(weights));
        query.Bind(2, expression);
        query.Bind(3, filter.From is { } from ? ArticleId.FirstAt(from) : 0);
        query.Bind(4, filter.Until is { } until ? ArticleId.FirstAt(until) : long.MaxValue);
        var hits = new List<(long Id, double Score)>();
        while (query.MoveNext())
            hits.Add((query.Int64(0), query.Double(1) * Freshness(query.Int64(0), now)));
        return [.. hits.OrderByDescending(h => h.Score).ThenByDescending(h => h.Id).Select(h => h.Id)];

        // Facets stand in a column without weight.
        double Rarity(string phrase) => IndexTerms.IsFacet(phrase, filter.Language)
            ? 0
            : RarityOf(Rows(db, MatchExpression.Quoted(phrase), columns, cancel).Count, columns.Count);
    }

    // Half of an answer is none: it is not remembered.
    private static RowSet Rows(PortalContext db, string expression, EditionColumns columns, CancellationToken cancel) =>
        columns.Remembered.Get(expression, () => columns.Rows(HitsOf(db, expression, cancel)));

    // In ascending order.
    private static List<long> HitsOf(PortalContext db, string expression, CancellationToken cancel)
    {
        var ids = new List<long>();
        using var query = new IndexQuery(db, """SELECT "rowid" FROM "Search" WHERE "Search" MATCH ?""", cancel);
        query.Bind(1, expression);
        while (query.MoveNext())
            ids.Add(query.Int64(0));
        return ids;
    }

    // The usual one of BM25: never below nothing, however common the phrase.
    private static double RarityOf(int having, int all) => Math.Log(1 + ((all - having + 0.5) / (having + 0.5)));

    private static double Freshness(long id, DateTime now)
    {
        var age = Math.Max(0, (now - ArticleId.MomentOf(id)).TotalDays);
        return 1 + (FreshnessShare * Math.Pow(2, -age / FreshnessHalfLifeDays));
    }
}
