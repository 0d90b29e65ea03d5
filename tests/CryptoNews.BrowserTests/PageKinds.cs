namespace CryptoNews.BrowserTests;

/// <summary>Every kind of page, in every language that it has: what must hold for pages is tested on all of them.</summary>
internal static class PageKinds
{
    /// <summary>Name → address.</summary>
    private static readonly Dictionary<string, string> English = new()
    {
        ["home"] = "/",
        ["latest"] = "/latest",
        ["latest-2"] = "/latest?page=2",
        ["category"] = "/category/regulation",
        ["tag"] = "/tag/bitcoin",
        ["tone"] = "/sentiment/negative",
        ["filtered"] = "/category/mining?sentiment=neutral&tag=bitcoin",
        ["empty"] = "/category/business?sentiment=neutral",
        ["article"] = "/news/2009/01/genesis-block",
        ["article-photo"] = "/news/2026/01/turkmenistan-virtual-assets-law",
        ["article-everything"] = AwkwardArticles.Everything,
        ["article-long"] = AwkwardArticles.Long,
        ["article-remote"] = AwkwardArticles.Remote,
        ["article-sections"] = AwkwardArticles.Sections,
        ["categories"] = "/categories",
        ["tags"] = "/tags",
        ["sources"] = "/sources",
        ["about"] = "/about",
        ["ai"] = "/how-we-use-ai",
        ["privacy"] = "/privacy",
        ["search"] = "/search?q=bitcoin",
        ["search-nothing"] = "/search?q=zzzzzz",
        ["dashboard"] = "/sentiment?period=1y",
        ["archive"] = "/archive",
        ["archive-month"] = "/archive/2024/01",
        ["api"] = "/api",
        ["newsroom"] = "/newsroom",
        ["saved"] = "/saved",
        ["offline"] = "/offline",
        ["not-found"] = "/nothing/here",
        ["gone"] = AwkwardArticles.Expired,
    };

    private static readonly HashSet<string> EnglishOnly = ["article-everything", "article-long", "article-remote", "article-sections", "gone", "empty", "filtered", "latest-2"];

    public static TheoryData<string, string> All { get; } = [.. English.Select(p => (p.Key, p.Value)), .. Ukrainian];

    /// <summary>One language of each kind that both have: for what does not depend on words.</summary>
    public static TheoryData<string, string> OfOneLanguage { get; } = [.. English.Select(p => (p.Key, p.Value))];

    private static IEnumerable<(string Name, string Address)> Ukrainian => English
        .Where(p => !EnglishOnly.Contains(p.Key))
        .Select(p => ($"{p.Key}-uk", p.Value == "/" ? "/uk" : "/uk" + p.Value));
}
