using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Web.Articles;

/// <summary>
/// When an article was changed here, as readers are told. A moment that lies ahead is a slip of whoever wrote it, and is
/// told to nobody before it comes; files are not refused for it, because their rules know no clock.
/// </summary>
internal static class LastChange
{
    // The clocks of those who write files are not quite ours.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>The latest change that is stated, of the text (<c>updatedAt</c>) or by a machine (<c>ai.expandedAt</c>). Null when there is none, or all lie ahead (UTC).</summary>
    public static DateTime? UpdatedAsOf(this StoredArticle article, DateTime now) => UpdatedAsOf(article.PublishedAt, article.UpdatedAt, article.Ai, now);

    /// <summary><c>updatedAt</c> as the file states it, unless it lies ahead (UTC).</summary>
    public static DateTime? StatedUpdateAsOf(this StoredArticle article, DateTime now) => Past(article.UpdatedAt, now);

    /// <summary>The provenance without the time of the rewriting where that lies ahead.</summary>
    public static AiProvenance? AiAsOf(this StoredArticle article, DateTime now) =>
        article.Ai is { ExpandedAt: { } moment } ai && Past(moment.UtcDateTime, now) is null ? ai with { ExpandedAt = null } : article.Ai;

    /// <summary>The last change that readers are told of; never before the publication (UTC).</summary>
    public static DateTime ChangedAt(this StoredArticle article, DateTime now) => Of(article.PublishedAt, article.UpdatedAt, article.Ai, now);

    public static DateTime Of(DateTime published, DateTime? updated, AiProvenance? ai, DateTime now) =>
        UpdatedAsOf(published, updated, ai, now) is { } past && past > published ? past : published;

    // What a machine wrote before the publication is no change of what was published.
    private static DateTime? UpdatedAsOf(DateTime published, DateTime? updated, AiProvenance? ai, DateTime now) =>
        Past(ai?.ExpandedAt?.UtcDateTime, now) is { } expanded && expanded > published && !(Past(updated, now) > expanded) ? expanded : Past(updated, now);

    /// <summary>The first change that is stated and lies behind a moment (UTC), or null.</summary>
    public static DateTime? NextAfter(DateTime moment, DateTime? updated, AiProvenance? ai) =>
        new[] { updated, ai?.ExpandedAt?.UtcDateTime }.Where(change => change > moment).Min();

    /// <summary>The latest moment that is told of (UTC).</summary>
    public static DateTime LatestBy(DateTime now) => now + Tolerance;

    /// <summary>The moment, unless it lies ahead (UTC).</summary>
    public static DateTime? Past(DateTime? moment, DateTime now) => moment <= LatestBy(now) ? moment : null;
}
