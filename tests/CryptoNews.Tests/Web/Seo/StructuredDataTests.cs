using System.Text.Json;
using AngleSharp.Dom;
using CryptoNews.Content;

namespace CryptoNews.Tests.Web.Seo;

public sealed class StructuredDataTests
{
    [Fact]
    public async Task The_data_of_an_article_say_what_its_page_says()
    {
        await using var portal = new Portal(new() { ["Publisher:Name"] = "The Desk", ["Publisher:Contact"] = "desk@news.example" }).With(
            Some.Article("a", Portal.Noon.AddHours(-3), title: "Ціна \"A\" </script> & <b>", sourceUrl: "https://source.example/x", updated: Portal.Noon.AddHours(-2), tags: ["DeFi", "BTC"], externalId: "7", ai: new AiProvenance { Rewritten = true }),
            Some.Article("б", language: "uk", externalId: "7", ai: new AiProvenance { Rewritten = true, TranslatedFrom = "en" }));
        var page = await portal.ReadAsync("/news/a");
        var article = Data(page, "NewsArticle");

        Assert.Equal(page.QuerySelector("h1")!.TextContent, article.GetProperty("headline").GetString());
        Assert.Equal(page.DocumentElement.GetAttribute("lang"), article.GetProperty("inLanguage").GetString());
        Assert.Equal(page.QuerySelectorAll(".byline time").Select(t => t.GetAttribute("datetime")), [article.GetProperty("datePublished").GetString(), article.GetProperty("dateModified").GetString()]);
        Assert.Equal(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), article.GetProperty("url").GetString());
        Assert.Equal(page.QuerySelector(".kicker")!.TextContent, article.GetProperty("articleSection").GetString());
        Assert.Equal(page.QuerySelectorAll(".tags .tag").Select(t => t.TextContent), article.GetProperty("keywords").EnumerateArray().Select(k => k.GetString()!));
        Assert.Equal("https://schema.org/TrainedAlgorithmicMediaDigitalSource", article.GetProperty("digitalSourceType").GetString());
        Assert.Equal("https://source.example/x", article.GetProperty("isBasedOn").GetProperty("url").GetString());
        Assert.Equal("CoinDesk", article.GetProperty("isBasedOn").GetProperty("publisher").GetProperty("name").GetString());
        Assert.True(article.GetProperty("isAccessibleForFree").GetBoolean());
        Assert.All(["author", "publisher"], role =>
        {
            var who = article.GetProperty(role);
            Assert.Equal(("NewsMediaOrganization", "The Desk"), (who.GetProperty("@type").GetString(), who.GetProperty("name").GetString()));
            Assert.Equal("http://localhost:5000/img/icon-512.png", who.GetProperty("logo").GetProperty("url").GetString());
            Assert.Equal("desk@news.example", who.GetProperty("contactPoint").GetProperty("email").GetString());
        });
        Assert.Equal("http://localhost:5000/uk/news/%D0%B1", Assert.Single(article.GetProperty("workTranslation").EnumerateArray()).GetProperty("url").GetString());

