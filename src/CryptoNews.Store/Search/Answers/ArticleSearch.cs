using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace CryptoNews.Store;

/// <summary>Finds live articles by what they say.</summary>
public static class ArticleSearch
{
    /// <summary>
    /// So many of the newest hits are ranked: a word that stands in every article costs no more to rank than one in a
    /// thousand of them.
    /// </summary>
    public const int Window = 1000;

    private const int RowsBetweenLooks = 4096;

    private const double FreshnessShare = 0.25;
    private const double FreshnessHalfLifeDays = 180;

    /// <summary>
    /// All live articles that say what is asked for, whatever their number, in the form that narrows a filter. Each word is
    /// looked for by itself, and remembered: the next search for it, with whatever others, only puts bits together.
    /// </summary>
    /// <param name="columns">Of the language, at the state that the context sees.</param>
    public static RowSet Find(this PortalContext db, SearchMatch match, string language, EditionColumns columns, CancellationToken cancel)
    {
        var found = match.Wanted.Count > 0
            ? RowSet.AtLeast(match.AtLeast, [.. match.Wanted.Select(AnyOf)], columns.Count)
            : Rows(MatchExpression.Quoted(IndexTerms.All(language)));
        return match.Unwanted.Count > 0 ? found.Except(match.Unwanted.Select(AnyOf)) : found;

        RowSet AnyOf(IReadOnlyList<IReadOnlyList<string>> alternatives) =>
            RowSet.AtLeast(1, [.. alternatives.Select(lexemes => Rows(MatchExpression.Of(lexemes, language)))], columns.Count);

        RowSet Rows(string expression) => columns.Remembered.Get(expression, () => columns.Rows(HitsOf(db, expression, cancel)));
    }

    /// <summary>The articles of a filter that say what is asked for: the newest <see cref="Window"/> of them, the best first.</summary>
    /// <param name="now">UTC: fresh articles stand a little higher.</param>
    /// <returns>Ids.</returns>
    public static async Task<IReadOnlyList<long>> RankAsync(this PortalContext db, SearchMatch match, ArticleFilter filter, DateTime now, CancellationToken cancel)
    {
        var expression = MatchExpression.Of(match, filter);
        var lowest = filter.From is { } from ? ArticleId.FirstAt(from) : 0;
        var end = filter.Until is { } until ? ArticleId.FirstAt(until) : long.MaxValue;
        var hits = await db.Database.SqlQuery<SearchHit>($"""
            SELECT "rowid" AS "Id", bm25("Search", 12.0, 6.0, 4.0, 1.0, 0.0) AS "Score" FROM "Search"
            WHERE "Search" MATCH {expression} AND "rowid" >= {lowest} AND "rowid" < {end} ORDER BY "rowid" DESC LIMIT {Window}
            """).ToListAsync(cancel);
        return [.. hits.OrderByDescending(h => -h.Score * Freshness(h.Id, now)).ThenByDescending(h => h.Id).Select(h => h.Id)];
    }

    // Without a command of the provider: a word that stands in every article has 100,000 rows, in ascending order.
    private static List<long> HitsOf(PortalContext db, string expression, CancellationToken cancel)
    {
        var ids = new List<long>();
        db.Database.OpenConnection();
        try
        {
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, """SELECT "rowid" FROM "Search" WHERE "Search" MATCH ?""", out var statement), connection.Handle);
            using (statement)
            {
                raw.sqlite3_bind_text(statement, 1, expression);
                int result;
                while ((result = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
                {
                    // Whoever has left waits for nothing, and half of an answer is none: it is not remembered.
                    if (ids.Count % RowsBetweenLooks == 0)
                        cancel.ThrowIfCancellationRequested();
                    ids.Add(raw.sqlite3_column_int64(statement, 0));
                }

                if (result != raw.SQLITE_DONE)
                    SqliteException.ThrowExceptionForRC(result, connection.Handle);
            }
        }
        finally
        {
            db.Database.CloseConnection();
        }

        return ids;
    }

    private static double Freshness(long id, DateTime now)
    {
        var age = Math.Max(0, (now - ArticleId.MomentOf(id)).TotalDays);
        return 1 + (FreshnessShare * Math.Pow(2, -age / FreshnessHalfLifeDays));
    }

    private sealed record SearchHit(long Id, double Score);
}
