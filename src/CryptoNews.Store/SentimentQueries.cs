using System.Text.Json;
using CryptoNews.Content;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>What moods are made of: live articles with a rating. Paid-for articles have none.</summary>
public static class SentimentQueries
{
    /// <summary>The live articles of a language that are rated, in no order.</summary>
    public static IQueryable<StoredArticle> Rated(this PortalContext db, string language) =>
        db.Articles.Visible().Where(a => a.Language == language && a.Sentiment != Sentiment.Unrated);

    /// <summary>Counts the articles of each sentiment in each of some stretches of time, in an index alone.</summary>
    /// <returns>For each stretch its place among <paramref name="stretches"/> and three counts, 0 among them.</returns>
    public static IQueryable<SentimentCount> SentimentCounts(this PortalContext db, string language, IEnumerable<TimeStretch> stretches)
    {
        var ids = JsonSerializer.Serialize(stretches.Select(s => (long[])[ArticleId.FirstAt(s.From), ArticleId.FirstAt(s.Until)]));
        // A count for each: grouping would read the row of every article. "Status" as in Visible.
        return db.Database.SqlQuery<SentimentCount>($"""
            SELECT stretch."Place", rating.value AS "Sentiment", (
                SELECT COUNT(*) FROM "Articles" AS article
                WHERE article."Status" = 1 AND article."Language" = {language} AND article."Sentiment" = rating.value
                    AND article."Id" >= stretch."First" AND article."Id" < stretch."End") AS "Count"
            FROM (SELECT key AS "Place", value ->> 0 AS "First", value ->> 1 AS "End" FROM json_each({ids})) AS stretch,
                json_each('[1,2,3]') AS rating
            """);
    }

    /// <summary>Counts the articles of each sentiment in each of some categories in one stretch of time, in an index alone.</summary>
    /// <param name="categories">Slugs.</param>
    /// <returns>For each category its place among <paramref name="categories"/> and three counts, 0 among them.</returns>
    public static IQueryable<SentimentCount> SentimentCounts(
        this PortalContext db, string language, IEnumerable<string> categories, TimeStretch stretch)
    {
        var slugs = JsonSerializer.Serialize(categories);
        var (first, end) = (ArticleId.FirstAt(stretch.From), ArticleId.FirstAt(stretch.Until));
        return db.Database.SqlQuery<SentimentCount>($"""
            SELECT category.key AS "Place", rating.value AS "Sentiment", (
                SELECT COUNT(*) FROM "Articles" AS article
                WHERE article."Status" = 1 AND article."Language" = {language} AND article."CategorySlug" = category.value
                    AND article."Sentiment" = rating.value AND article."Id" >= {first} AND article."Id" < {end}) AS "Count"
            FROM json_each({slugs}) AS category, json_each('[1,2,3]') AS rating
            """);
    }
}

/// <summary>A stretch of time.</summary>
/// <param name="From">UTC, inclusive.</param>
/// <param name="Until">UTC, exclusive.</param>
public sealed record TimeStretch(DateTime From, DateTime Until)
{
    /// <summary>All times at which an article can be published.</summary>
    public static TimeStretch Always { get; } = new(Beginning(FileLimits.FirstYear), Beginning(FileLimits.LastYear + 1));

    private static DateTime Beginning(int year) => new(year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
}

/// <param name="Place">From 0, in the list that was asked for.</param>
public sealed record SentimentCount(int Place, Sentiment Sentiment, int Count);
