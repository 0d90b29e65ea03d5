using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>The only code that decides what readers see: not a draft, and published ≤ now &lt; expires.</summary>
public static class Visibility
{
    /// <summary>What an article is to readers at a moment; times are UTC.</summary>
    public static ArticleStatus At(DateTime now, bool draft, DateTime publishedAt, DateTime? expiresAt) =>
        draft ? ArticleStatus.Hidden
        : publishedAt > now ? ArticleStatus.Scheduled
        : expiresAt <= now ? ArticleStatus.Expired
        : ArticleStatus.Live;

    /// <summary>As above, for an article as its file means it.</summary>
    public static ArticleStatus At(DateTime now, Article article) =>
        At(now, article.Draft, article.PublishedAt.UtcDateTime, article.ExpiresAt?.UtcDateTime);
}
