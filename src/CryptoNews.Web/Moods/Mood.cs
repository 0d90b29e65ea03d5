using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Moods;

/// <summary>The sentiments of the articles of one language in one window; paid-for articles say nothing about the mood.</summary>
/// <param name="Articles">Newest first.</param>
public sealed record Mood(MoodWindow Window, IReadOnlyList<RatedArticle> Articles)
{
    public SentimentCounts Counts { get; } = SentimentCounts.Of(Articles.Select(a => a.Sentiment));

    /// <summary>
    /// The mood in the smallest of the windows that holds enough rated articles.
    /// </summary>
    /// <param name="windows">Growing; the last is all time.</param>
    /// <returns>Null when even all time holds too few.</returns>
    public static async Task<Mood?> ReadAsync(PortalContext db, Edition edition, IReadOnlyList<MoodWindow> windows, CancellationToken cancel)
    {
        var rated = db.Rated(edition.Language.Tag);
        var enough = await rated
            .OrderByDescending(a => a.Id)
            .Skip(MoodWindow.Enough - 1)
            .Select(a => (DateTime?)a.PublishedAt)
            .FirstOrDefaultAsync(cancel);
        if (enough is not { } moment)
            return null;

        var window = MoodWindow.SmallestWith(moment, windows, edition.Now, edition.Language.Dates);
        if (window.Start(edition.Now, edition.Language.Dates) is { } start)
        {
            var first = ArticleId.FirstAt(start);
            rated = rated.Where(a => a.Id >= first);
        }

        var articles = await rated
            .OrderByDescending(a => a.Id)
            .Select(a => new RatedArticle(a.PublishedAt, a.Sentiment))
            .ToListAsync(cancel);
        return new Mood(window, articles);
    }
}

public sealed record RatedArticle(DateTime PublishedAt, Sentiment Sentiment);

internal static class RatedArticles
{
    public static IQueryable<StoredArticle> Rated(this PortalContext db, string language) =>
        db.Articles.Visible().Where(a => a.Language == language && a.Sentiment != Sentiment.Unrated && !a.Sponsored);
}
