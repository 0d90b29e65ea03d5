using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Feeds;

/// <summary>
/// Ids of articles in feeds: <c>tag:news.example,2026:en/id/6951</c>, or <c>…:en/key/2026/01/story</c> for an article
/// without an id at its origin. Readers tell by them what is new, so they never change with title, time or place.
/// </summary>
internal sealed class FeedIds
{
    // RFC 4151 wants a day on which the name was ours; another one would make every article new to every reader.
    private const string Since = "2026";

    private readonly Dictionary<string, string> _owners;
    private readonly string _authority;

    private FeedIds(Dictionary<string, string> owners, SiteOptions site)
    {
        _owners = owners;
        _authority = $"tag:{site.Host},{Since}:";
    }

    /// <summary>Where several articles of one language share an external id, it belongs to the one first by path, also when that is due later or has expired. Not to a draft: a copy that an editor works on must not make the article new.</summary>
    public static async Task<FeedIds> LoadAsync(PortalContext db, SiteOptions site, string language, IEnumerable<StoredArticle> articles, CancellationToken cancel)
    {
        var ids = articles.Select(a => a.ExternalId).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var owners = ids.Count == 0 ? [] : await db.Articles
            .Where(a => ids.Contains(a.ExternalId!) && a.Language == language && a.Status != ArticleStatus.Hidden)
            .GroupBy(a => a.ExternalId!)
            .Select(g => new { Id = g.Key, Path = g.Min(a => a.Path)! })
            .ToDictionaryAsync(o => o.Id, o => o.Path, StringComparer.Ordinal, cancel);
        return new FeedIds(owners, site);
    }

    public string Of(StoredArticle article) =>
        article.ExternalId is { } id && _owners.GetValueOrDefault(id) == article.Path
            ? $"{_authority}{article.Language}/id/{Uri.EscapeDataString(id)}"
            : $"{_authority}{article.Language}/key/{EscapedPath.Of(article.Key)}";
}
