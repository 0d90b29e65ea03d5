using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace CryptoNews.Tests.Web.Pages;

public sealed class LayoutTests
{
    [Fact]
    public async Task What_asks_for_an_icon_at_its_usual_address_gets_one()
    {
        await using var portal = new Portal();
        portal.Services.GetRequiredService<CryptoNews.Web.Hosting.Readiness>().NotReady("Loading.");
        using var response = await portal.Reader.GetAsync("/favicon.ico", TestContext.Current.CancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal("image/x-icon", response.Content.Headers.ContentType?.MediaType);
        // Reserved, 1: icons; how many; the first of 16 pixels.
        Assert.Equal([0, 0, 1, 0, 3, 0, 16, 16], bytes[..8]);
    }

    /// <summary>What else begins with "On" is taken for one, and its parameters are looked through before the first answer.</summary>
    [Fact]
    public async Task Pages_have_no_handlers_but_those_of_browsers()
    {
        await using var portal = new Portal();
        var loader = portal.Services.GetRequiredService<PageLoader>();
        var pages = portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>();
        var compiled = await Task.WhenAll(pages.Select(page => loader.LoadAsync(page, EndpointMetadataCollection.Empty)));

        Assert.Equal(["Get", "Post"], compiled.SelectMany(page => page.HandlerMethods).Select(handler => handler.HttpMethod).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_head_names_the_one_address_and_its_twins_from_the_settings()
    {
        await using var portal = new Portal(new() { ["Site:BaseUrl"] = "https://news.example" }).With(Some.Article("a", language: "uk", tags: ["Bitcoin"]));
        var page = await portal.ReadAsync("/uk/tags");

        Assert.Equal("https://news.example/uk/tags", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(
            ["en https://news.example/tags", "uk https://news.example/uk/tags", "x-default https://news.example/tags"],
            page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(l => $"{l.GetAttribute("hreflang")} {l.GetAttribute("href")}"));
    }

    [Theory]
    [InlineData("/", "latin")]
    [InlineData("/uk", "cyrillic")]
    public async Task The_fonts_of_the_script_are_loaded_first_and_exist(string address, string script)
    {
        await using var portal = new Portal();
        var fonts = (await portal.ReadAsync(address)).QuerySelectorAll("link[rel=preload]").Select(l => l.GetAttribute("href")).ToList();

        Assert.Equal([$"/fonts/piazzolla-{script}.woff2", $"/fonts/geist-{script}.woff2"], fonts);
        Assert.All(fonts, font => Assert.True(System.IO.File.Exists(Path.Combine(Root, "wwwroot" + font))));
    }

    [Fact]
    public async Task Style_and_script_carry_a_fingerprint_and_are_kept_for_good()
    {
        await using var portal = new Portal();
        var page = await portal.ReadAsync("/");
        var style = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        using var response = await portal.Reader.GetAsync(style, TestContext.Current.CancellationToken);

        Assert.Matches(@"^/css/site\.[a-z0-9]+\.css$", style);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_sections_are_the_most_used_categories_of_the_language()
    {
        await using var portal = new Portal();
        portal.With(
            Some.Article("a", category: "MINING"),
            Some.Article("b", Portal.Noon.AddHours(-1), category: "MINING"),
            Some.Article("c", category: "BTC"),
            Some.Article("d", language: "uk", category: "REGULATION"));

        Assert.Equal(["Latest", "Mining", "BTC", "Topics", "Sentiment"], (await portal.ReadAsync("/tags")).QuerySelectorAll(".sections a").Select(a => a.TextContent));
        Assert.Equal(["Останнє", "Регулювання", "Теми", "Настрій"], (await portal.ReadAsync("/uk/tags")).QuerySelectorAll(".sections a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task The_language_switch_stays_on_the_page()
    {
        await using var portal = new Portal();
        var langs = (await portal.ReadAsync("/uk/tags")).QuerySelectorAll(".langs a");

        Assert.Equal(["/tags", "/uk/tags"], langs.Select(a => a.GetAttribute("href")));
        Assert.Equal([null, "true"], langs.Select(a => a.GetAttribute("aria-current")));
    }

    [Fact]
    public async Task A_language_switch_that_leads_elsewhere_says_so()
    {
        await using var portal = new Portal();
        portal.With(Some.Article("only-english"), Some.Article("both"), Some.Article("both", language: "uk"));
        var alone = (await portal.ReadAsync("/news/only-english")).QuerySelector(".langs a[lang=uk]")!;
        var twin = (await portal.ReadAsync("/news/both")).QuerySelector(".langs a[lang=uk]")!;

        Assert.Equal(("/uk", "Українською немає; на головну", "uk"), (alone.GetAttribute("href"), alone.GetAttribute("title"), alone.GetAttribute("hreflang")));
        Assert.Equal(("/uk/news/both", null, "uk"), (twin.GetAttribute("href"), twin.GetAttribute("title"), twin.GetAttribute("hreflang")));
        foreach (var address in (string[])["/", "/search?q=both", "/latest?period=7d", "/sources"])
            Assert.Null((await portal.ReadAsync(address)).QuerySelector(".langs a[lang=uk]")!.GetAttribute("title"));
    }

    [Fact]
    public async Task A_footer_names_the_feeds_of_the_language()
    {
        await using var portal = new Portal();
        var links = (await portal.ReadAsync("/uk")).QuerySelectorAll("footer.end a[type]").Select(a => a.GetAttribute("href")!).ToList();

        Assert.Equal(["/uk/feed.xml", "/uk/atom.xml", "/uk/feed.json", "/uk/feeds.opml"], links);
        foreach (var link in links)
            Assert.Equal(System.Net.HttpStatusCode.OK, (await portal.Reader.GetAsync(link, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_site_of_one_language_offers_no_switch()
    {
        await using var portal = new Portal(new() { ["Site:Languages:0"] = "en" });
        var page = await portal.ReadAsync("/");

        Assert.Null(page.QuerySelector(".langs"));
        Assert.Empty(page.QuerySelectorAll("link[hreflang]"));
    }

    [Fact]
    public async Task A_footer_says_that_sentiment_is_no_advice()
    {
        await using var portal = new Portal();

        Assert.Contains("is not investment advice", (await portal.ReadAsync("/")).QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("не є інвестиційною порадою", (await portal.ReadAsync("/uk")).QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
    }

    private static string Root { get; } = Repository.Path("src/CryptoNews.Web");
}
