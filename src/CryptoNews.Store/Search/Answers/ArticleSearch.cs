using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>Finds live articles by what they say.</summary>
public static class ArticleSearch
{
    /// <summary>
    /// So many of the newest hits are ranked and counted: a word that stands in every article costs no more than one in a
    /// thousand of them.
    /// </summary>
    public const int Window = 1000;

    private const double FreshnessShare = 0.25;
    private const double FreshnessHalfLifeDays = 180;

    /// <summary>
    /// The live articles of a filter that say what its <see cref="ArticleFilter.Match"/> asks for.
    /// </summary>
    /// <param name="now">UTC: fresh articles stand a little higher among the best.</param>
    public static async Task<SearchHits> SearchAsync(this PortalContext db, ArticleFilter filter, SearchOrder order, DateTime now, CancellationToken cancel)
    {
        var match = filter.Match ?? throw new ArgumentException("The filter asks for no words.", nameof(filter));
        var expression = MatchExpression.Of(match, filter);
        var lowest = filter.From is { } from ? ArticleId.FirstAt(from) : 0;
        var end = filter.Until is { } until ? ArticleId.FirstAt(until) : long.MaxValue;
        var hits = order == SearchOrder.BestFirst
            ? await db.Database.SqlQuery<SearchHit>($"""
                SELECT "rowid" AS "Id", bm25("Search", 12.0, 6.0, 4.0, 1.0, 0.0) AS "Score" FROM "Search"
                WHERE "Search" MATCH {expression} AND "rowid" >= {lowest} AND "rowid" < {end} ORDER BY "rowid" DESC LIMIT {Window + 1}
                """).ToListAsync(cancel)
            : await db.Database.SqlQuery<SearchHit>($"""
                SELECT "rowid" AS "Id", 0.0 AS "Score" FROM "Search"
                WHERE "Search" MATCH {expression} AND "rowid" >= {lowest} AND "rowid" < {end} ORDER BY "rowid" DESC LIMIT {Window + 1}
                """).ToListAsync(cancel);

        var isMore = hits.Count > Window;
        var ids = hits.Take(Window);
        if (order == SearchOrder.BestFirst)
            ids = ids.OrderByDescending(h => -h.Score * Freshness(h.Id, now)).ThenByDescending(h => h.Id);
        return new([.. ids.Select(h => h.Id)], isMore);
    }

    private static double Freshness(long id, DateTime now)
    {
        var age = Math.Max(0, (now - ArticleId.MomentOf(id)).TotalDays);
        return 1 + (FreshnessShare * Math.Pow(2, -age / FreshnessHalfLifeDays));
    }

    private sealed record SearchHit(long Id, double Score);
}

public enum SearchOrder
{
    /// <summary>Words in the headline before words in tags, before words in the description, before words in the text; fresh articles a little ahead.</summary>
    BestFirst,

    NewestFirst,
}

/// <param name="Ids">In order; at most <see cref="ArticleSearch.Window"/>, the newest.</param>
/// <param name="IsMore">There are older ones beyond.</param>
public sealed record SearchHits(IReadOnlyList<long> Ids, bool IsMore);
