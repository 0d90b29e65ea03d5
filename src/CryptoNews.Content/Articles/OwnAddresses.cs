namespace CryptoNews.Content;

/// <summary>Addresses at which the site itself answers whatever the folder holds: an alias there never leads anywhere.</summary>
internal static class OwnAddresses
{
    private static readonly string[] Feeds = ["/feed.xml", "/atom.xml", "/feed.json"];

    private static readonly HashSet<string> InEachLanguage = new(
        [
            "/", "/latest", "/categories", "/tags", "/sources", "/sentiment", "/archive", "/search", "/search/suggest", "/saved", "/offline", "/api",
            "/newsroom", "/newsroom/login", "/newsroom/preview", "/opensearch.xml", "/site.webmanifest", "/feeds.opml",
            .. Feeds, .. Feeds.Select(feed => "/latest" + feed), .. Feeds.Select(feed => "/search" + feed),
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Once = new(StringComparer.Ordinal)
    {
        "/robots.txt", "/sitemap.xml", "/news-sitemap.xml", "/llms.txt", "/.well-known/security.txt", "/speculation-rules.json", "/schemas/article.json",
        "/health/live", "/health/ready", "/metrics", "/favicon.ico", "/sw.js", "/openapi/v1.json",
        "/api/v1/articles", "/api/v1/categories", "/api/v1/sentiment", "/api/v1/sources", "/api/v1/tags",
    };

    /// <param name="alias">As articles hold it.</param>
    public static bool Hold(string alias, ContentRules rules) =>
        Once.Contains(alias) || (SitePath.Read(alias, rules) is { } path && InEachLanguage.Contains(path.Rest));
}
