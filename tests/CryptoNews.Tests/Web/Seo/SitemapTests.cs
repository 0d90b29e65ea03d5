using System.Net;
using System.Xml.Linq;
using System.Xml.Schema;
using CryptoNews.Content;
using CryptoNews.Store;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing.Patterns;

namespace CryptoNews.Tests.Web.Seo;

public sealed class SitemapTests
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Images = "http://www.google.com/schemas/sitemap-image/1.1";
    private static readonly XNamespace NewsArticles = "http://www.google.com/schemas/sitemap-news/0.9";
    private static readonly XmlSchemaSet Schemas = ReadSchemas();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_index_names_files_that_follow_the_schemas_and_name_every_article_once()
    {
        await using var portal = new Portal().With(
            Some.Article("a", externalId: "7", tags: ["Bitcoin"], cover: new CoverImage { Raw = "https://images.unsplash.com/photo-1?ixid=A" }),
            Some.Article("а-укр", language: "uk", externalId: "7"),
            Some.Article("old", Portal.Noon.AddYears(-3), updated: Portal.Noon.AddDays(-1)),
            Some.Article("draft", status: ArticleStatus.Hidden), Some.Article("due", status: ArticleStatus.Scheduled), Some.Article("gone", status: ArticleStatus.Expired))
            .With(Some.Page("about"), Some.Page("about", "uk"), Some.Page("hidden", draft: true));

        var index = await ReadAsync(portal, "/sitemap.xml");
        var parts = index.Descendants(Sitemaps + "loc").Select(l => new Uri(l.Value).PathAndQuery).ToList();
        var documents = new List<XDocument>();
        foreach (var part in parts)
            documents.Add(await ReadAsync(portal, part));

        Assert.Equal(["/sitemap-pages.xml", "/sitemap-articles-en-2023-1.xml", "/sitemap-articles-en-2026-1.xml", "/sitemap-articles-uk-2026-1.xml"], parts);
        Assert.Equal(["2026-01-15T12:00:00Z", "2026-01-14T12:00:00Z", "2026-01-15T12:00:00Z", "2026-01-15T12:00:00Z"], index.Descendants(Sitemaps + "sitemap").Select(s => s.Element(Sitemaps + "lastmod")?.Value));
        var urls = documents.SelectMany(d => d.Descendants(Sitemaps + "url")).ToList();
        var addresses = urls.Select(u => u.Element(Sitemaps + "loc")!.Value).ToList();
        Assert.Equal(addresses.Count, addresses.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(["http://localhost:5000/news/a", "http://localhost:5000/news/old", "http://localhost:5000/uk/news/%D0%B0-%D1%83%D0%BA%D1%80"], addresses.Where(a => a.Contains("/news/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(addresses, a => a.Contains("hidden", StringComparison.Ordinal));
        Assert.Superset(
            new HashSet<string> { "/", "/latest", "/sentiment", "/archive", "/categories", "/tags", "/sources", "/api", "/about", "/uk", "/uk/sentiment" },
            addresses.Select(address => new Uri(address).AbsolutePath).ToHashSet());

        var twin = urls.Single(u => u.Element(Sitemaps + "loc")!.Value.EndsWith("/news/a", StringComparison.Ordinal));
        Assert.Equal(["en", "uk", "x-default"], twin.Elements(Xhtml + "link").Select(l => l.Attribute("hreflang")!.Value));
        Assert.Equal("https://images.unsplash.com/photo-1?ixid=A&fit=crop&w=1200&h=675&auto=format&q=75", twin.Descendants(Images + "loc").Single().Value);
        foreach (var address in addresses)
        {
            using var response = await portal.Reader.GetAsync(new Uri(address).PathAndQuery, Cancel);
            Assert.Equal((address, HttpStatusCode.OK), (address, response.StatusCode));
        }
    }

    [Fact]
    public async Task Every_page_of_the_site_that_may_be_kept_is_in_the_sitemap()
    {
        await using var portal = new Portal().With([.. Some.Articles(3), Some.Article("b", language: "uk")]);
        var pages = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && e.RoutePattern.Parameters.All(p => p.IsOptional))
            .Select(e => "/" + string.Join('/', e.RoutePattern.PathSegments.TakeWhile(s => s.IsSimple).Select(s => s.Parts[0]).OfType<RoutePatternLiteralPart>().Select(p => p.Content)))
            .Where(path => !path.StartsWith("/newsroom", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var named = (await ReadAsync(portal, "/sitemap-pages.xml")).Descendants(Sitemaps + "loc").Select(l => new Uri(l.Value).AbsolutePath).ToHashSet(StringComparer.Ordinal);

        Assert.Contains("/categories", pages);
        foreach (var page in pages)
        {
            using var response = await portal.Reader.GetAsync(page, Cancel);
            if (response.StatusCode != HttpStatusCode.OK || (await Portal.ParseAsync(response)).QuerySelector("meta[name=robots][content*=noindex]") is not null)
                continue;
            Assert.True(named.Contains(page), $"{page} may be kept by search engines, and /sitemap-pages.xml doesn't name it (Sitemap).");
        }
    }

    [Fact]
    public async Task Alternates_are_those_of_the_page_and_lead_back()
    {
        await using var portal = new Portal().With([.. Some.Articles(3), Some.Article("a", externalId: "7"), Some.Article("b", language: "uk", externalId: "7"), Some.Article("c", language: "uk", category: "REGULATION")]);
        Assert.Contains("http://localhost:5000/uk/news/b", (await CheckedAlternatesAsync(portal))["http://localhost:5000/news/a"]);
    }

    [Theory]
    [InlineData(ArticleStatus.Hidden)]
    [InlineData(ArticleStatus.Scheduled)]
    [InlineData(ArticleStatus.Expired)]
    public async Task What_readers_do_not_see_is_nobodys_alternate(ArticleStatus status)
    {
        await using var portal = new Portal().With([.. Some.Articles(3), Some.Article("a", externalId: "7"), Some.Article("b", language: "uk", externalId: "7", status: status), Some.Article("c", language: "uk", category: "REGULATION")]);

        Assert.Empty((await CheckedAlternatesAsync(portal))["http://localhost:5000/news/a"]);
    }

    [Fact]
    public async Task What_has_its_original_elsewhere_is_nobodys_alternate()
    {
        await using var portal = new Portal().With([.. Some.Articles(3), Some.Article("story", canonicalUrl: "https://other.example/story"), Some.Article("story", language: "uk")]);

        Assert.Empty((await CheckedAlternatesAsync(portal))["http://localhost:5000/uk/news/story"]);
        Assert.Empty(await AlternatesOfPageAsync(portal, "/news/story"));
        Assert.Equal("/news/story", (await portal.ReadAsync("/uk/news/story")).QuerySelector(".langs a[lang=en]")!.GetAttribute("href"));
        Assert.Equal("/uk/news/story", (await portal.ReadAsync("/news/story")).QuerySelector(".langs a[lang=uk]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Of_three_languages_the_two_that_stand_here_name_each_other()
    {
        await using var portal = new Portal(new() { ["Site:Languages"] = "en,uk,de" }).With(
            [.. Some.Articles(3), Some.Article("story", canonicalUrl: "https://other.example/story"), Some.Article("story", language: "uk"), Some.Article("story", language: "de")]);

        var alternates = await CheckedAlternatesAsync(portal);

        Assert.Equal(["http://localhost:5000/uk/news/story", "http://localhost:5000/de/news/story", "http://localhost:5000/uk/news/story"], alternates["http://localhost:5000/de/news/story"]);
        Assert.Empty(await AlternatesOfPageAsync(portal, "/news/story"));
    }

    [Fact]
    public async Task With_sources_only_a_retelling_is_nobodys_alternate()
    {
        await using var portal = new Portal(new() { ["Seo:Index"] = "sources" }).With(
            [.. Some.Articles(3), Some.Article("story", sourceUrl: "https://source.example/"), Some.Article("story", language: "uk")]);

        Assert.Empty((await CheckedAlternatesAsync(portal))["http://localhost:5000/uk/news/story"]);
        Assert.Empty(await AlternatesOfPageAsync(portal, "/news/story"));
    }

    [Theory]
    [InlineData(".md")]
    [InlineData(".json")]
    public async Task With_sources_only_a_retelling_is_not_to_be_kept_in_any_form(string form)
    {
        await using var portal = new Portal(new() { ["Seo:Index"] = "sources" }).With(Some.Article("own"), Some.Article("retold", sourceUrl: "https://source.example/"));
        using var own = await portal.Reader.GetAsync($"/news/own{form}", Cancel);

        Assert.False(own.Headers.Contains("X-Robots-Tag"));
        // The second answer comes from the cache.
        for (var i = 0; i < 2; i++)
        {
            using var retold = await portal.Reader.GetAsync($"/news/retold{form}", Cancel);
            Assert.Equal("noindex", retold.Headers.GetValues("X-Robots-Tag").Single());
        }
    }

    [Fact]
    public async Task The_news_sitemap_has_two_days_without_what_was_paid_for_or_stands_elsewhere()
    {
        await using var portal = new Portal().With(
            Some.Article("new", title: "A & B"), Some.Article("новий", Portal.Noon.AddHours(-47), "uk"), Some.Article("paid", sponsored: true), Some.Article("elsewhere", canonicalUrl: "https://other.example/story"),
            Some.Article("old", Portal.Noon.AddHours(-49)), Some.Article("due", Portal.Noon.AddHours(1), status: ArticleStatus.Scheduled));

        var news = (await ReadAsync(portal, "/news-sitemap.xml")).Descendants(Sitemaps + "url").ToList();

        Assert.Equal(["/news/new", "/uk/news/%D0%BD%D0%BE%D0%B2%D0%B8%D0%B9"], news.Select(u => new Uri(u.Element(Sitemaps + "loc")!.Value).PathAndQuery));
        Assert.Equal(("A & B", "en", "2026-01-15T12:00:00Z"), (news[0].Descendants(NewsArticles + "title").Single().Value, news[0].Descendants(NewsArticles + "language").Single().Value, news[0].Descendants(NewsArticles + "publication_date").Single().Value));
    }

    [Fact]
    public async Task The_news_sitemap_ends_at_a_thousand()
    {
        await using var portal = new Portal().With(Enumerable.Range(0, 1100).Select(i => Some.Article($"a{i}", Portal.Noon.AddMinutes(-i), i % 2 == 0 ? "en" : "uk")));

        var news = (await ReadAsync(portal, "/news-sitemap.xml")).Descendants(Sitemaps + "url").ToList();

        Assert.Equal(1000, news.Count);
        Assert.EndsWith("/uk/news/a999", news[^1].Element(Sitemaps + "loc")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_edition_without_articles_only_pages_that_say_something_are_named()
    {
        await using var portal = new Portal().With(Some.Article("a", tags: ["Bitcoin"]));

        var pages = (await ReadAsync(portal, "/sitemap-pages.xml")).Descendants(Sitemaps + "loc").Select(l => new Uri(l.Value).AbsolutePath).ToList();

        Assert.Equal(["/uk", "/uk/api"], pages.Where(p => p.StartsWith("/uk", StringComparison.Ordinal)));
        Assert.Superset(new HashSet<string> { "/latest", "/categories", "/tags", "/sources" }, pages.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Topics_of_several_articles_have_their_own_file()
    {
        await using var portal = new Portal().With(Enumerable.Range(0, 3).Select(i => Some.Article($"a{i}", Portal.Noon.AddHours(-i), tags: i == 0 ? ["Bitcoin", "Rare"] : ["Bitcoin"])));

        var topics = await ReadAsync(portal, "/sitemap-topics-en-1.xml");

        Assert.Equal(["http://localhost:5000/tag/bitcoin"], topics.Descendants(Sitemaps + "loc").Select(l => l.Value));
    }

    [Theory]
    [InlineData("/sitemap-articles-en-2027-1.xml", HttpStatusCode.NotFound)]
    [InlineData("/sitemap-articles-en-2026-2.xml", HttpStatusCode.NotFound)]
    [InlineData("/sitemap-articles-de-2026-1.xml", HttpStatusCode.NotFound)]
    [InlineData("/sitemap-articles-en-02026-01.xml", HttpStatusCode.NotFound)]
    [InlineData("/sitemap-articles-en-99999-1.xml", HttpStatusCode.NotFound)]
    [InlineData("/sitemap-articles-en.xml", HttpStatusCode.NotFound)]
    [InlineData("/sitemap--.xml", HttpStatusCode.NotFound)]
    [InlineData("/sitemap-articles-EN-2026-1.XML", HttpStatusCode.MovedPermanently)]
    [InlineData("/Sitemap.xml/", HttpStatusCode.MovedPermanently)]
    public async Task What_is_no_file_of_the_sitemap_is_not_found(string address, HttpStatusCode status)
    {
        await using var portal = new Portal().With(Some.Article("a"));
        using var response = await portal.Reader.GetAsync(address, Cancel);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task The_index_knows_when_a_page_of_the_site_was_changed()
    {
        await using var portal = new Portal().With(Some.Article("a", Portal.Noon.AddDays(-2)))
            .With(Some.Page("about", "uk", updated: Portal.Noon.AddHours(-1)), Some.Page("about", updated: Portal.Noon.AddHours(-3)), Some.Page("later", updated: Portal.Noon.AddDays(1)), Some.Page("draft", updated: Portal.Noon.AddMinutes(-5), draft: true));

        Assert.Equal("2026-01-15T11:00:00Z", (await ReadAsync(portal, "/sitemap.xml")).Descendants(Sitemaps + "lastmod").First().Value);
        Assert.Equal(["/about", "/uk/about"], (await ReadAsync(portal, "/sitemap-pages.xml")).Descendants(Sitemaps + "loc").Select(l => new Uri(l.Value).AbsolutePath).Where(p => p.EndsWith("about", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_language_whose_tag_begins_with_that_of_another_has_its_own_file()
    {
        await using var portal = new Portal(new() { ["Site:Languages"] = "en,pt,pt-BR" }).With(Some.Article("a", language: "pt"), Some.Article("b", language: "pt-BR"));

        Assert.Equal(["http://localhost:5000/pt/news/a"], (await ReadAsync(portal, "/sitemap-articles-pt-2026-1.xml")).Descendants(Sitemaps + "loc").Select(l => l.Value));
        Assert.Equal(["http://localhost:5000/pt-BR/news/b"], (await ReadAsync(portal, "/sitemap-articles-pt-BR-2026-1.xml")).Descendants(Sitemaps + "loc").Select(l => l.Value));
    }

    [Fact]
    public async Task With_sources_only_retellings_are_left_out_and_with_none_everything_is()
    {
        StoredArticle[] articles = [Some.Article("own"), Some.Article("retold", Portal.Noon.AddHours(-1), sourceUrl: "https://source.example/")];
        await using var sources = new Portal(new() { ["Seo:Index"] = "sources" }).With(articles);
        await using var none = new Portal(new() { ["Seo:Index"] = "none" }).With(articles);

        Assert.Equal(["http://localhost:5000/news/own"], (await ReadAsync(sources, "/sitemap-articles-en-2026-1.xml")).Descendants(Sitemaps + "loc").Select(l => l.Value));
        Assert.Single((await ReadAsync(sources, "/news-sitemap.xml")).Descendants(Sitemaps + "url"));
        Assert.Equal("max-image-preview:large", await RobotsOf(sources, "/news/own"));
        Assert.Equal("noindex", await RobotsOf(sources, "/news/retold"));
        Assert.Equal("max-image-preview:large", await RobotsOf(sources, "/"));

        using var index = await none.Reader.GetAsync("/sitemap.xml", Cancel);
        using var feed = await none.Reader.GetAsync("/news/own.json", Cancel);
        using var news = await none.Reader.GetAsync("/news-sitemap.xml", Cancel);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (index.StatusCode, news.StatusCode));
        Assert.Equal("noindex", feed.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal("noindex", await RobotsOf(none, "/"));
    }

    [Fact]
    public async Task A_change_of_a_page_that_lies_ahead_is_not_told()
    {
        await using var portal = new Portal().With(Some.Article("a")).With(Some.Page("about", updated: Portal.Noon.AddDays(1)));
        var url = (await ReadAsync(portal, "/sitemap-pages.xml")).Descendants(Sitemaps + "url").Single(u => u.Element(Sitemaps + "loc")!.Value.EndsWith("/about", StringComparison.Ordinal));
        Assert.Null(url.Element(Sitemaps + "lastmod"));
    }

    [Fact]
    public async Task The_index_tells_the_last_change_of_a_file_beside_one_that_lies_ahead()
    {
        await using var portal = new Portal().With(Some.Article("a", Portal.Noon.AddDays(-1)), Some.Article("b", Portal.Noon.AddDays(-3), updated: Portal.Noon.AddDays(9)));
        Assert.Equal("2026-01-14T12:00:00Z", (await ReadAsync(portal, "/sitemap.xml")).Descendants(Sitemaps + "lastmod").Last().Value);
    }

    [Fact]
    public async Task The_index_knows_of_an_article_that_is_newer_than_every_page()
    {
        await using var portal = new Portal().With(Some.Article("a", Portal.Noon.AddHours(-1))).With(Some.Page("about", updated: Portal.Noon.AddDays(-3)));
        Assert.Equal("2026-01-15T11:00:00Z", (await ReadAsync(portal, "/sitemap.xml")).Descendants(Sitemaps + "lastmod").First().Value);
    }

    [Fact]
    public async Task A_picture_of_ours_is_named_by_its_whole_address()
    {
        await using var portal = new Portal().With(Some.Article("a", cover: new CoverImage { Raw = "/a.png" }));
        Assert.StartsWith("http://localhost:5000/", (await ReadAsync(portal, "/sitemap-articles-en-2026-1.xml")).Descendants(Images + "loc").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_news_sitemap_names_the_publisher_and_the_last_change()
    {
        await using var portal = new Portal(new() { ["Publisher:Name"] = "The Desk" }).With(Some.Article("a", Portal.Noon.AddHours(-3), updated: Portal.Noon.AddHours(-1)));
        var url = (await ReadAsync(portal, "/news-sitemap.xml")).Descendants(Sitemaps + "url").Single();
        Assert.Equal(("The Desk", "2026-01-15T11:00:00Z"), (url.Descendants(NewsArticles + "name").Single().Value, url.Element(Sitemaps + "lastmod")!.Value));
    }

    /// <summary>The alternates of every address of the sitemap, each held against those of its page and of the others.</summary>
    private static async Task<Dictionary<string, List<string>>> CheckedAlternatesAsync(Portal portal)
    {
        var links = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var part in (await ReadAsync(portal, "/sitemap.xml")).Descendants(Sitemaps + "loc").Select(l => new Uri(l.Value).PathAndQuery).ToList())
        {
            foreach (var url in (await ReadAsync(portal, part)).Descendants(Sitemaps + "url"))
            {
                var address = url.Element(Sitemaps + "loc")!.Value;
                var alternates = url.Elements(Xhtml + "link").Select(l => $"{l.Attribute("hreflang")!.Value} {l.Attribute("href")!.Value}").ToList();
                Assert.Equal((address, string.Join(", ", await AlternatesOfPageAsync(portal, new Uri(address).PathAndQuery))), (address, string.Join(", ", alternates)));
                links[address] = [.. alternates.Select(a => a[(a.IndexOf(' ', StringComparison.Ordinal) + 1)..])];
            }
        }

        foreach (var (address, alternates) in links)
            Assert.All(alternates, other => Assert.Contains(address, links[other]));
        return links;
    }

    private static async Task<IEnumerable<string>> AlternatesOfPageAsync(Portal portal, string address) =>
        (await portal.ReadAsync(address)).QuerySelectorAll("link[hreflang]").Select(l => $"{l.GetAttribute("hreflang")} {l.GetAttribute("href")}");

    private static async Task<string?> RobotsOf(Portal portal, string address) =>
        (await portal.ReadAsync(address)).QuerySelector("meta[name=robots]")!.GetAttribute("content");

    private static async Task<XDocument> ReadAsync(Portal portal, string address)
    {
        using var response = await portal.Reader.GetAsync(address, Cancel);
        Assert.Equal((address, HttpStatusCode.OK), (address, response.StatusCode));
        Assert.Equal("application/xml", response.Content.Headers.ContentType!.MediaType);
        var document = await XDocument.LoadAsync(await response.Content.ReadAsStreamAsync(Cancel), LoadOptions.None, Cancel);
        document.Validate(Schemas, (_, problem) => Assert.Fail($"{address}: {problem.Message}"));
        return document;
    }

    private static XmlSchemaSet ReadSchemas()
    {
        var schemas = new XmlSchemaSet();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Samples/schemas"), "*.xsd"))
            schemas.Add(null, file);
        schemas.Compile();
        return schemas;
    }
}
