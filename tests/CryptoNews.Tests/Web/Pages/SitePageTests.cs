using System.Net;
using CryptoNews.Tests.Store;
using CryptoNews.Tests.Web.Newsroom;

namespace CryptoNews.Tests.Web.Pages;

public sealed class SitePageTests
{
    [Fact]
    public async Task A_page_of_the_sites_own_stands_under_its_name_in_each_language_it_has()
    {
        await using var portal = new Portal();
        portal.With(Some.Page("about"), Some.Page("about", "uk", "Про нас"));

        Assert.Equal("About us", (await portal.ReadAsync("/about")).QuerySelector("h1")!.TextContent);
        var page = await portal.ReadAsync("/uk/about");
        Assert.Equal("Про нас", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Text of the page.", page.QuerySelector(".prose p")!.TextContent);
        Assert.Equal(["en", "uk", "x-default"], page.QuerySelectorAll("link[hreflang]").Select(l => l.GetAttribute("hreflang")));
    }

    [Fact]
    public async Task A_page_without_a_translation_is_read_in_the_default_language_for_the_time_being()
    {
        await using var portal = new Portal();
        portal.With(Some.Page("about"));
        using var response = await portal.Reader.GetAsync("/uk/About", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.Redirect, "/about"), (response.StatusCode, response.Headers.Location?.ToString()));
        var page = await portal.ReadAsync("/about");
        Assert.Empty(page.QuerySelectorAll("link[hreflang]"));
        Assert.Equal("/uk", page.QuerySelector(".langs a[lang=uk]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(1, false)]
    public async Task A_change_that_lies_ahead_is_told_nowhere(int days, bool isTold)
    {
        var updated = Portal.Noon.AddDays(days);
        await using var portal = new Portal();
        portal.With(Some.Page("about", updated: updated));

        var page = await portal.ReadAsync("/about");
        var sitemap = await portal.Reader.GetStringAsync("/sitemap-pages.xml", TestContext.Current.CancellationToken);

        Assert.Equal(isTold, page.QuerySelector("main time, article time") is not null);
        Assert.Equal(isTold, sitemap.Contains($"{updated:yyyy-MM-dd}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/draft")]
    [InlineData("/uk/draft")]
    [InlineData("/only-uk")]
    [InlineData("/%20")]
    [InlineData("/%0A")]
    [InlineData("/uk/%20")]
    public async Task What_there_is_not_and_what_is_a_draft_answers_404(string address)
    {
        await using var portal = new Portal();
        portal.With(Some.Page("draft", draft: true), Some.Page("only-uk", "uk"));
        using var response = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/ABOUT", "/about")]
    [InlineData("/about/", "/about")]
    [InlineData("/en/about", "/about")]
    [InlineData("/%D0%BC%D0%B0%D0%B8%CC%86", "/%D0%BC%D0%B0%D0%B9")]
    [InlineData("/%D0%9C%D0%90%D0%98%CC%86", "/%D0%BC%D0%B0%D0%B9")]
    public async Task Other_spellings_lead_to_the_one_address(string requested, string canonical)
    {
        await using var portal = new Portal();
        portal.With(Some.Page("about"), Some.Page("май"));
        using var response = await portal.Reader.GetAsync(requested, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.MovedPermanently, canonical), (response.StatusCode, response.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task The_end_of_every_page_leads_to_those_that_there_are()
    {
        await using var portal = new Portal();
        portal.With(
            Some.Page("terms", title: "Terms"), Some.Page("privacy"), Some.Page("about"), Some.Page("about", "uk", "Про нас і про все"),
            Some.Page("contact", title: "Contact"), Some.Page("draft", draft: true), Some.Page("only-uk", "uk", "Лише тут"));

        Assert.Equal(["About /about", "Privacy /privacy", "Contact /contact", "Terms /terms"], Links(await portal.ReadAsync("/")));
        Assert.Equal(["Про видання /uk/about", "Приватність /privacy", "Лише тут /uk/only-uk", "Contact /contact", "Terms /terms"], Links(await portal.ReadAsync("/uk")));
        using var missing = await portal.Reader.GetAsync("/nothing", TestContext.Current.CancellationToken);
        Assert.Equal(4, Links(await Portal.ParseAsync(missing)).Length);
    }

    [Fact]
    public async Task Where_there_are_none_nothing_leads_to_them()
    {
        await using var portal = new Portal();
        portal.With(Some.Article("a"));

        Assert.Empty(Links(await portal.ReadAsync("/")));
        Assert.Null((await portal.ReadAsync("/news/a")).QuerySelector(".prov a[href$=how-we-use-ai]"));
        portal.With(Some.Page("how-we-use-ai"));
        Assert.NotNull((await portal.ReadAsync("/news/a")).QuerySelector(".prov a[href='/how-we-use-ai']"));
    }

    [Fact]
    public async Task A_page_whose_file_is_deleted_is_gone_at_once_and_nothing_leads_to_it()
    {
        await using var portal = new Portal();
        portal.Write("_pages/about.en.md", ArticleFile.Page("About us"));
        portal.Write("a.md", new ArticleFile());
        await portal.SyncAsync();
        Assert.Equal("About us", (await portal.ReadAsync("/about")).QuerySelector("h1")!.TextContent);
        Assert.Equal(["About /about"], Links(await portal.ReadAsync("/")));

        File.Delete(Path.Combine(portal.ContentPath, "_pages/about.en.md"));
        await portal.SyncAsync();

        using var gone = await portal.Reader.GetAsync("/about", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Empty(Links(await portal.ReadAsync("/")));
    }

    private static string[] Links(AngleSharp.Dom.IDocument page) =>
        [.. page.QuerySelectorAll("footer.end .cols div:nth-child(4) a").Select(a => $"{a.TextContent} {a.GetAttribute("href")}")];
}