        var translated = Data(await portal.ReadAsync("/uk/news/%D0%B1"), "NewsArticle").GetProperty("translationOfWork");
        Assert.Equal(("http://localhost:5000/news/a", "en"), (translated.GetProperty("url").GetString(), translated.GetProperty("inLanguage").GetString()));
    }

    [Fact]
    public async Task What_is_paid_for_is_no_news_article_and_what_states_nothing_claims_nothing()
    {
        await using var portal = new Portal().With(Some.Article("paid", sponsored: true), Some.Article("plain", source: null, ai: null));

        Assert.Equal("paid", Data(await portal.ReadAsync("/news/paid"), "AdvertiserContentArticle").GetProperty("url").GetString()!.Split('/')[^1]);
        var plain = Data(await portal.ReadAsync("/news/plain"), "NewsArticle");
        Assert.All(["digitalSourceType", "isBasedOn", "keywords", "translationOfWork", "workTranslation"], name => Assert.False(plain.TryGetProperty(name, out _)));
    }

    [Fact]
    public async Task The_main_page_of_an_article_is_the_one_that_its_head_calls_the_original()
    {
        await using var portal = new Portal().With(Some.Article("a", canonicalUrl: "https://other.example/a"), Some.Article("b"));
        foreach (var address in (string[])["/news/a", "/news/b"])
        {
            var page = await portal.ReadAsync(address);
            Assert.Equal(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), Data(page, "NewsArticle").GetProperty("mainEntityOfPage").GetString());
        }
    }

    [Theory]
    [InlineData("/category/mining", "Home|Categories|Mining")]
    [InlineData("/uk/tag/bitcoin", "Головна|Теми|Bitcoin")]
    [InlineData("/news/a", "Home|Mining|Title of a")]
    [InlineData("/tags", "Home|Topics")]
    [InlineData("/tags/b", "Home|Topics|Topics: B")]
    [InlineData("/sentiment", "Home|Sentiment")]
    [InlineData("/archive/2026/01", "Home|Archive|2026|January 2026")]
    [InlineData("/about", "Home|About us")]
    public async Task The_way_to_a_page_has_addresses_that_exist(string address, string names)
    {
        await using var portal = new Portal().With(Some.Article("a", tags: ["Bitcoin"]), Some.Article("б", language: "uk", tags: ["Bitcoin"])).With(Some.Page("about"));
        var way = Data(await portal.ReadAsync(address), "BreadcrumbList").GetProperty("itemListElement").EnumerateArray().ToList();

        if (!address.Contains("/news/", StringComparison.Ordinal)) // articles have no crumbs, but their category
            Assert.Equal((await portal.ReadAsync(address)).QuerySelectorAll(".crumbs li").Select(li => li.TextContent), way.Select(w => w.GetProperty("name").GetString()));
        Assert.Equal(names, string.Join('|', way.Select(w => w.GetProperty("name").GetString())));
        Assert.Equal(Enumerable.Range(1, way.Count), way.Select(w => w.GetProperty("position").GetInt32()));
        foreach (var step in way)
            await portal.ReadAsync(new Uri(step.GetProperty("item").GetString()!).PathAndQuery);
    }

    [Theory]
    [InlineData("/archive/2026/01/15")]
    [InlineData("/latest?from=2026-01-01&to=2026-01-15")]
    [InlineData("/news/a")]
    public async Task Dates_and_versions_have_ordinary_blanks(string address)
    {
        await using var portal = new Portal().With(Some.Article("a", cover: new CoverImage { Raw = "https://images.unsplash.com/photo-1" }, updated: Portal.Noon, ai: new AiProvenance { Rewritten = true, Version = 1 }));
        var data = (await portal.ReadAsync(address)).QuerySelector("script[type='application/ld+json']")!.TextContent;

        Assert.Contains(address == "/news/a" ? "version 1" : "15 January 2026", data, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\\u00[aA]0|\u00a0", data);
    }

    [Fact]
    public async Task A_listing_is_a_collection_of_what_it_shows_and_the_home_page_is_the_site()
    {
        await using var portal = new Portal().With(Some.Articles(25));
        var page = await portal.ReadAsync("/latest?page=2");
        var items = Data(page, "CollectionPage").GetProperty("mainEntity").GetProperty("itemListElement").EnumerateArray().ToList();
        var listed = items.Select(i => new Uri(i.GetProperty("url").GetString()!).PathAndQuery);
        var home = await portal.ReadAsync("/");

        Assert.Equal(page.QuerySelectorAll(".river .story a.go").Select(a => a.GetAttribute("href")), listed);
        Assert.Equal([21, 22, 23, 24, 25], items.Select(i => i.GetProperty("position").GetInt32()));
        Assert.Equal("CryptoNews", Data(home, "WebSite").GetProperty("name").GetString());
        Assert.Equal("http://localhost:5000/", Data(home, "NewsMediaOrganization").GetProperty("url").GetString());
    }

    [Theory]
    [InlineData("/uk", "NewsMediaOrganization")]
    [InlineData("/uk/news/a", "NewsArticle", "publisher")]
    [InlineData("/uk/latest", "CollectionPage", "publisher")]
    public async Task The_publisher_refers_to_pages_that_there_are(string address, string type, params string[] path)
    {
        await using var portal = new Portal().With(Some.Article("a", language: "uk"), Some.Article("b"));

        var before = Publisher(await portal.ReadAsync(address));
        Assert.False(before.TryGetProperty("publishingPrinciples", out _));
        Assert.False(before.TryGetProperty("correctionsPolicy", out _));

        portal.With(Some.Page("how-we-use-ai", "uk"), Some.Page("about"));
        var after = Publisher(await portal.ReadAsync(address));
        Assert.Equal("http://localhost:5000/uk/how-we-use-ai", after.GetProperty("publishingPrinciples").GetString());
        Assert.Equal("http://localhost:5000/about", after.GetProperty("correctionsPolicy").GetString());

        JsonElement Publisher(IDocument page) => path.Aggregate(Data(page, type), (data, name) => data.GetProperty(name));
    }

    [Fact]
    public async Task Previews_are_told_title_picture_and_language()
    {
        await using var portal = new Portal().With(Some.Article("a", externalId: "7", tags: ["DeFi"]), Some.Article("б", language: "uk", externalId: "7", cover: new CoverImage { Raw = "https://images.unsplash.com/photo-1" }));
        var (english, ukrainian, error) = (await portal.ReadAsync("/news/a"), await portal.ReadAsync("/uk/news/%D0%B1"), await NotFoundAsync(portal));

        Assert.Equal(("Title of a", "article", "en_US", "uk_UA"), (Of(english, "og:title"), Of(english, "og:type"), Of(english, "og:locale"), Of(english, "og:locale:alternate")));
        Assert.Equal(("1200", "630"), (Of(english, "og:image:width"), Of(english, "og:image:height")));
        Assert.Matches("^http://localhost:5000/cards/en/[0-9a-f]{16}/a.png$", Of(english, "og:image"));
        Assert.Equal("https://images.unsplash.com/photo-1?fit=crop&w=1200&h=675&auto=format&q=75", Of(ukrainian, "og:image"));
        Assert.Equal("summary_large_image", english.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
        Assert.Equal("max-image-preview:large", english.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("noindex", error.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Null(error.QuerySelector("meta[property='og:url'], script[type='application/ld+json']"));

        static string? Of(IDocument page, string property) => page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");
    }

    [Theory]
    [InlineData("en,uk,zh-Hant,sr-Latn,pt-BR", "en_US", "uk_UA zh_TW sr_RS pt_BR")]
    [InlineData("fil,es-419,en", null, "en_US")]
    public async Task Open_Graph_is_told_of_languages_with_a_country_and_of_no_others(string languages, string? own, string others)
    {
        await using var portal = new Portal(new() { ["Site:Languages"] = languages, ["Site:DefaultLanguage"] = languages.Split(',')[0] });
        var page = await portal.ReadAsync("/tags");

        Assert.Equal(own, page.QuerySelector("meta[property='og:locale']")?.GetAttribute("content"));
        Assert.Equal(others, string.Join(' ', page.QuerySelectorAll("meta[property='og:locale:alternate']").Select(m => m.GetAttribute("content"))));
    }

    private static async Task<IDocument> NotFoundAsync(Portal portal)
    {
        using var response = await portal.Reader.GetAsync("/news/nowhere", TestContext.Current.CancellationToken);
        return await Portal.ParseAsync(response);
    }

    [Fact]
    public async Task What_is_paid_for_is_not_based_on_a_report() =>
        Assert.False((await DataAsync(new Portal().With(Some.Article("a", sponsored: true, sourceUrl: "https://source.example/x")), "/news/a", "AdvertiserContentArticle")).TryGetProperty("isBasedOn", out _));

    [Fact]
    public async Task The_picture_in_the_data_has_its_size()
    {
        var image = (await DataAsync(new Portal().With(Some.Article("a")), "/news/a", "NewsArticle")).GetProperty("image");
        Assert.Equal((1200, 630), (image.GetProperty("width").GetInt32(), image.GetProperty("height").GetInt32()));
    }

    [Fact]
    public async Task An_article_refers_to_the_page_on_machines() =>
        Assert.Equal("http://localhost:5000/how-we-use-ai", (await DataAsync(new Portal().With(Some.Article("a")).With(Some.Page("how-we-use-ai")), "/news/a", "NewsArticle")).GetProperty("usageInfo").GetString());

    [Theory]
    [InlineData("tel:+380-44-000", "telephone", "+380-44-000")]
    [InlineData("https://news.example/report", "url", "https://news.example/report")]
    [InlineData("mailto:desk@news.example", "email", "desk@news.example")]
    public async Task The_contact_is_told_as_what_it_is(string contact, string name, string value) =>
        Assert.Equal(value, (await DataAsync(new Portal(new() { ["Publisher:Contact"] = contact }), "/", "NewsMediaOrganization")).GetProperty("contactPoint").GetProperty(name).GetString());

    [Fact]
    public async Task A_logo_elsewhere_keeps_its_address() =>
        Assert.Equal("https://cdn.example/logo.png", (await DataAsync(new Portal(new() { ["Publisher:Logo"] = "https://cdn.example/logo.png" }), "/", "NewsMediaOrganization")).GetProperty("logo").GetProperty("url").GetString());

    [Fact]
    public async Task A_page_of_the_site_has_its_description_in_the_data() =>
        Assert.Equal("Description of about", (await DataAsync(new Portal().With(Some.Article("a")).With(Some.Page("about")), "/about", "WebPage")).GetProperty("description").GetString());

    private static async Task<JsonElement> DataAsync(Portal portal, string address, string type)
    {
        await using (portal)
            return Data(await portal.ReadAsync(address), type);
    }

    private static JsonElement Data(IDocument page, string type)
    {
        var data = JsonDocument.Parse(Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']")).TextContent).RootElement;
        Assert.Equal("https://schema.org", data.GetProperty("@context").GetString());
        return data.GetProperty("@graph").EnumerateArray().Single(d => d.GetProperty("@type").GetString() == type);
    }
}
