using CryptoNews.Store;

namespace CryptoNews.Web.Articles;

internal static class LastChange
{
    /// <summary>The last change that readers are told of; never before the publication (UTC).</summary>
    public static DateTime ChangedAt(this StoredArticle article) => Of(article.PublishedAt, article.UpdatedAt);

    public static DateTime Of(DateTime published, DateTime? updated) => updated > published ? updated.Value : published;
}
