using System.Text;
using System.Text.Json;
using CryptoNews.Store;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Seo;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Announcing;

/// <summary>Tells search engines which addresses have changed (indexnow.org).</summary>
internal sealed class IndexNow(SeoOptions options, Indexing indexing, SiteOptions site, Addresses addresses) : IAnnouncement
{
    public string Name => "IndexNow";

    public bool IsWanted => options.IndexNowKey.Length > 0 && indexing.AllowsAnything;

    // As in the sitemaps, what has its original elsewhere is left out. What went is told too: search engines then drop it. Of a large change they find the rest by the sitemaps.
    public async Task<IReadOnlyList<Func<HttpRequestMessage>>> RequestsAsync(IReadOnlyList<ArticleChange> changes, bool areAll, PortalContext db, CancellationToken cancel)
    {
        var urls = new List<string>();
        foreach (var change in changes)
        {
            var isForThem = change.Kind == ArticleChangeKind.Gone
                || await indexing.Of(db.Articles.Visible()).AnyAsync(a => a.Language == change.Language && a.Key == change.Key && a.CanonicalUrl == null, cancel);
            if (isForThem)
                urls.Add(addresses.Absolute(addresses.Article(change.Language, change.Key)));
        }

        return urls.Count == 0 ? [] : [() => new HttpRequestMessage(HttpMethod.Post, options.IndexNowEndpoint)
        {
            // With a length: as content that is written while it is sent, it would go in chunks.
            Content = new StringContent(
                JsonSerializer.Serialize(new
                {
                    host = site.Host,
                    key = options.IndexNowKey,
                    keyLocation = addresses.Absolute($"/{options.IndexNowKey}.txt"),
                    urlList = urls,
                }),
                Encoding.UTF8,
                "application/json"),
        }];
    }
}
