using System.Net;
using AngleSharp.Dom;

namespace CryptoNews.Tests.Web.Pages;

public sealed class ArchiveTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_year_a_month_and_a_day_list_their_articles()
    {
        await using var portal = Site();

        Assert.Equal(["Title of today", "Title of yesterday"], Titles(await portal.ReadAsync("/archive/2026")));
        Assert.Equal(["Title of today", "Title of yesterday"], Titles(await portal.ReadAsync("/archive/2026/01")));
        Assert.Equal(["Title of yesterday"], Titles(await portal.ReadAsync("/archive/2026/01/14")));
        Assert.Equal("14\u00a0January 2026: 1 story | CryptoNews", (await portal.ReadAsync("/archive/2026/01/14")).Title);
        Assert.Equal("Січень 2026: 1 новина | CryptoNews", (await portal.ReadAsync("/uk/archive/2026/01")).Title);
        Assert.Equal(["Home", "Archive", "2026", "January 2026"], (await portal.ReadAsync("/archive/2026/01/14")).QuerySelectorAll(".crumbs a").Select(a => a.TextContent));
    }

    [Theory]
    [InlineData("/archive/2026/1/5", "/archive/2026/01/05")]
    [InlineData("/ARCHIVE/2026/01/", "/archive/2026/01")]
    [InlineData("/en/archive/2026", "/archive/2026")]
    [InlineData("/archive/2026?from=2024-01-01&period=7d&page=1", "/archive/2026")]
    [InlineData("/archive/2026/01?category=MINING", "/category/mining?from=2026-01-01&to=2026-01-31")]
    [InlineData("/archive/2026/01/15?sentiment=neutral", "/sentiment/neutral?from=2026-01-15&to=2026-01-15")]
    [InlineData("/latest?from=2026-01-01&to=2026-01-31", "/archive/2026/01")]
    [InlineData("/latest?to=2026-12-31&from=2026-01-01", "/archive/2026")]
    [InlineData("/latest?period=2026-01-15/2026-01-15", "/archive/2026/01/15")]
    [InlineData("/latest?from=2007-01-01&to=2007-12-31", "/archive/2007")]
    [InlineData("/latest?period=2026-01-02/..", "/latest?from=2026-01-02")]
    [InlineData("/uk/latest?from=2026-01-14&to=2026-01-14", "/uk/archive/2026/01/14")]
    [InlineData("/archive/", "/archive")]
    [InlineData("/UK/Archive", "/uk/archive")]
    public async Task One_stretch_of_time_has_one_address_in_one_hop(string address, string canonical)
    {
        await using var portal = Site();
        using var response = await portal.Reader.GetAsync(address, Cancel);
        using var next = await portal.Reader.GetAsync(response.Headers.Location, Cancel);

        Assert.Equal((HttpStatusCode.MovedPermanently, canonical), (response.StatusCode, response.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Theory]
    [InlineData("/archive/2024/13")]
    [InlineData("/archive/2024/02/30")]
    [InlineData("/archive/24")]
    [InlineData("/archive/abc")]
    [InlineData("/archive/2026/01/15/x")]
    [InlineData("/archive/0000")]
    [InlineData("/archive/2023?page=2")]
    [InlineData("/archive/2026/01/15?page=2")]
    public async Task What_is_no_date_or_no_page_is_not_there(string address)
    {
        await using var portal = Site();
        using var response = await portal.Reader.GetAsync(address, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/archive/2024/06/01", "/archive/2024/02/11", "/archive/2026/01/14")]
    [InlineData("/archive/2024/02/10", null, "/archive/2024/02/11")]
    [InlineData("/archive/2023", null, "/archive/2024")]
    [InlineData("/archive/0001", null, "/archive/2024")]
    [InlineData("/archive/0001/01/01", null, "/archive/2024/02/11")]
    [InlineData("/archive/2026/01/16", "/archive/2026/01/15", null)]
    [InlineData("/archive/2026/02", "/archive/2026/01", null)]
    [InlineData("/archive/2027", "/archive/2026", null)]
    [InlineData("/archive/9999/12/31", "/archive/2026/01/15", null)]
    public async Task A_period_without_articles_is_a_page_with_ways_out(string address, string? earlier, string? later)
    {
        await using var portal = Site();
        var page = await portal.ReadAsync(address);

        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.NotEmpty(page.QuerySelectorAll("ul.lede a"));
        Assert.Equal(earlier, page.QuerySelector(".turn a:not(.later)")?.GetAttribute("href"));
        Assert.Equal(later, page.QuerySelector(".turn a.later")?.GetAttribute("href"));
    }

    [Fact]
    public async Task The_page_before_is_one_of_the_same_month()
    {
        await using var portal = new Portal(new() { ["Site:PageSize"] = "1" }).With(
            Some.Article("a", new(2026, 1, 1)), Some.Article("b", new(2026, 1, 2)), Some.Article("c", new(2025, 12, 31)));
        var page = await portal.ReadAsync("/archive/2026/01?page=2");

        Assert.Equal("/archive/2026/01", Assert.Single(page.QuerySelectorAll("[rel=prev]")).GetAttribute("href"));
        Assert.Equal("/archive/2025/12", Assert.Single(page.QuerySelectorAll(".turn a")).GetAttribute("href"));
    }

    [Fact]
    public async Task A_period_is_indexed_with_its_twin_and_days_of_somebodys_choice_are_not()
    {
        await using var portal = Site();
        var month = await portal.ReadAsync("/archive/2026/01");

        Assert.Equal("max-image-preview:large", month.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal(["en", "uk", "x-default"], month.QuerySelectorAll("link[hreflang][rel=alternate]").Select(l => l.GetAttribute("hreflang")!));
        Assert.Equal("noindex", (await portal.ReadAsync("/latest?from=2026-01-02")).QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("noindex", (await portal.ReadAsync("/latest?period=7d")).QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task The_calendar_names_its_month_in_a_phrase()
    {
        await using var portal = Site();

        Assert.Equal("Stories by day, January 2026", (await portal.ReadAsync("/archive/2026/01")).QuerySelector(".cal caption")!.TextContent);
        Assert.Equal("Новини за днями, січень 2026", (await portal.ReadAsync("/uk/archive/2026/01/14")).QuerySelector(".cal caption")!.TextContent);
    }

    [Fact]
    public async Task The_calendar_counts_the_days_of_the_month_in_the_zone_of_the_site()
    {
        await using var portal = new Portal(new() { ["Site:TimeZone"] = "Pacific/Kiritimati" }).With(
            Some.Article("a", new(2026, 1, 1, 9, 59, 59, DateTimeKind.Utc)), Some.Article("b", new(2026, 1, 1, 10, 0, 0, DateTimeKind.Utc)), Some.Article("c", new(2025, 12, 31, 10, 0, 0, DateTimeKind.Utc)));

        var page = await portal.ReadAsync("/archive/2026/01");

        Assert.Equal([("1\u00a0January 2026: 2 stories", "/archive/2026/01/01"), ("2\u00a0January 2026: 1 story", "/archive/2026/01/02")], page.QuerySelectorAll(".cal a").Select(a => (a.QuerySelector(".vh")!.TextContent, a.GetAttribute("href")!)));
        Assert.Equal(3, page.QuerySelectorAll(".river .go").Length);
        Assert.Equal(2, (await portal.ReadAsync("/archive/2026/01/01")).QuerySelectorAll(".river .go").Length);
        Assert.Equal(31, page.QuerySelectorAll(".cal td").Count(d => d.ChildElementCount > 0));
    }

    [Theory]
    [InlineData("en", "", "Monday")]
    [InlineData("en", "/uk", "понеділок")]
    [InlineData("en-GB", "", "Monday")]
    [InlineData("en-US", "", "Sunday")]
    public async Task A_week_begins_where_its_language_begins_it(string english, string prefix, string day)
    {
        await using var portal = new Portal(new() { ["Site:Languages"] = $"{english},uk", ["Site:DefaultLanguage"] = english }).With(Some.Article("a", language: english), Some.Article("b", language: "uk"));
        var page = await portal.ReadAsync($"{prefix}/archive/2026/01");

        Assert.Equal(day, page.QuerySelector(".cal th")!.GetAttribute("abbr"));
    }

    [Fact]
    public async Task The_index_leads_to_every_year_and_month_that_has_articles()
    {
        await using var portal = Site();
        var page = await portal.ReadAsync("/archive");

        Assert.Equal(["/archive/2026", "/archive/2026/01", "/archive/2024", "/archive/2024/02"], page.QuerySelectorAll("main .tiles a").Select(a => a.GetAttribute("href")!));
        Assert.Equal("All 3 stories since 11\u00a0February 2024, by year, month and day.", page.QuerySelector(".lede")!.TextContent);
        Assert.DoesNotContain("ecret", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Single((await portal.ReadAsync("/")).QuerySelectorAll("footer a[href='/archive']"));
    }

    [Fact]
    public async Task An_empty_site_has_an_empty_archive()
    {
        await using var portal = new Portal();

        Assert.Empty((await portal.ReadAsync("/archive")).QuerySelectorAll(".ranked"));
        Assert.Empty((await portal.ReadAsync("/archive/2026")).QuerySelectorAll(".turn a"));
    }

    // The clock stands at noon of 15 January 2026.
    private static Portal Site() => new Portal().With(
        Some.Article("today"),
        Some.Article("yesterday", Portal.Noon.AddDays(-1)),
        Some.Article("first", new(2024, 2, 11, 8, 0, 0, DateTimeKind.Utc)),
        Some.Article("uk", Portal.Noon.AddDays(-1), "uk"),
        Some.Article("secret", new(2023, 5, 5, 0, 0, 0, DateTimeKind.Utc), status: CryptoNews.Store.ArticleStatus.Hidden, title: "Secret"),
        Some.Article("secret2", new(2026, 1, 16, 0, 0, 0, DateTimeKind.Utc), status: CryptoNews.Store.ArticleStatus.Scheduled, title: "Secret"));

    private static IEnumerable<string> Titles(IParentNode page) => page.QuerySelectorAll(".river .go").Select(a => a.TextContent);
}
