using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Moods;

/// <summary>The sentiments of the articles of one language in one window.</summary>
/// <param name="Articles">Newest first.</param>
public sealed record Mood(MoodWindow Window, IReadOnlyList<RatedArticle> Articles)
{
    public SentimentCounts Counts { get; } = SentimentCounts.Of(Articles.Select(a => a.Sentiment));

    /// <summary>The mood in the smallest of the windows that holds enough rated articles; null when none does.</summary>
    /// <param name="windows">Growing; the last is all time.</param>
    public static async Task<Mood?> ReadAsync(PortalContext db, Edition edition, IReadOnlyList<MoodWindow> windows, CancellationToken cancel)
    {
        if (await WindowAsync(db.Rated(edition.Language.Tag), edition, windows, cancel) is not { } window)
            return null;

        var articles = await db.Rated(edition, window)
            .OrderByDescending(a => a.Id)
            .Select(a => new RatedArticle(a.PublishedAt, a.Sentiment))
            .ToListAsync(cancel);
        return new Mood(window, articles);
    }

    /// <summary>The smallest of the windows that holds enough of some rated articles; null when none does.</summary>
    public static async Task<MoodWindow?> WindowAsync(
        IQueryable<StoredArticle> rated, Edition edition, IReadOnlyList<MoodWindow> windows, CancellationToken cancel)
    {
        var enough = await rated
            .OrderByDescending(a => a.Id)
            .Skip(MoodWindow.Enough - 1)
            .Select(a => (DateTime?)a.PublishedAt)
            .FirstOrDefaultAsync(cancel);
        return enough is { } moment
            ? MoodWindow.SmallestWith(moment, windows, edition.Now, edition.Language.Dates)
            : null;
    }
}

public sealed record RatedArticle(DateTime PublishedAt, Sentiment Sentiment);

internal static class RatedArticles
{
    /// <summary>What the mood is made of. Paid-for articles say nothing about it.</summary>
    public static IQueryable<StoredArticle> Rated(this PortalContext db, string language) =>
        db.Articles.Visible().Where(a => a.Language == language && a.Sentiment != Sentiment.Unrated && !a.Sponsored);

    public static IQueryable<StoredArticle> Rated(this PortalContext db, Edition edition, MoodWindow window)
    {
        var rated = db.Rated(edition.Language.Tag);
        if (window.Start(edition.Now, edition.Language.Dates) is not { } start)
            return rated;
        var first = ArticleId.FirstAt(start);
        return rated.Where(a => a.Id >= first);
    }
}
