using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Tests.Web.Listing;

public sealed class FilterFormTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly StoredArticle[] Corpus =
    [
        .. Enumerable.Range(0, 60).Select(i => Some.Article(
            string.Create(CultureInfo.InvariantCulture, $"n{i}"),
            Portal.Noon.AddDays(-i * i / 5.0),
            i % 7 == 0 ? "uk" : "en",
            category: new[] { "MINING", "FIAT", "BTC" }[i % 3],
            sentiment: (Sentiment)(i % 4),
            tags: [.. new[] { "BTC", "ETF", "Mt. Gox", "C#" }.Where((_, t) => i % (t + 2) == 0)],
            source: new[] { "coindesk", "Bitcoin.com", "a/b", null }[i % 4],
            status: i % 11 == 0 ? ArticleStatus.Hidden : ArticleStatus.Live)),
    ];

    [Theory]
    [InlineData("/latest")]
    [InlineData("/category/mining")]
    [InlineData("/category/btc?category=mining&sentiment=negative&sentiment=positive")]
    [InlineData("/tag/btc")]
    [InlineData("/tag/btc?tag=etf&source=coindesk")]
    [InlineData("/latest?source=a%2Fb")]
    [InlineData("/sentiment/neutral?period=1y")]
    [InlineData("/category/fiat?from=2025-06-01&to=2025-12-31")]
    [InlineData("/archive/2025")]
    [InlineData("/uk/latest")]
    [InlineData("/search?q=title")]
    [InlineData("/search?q=title&category=btc&tag=etf&sentiment=neutral")]
    [InlineData("/search?q=title&sort=newest&source=coindesk&period=1y")]
    [InlineData("/uk/search?q=title%20-n7")]
    public async Task Next_to_every_choice_stands_what_it_leads_to(string address)
    {
        await using var portal = new Portal(new() { ["Site:PageSize"] = "100" }).With(Corpus);
        var form = Form(await portal.ReadAsync(address));

        var choices = form.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox], input[type=radio]").ToList();
        Assert.True(choices.Count >= 14);
        foreach (var choice in choices)
        {
            // Of one kind only this one, but tags together with those chosen.
            var others = Checked(form).Where(c => c.Name != choice.Name || (choice.Name == "tag" && c.Value != choice.Value));
            var page = await SubmitAsync(portal, form, [.. others.Select(c => (c.Name!, c.Value)), (choice.Name!, choice.Value)]);

            var count = choice.ParentElement!.QuerySelector(".count")!.TextContent;
            Assert.Equal((choice.Name, choice.Value, count), (choice.Name, choice.Value, Listed(page)));
        }
    }

    [Fact]
    public async Task The_form_says_what_is_chosen_and_submits_to_the_same_address()
    {
        await using var portal = new Portal(new() { ["Site:PageSize"] = "100" }).With(Corpus);
        foreach (var address in (string[])["/category/btc?category=mining&tag=csharp&sentiment=positive&period=90d", "/archive/2025/12", "/latest?source=a%2Fb", "/latest?from=2025-01-01", "/latest?to=2025-12-30", "/tag/btc?from=2025-01-02&to=2025-12-30", "/latest", "/search?q=title&sort=newest&tag=btc&period=90d", "/search?q=title%20-n3"])
        {
            using var first = await portal.Reader.GetAsync(address, Cancel);
            Assert.Equal((address, HttpStatusCode.OK), (address, first.StatusCode));
            var form = Form(await Portal.ParseAsync(first));

            Assert.Equal(address, await SentToAsync(portal, form, [.. Checked(form).Select(c => (c.Name!, c.Value))]));
        }
    }

    [Fact]
    public async Task Days_written_into_the_form_take_the_place_of_the_period_and_a_period_that_of_days()
    {
        await using var portal = new Portal().With(Corpus);
        var withPeriod = Form(await portal.ReadAsync("/tag/btc?period=1y"));
        var withDays = Form(await portal.ReadAsync("/tag/btc?from=2025-06-01"));

        Assert.Equal("/tag/btc?from=2025-12-01", await SentToAsync(portal, withPeriod, [.. Checked(withPeriod).Select(c => (c.Name!, c.Value)), ("from", "2025-12-01"), ("to", "")]));
        Assert.Equal("/tag/btc?period=7d", await SentToAsync(portal, withDays, [("tag", "btc"), ("period", "7d"), ("from", ""), ("to", "")]));
        Assert.Equal("/tag/btc", await SentToAsync(portal, withDays, [("tag", "btc"), ("period", ""), ("from", ""), ("to", "")]));
        Assert.Equal("From 1\u00a0June 2025", withDays.QuerySelector("input[type=radio][checked]")!.NextElementSibling!.TextContent);
    }

    [Fact]
    public async Task Other_languages_are_links_with_the_counts_of_the_same_filter()
    {
        await using var portal = new Portal(new() { ["Site:PageSize"] = "100" }).With(Corpus);
        foreach (var address in (string[])["/latest", "/category/mining?sentiment=neutral&sentiment=positive", "/archive/2025", "/search?q=title&category=mining", "/search?q=n1"])
        {
            foreach (var link in Form(await portal.ReadAsync(address)).QuerySelectorAll(".choice"))
            {
                var page = await portal.ReadAsync(link.GetAttribute("href")!);
                Assert.Equal(Listed(page), link.QuerySelector(".count")!.TextContent);
                Assert.Equal(link.GetAttribute("hreflang"), page.DocumentElement.GetAttribute("lang"));
            }
        }
    }

    [Fact]
    public async Task The_chart_holds_exactly_the_rated_articles_of_the_filter()
    {
        await using var portal = new Portal(new() { ["Site:PageSize"] = "100" }).With(Corpus);
        foreach (var address in (string[])["/latest", "/tag/btc", "/category/fiat?sentiment=negative", "/archive/2025/12", "/archive/2026", "/latest?period=30d", "/search?q=title&sort=newest&category=fiat"])
        {
            var page = await portal.ReadAsync(address);
            var rated = page.QuerySelectorAll(".river .mood, .hit .mood").Length;

            Assert.Equal((address, rated), (address, page.QuerySelectorAll(".split > aside .chart td").Sum(d => int.Parse(d.TextContent, CultureInfo.InvariantCulture))));
        }
    }

    [Fact]
    public async Task Of_one_day_the_chart_is_a_bar_and_of_nothing_rated_there_is_none()
    {
        await using var portal = new Portal().With(
            Some.Article("a", sentiment: Sentiment.Positive), Some.Article("b", Portal.Noon.AddDays(-1), sentiment: Sentiment.Unrated), Some.Article("c", Portal.Noon.AddDays(-2), sentiment: Sentiment.Negative));

        Assert.NotNull((await portal.ReadAsync("/archive/2026/01/15")).QuerySelector(".split > aside .chart .shares svg"));
        Assert.Null((await portal.ReadAsync("/archive/2026/01/14")).QuerySelector(".split > aside .chart"));
        Assert.Equal(3, (await portal.ReadAsync("/latest")).QuerySelectorAll(".split > aside .chart tbody tr").Length);
    }

    [Fact]
    public async Task Fewer_than_five_rated_articles_are_counted_and_of_more_there_are_shares_with_how_many_were_rated()
    {
        await using var portal = new Portal().With(
        [
            .. Enumerable.Range(0, 4).Select(i => Some.Article($"few{i}", Portal.Noon.AddDays(-1), sentiment: i == 0 ? Sentiment.Negative : Sentiment.Positive)),
            .. Enumerable.Range(0, 5).Select(i => Some.Article($"enough{i}", Portal.Noon.AddHours(-i), category: "FIAT", sentiment: i == 0 ? Sentiment.Negative : Sentiment.Positive)),
            Some.Article("unrated", Portal.Noon.AddHours(-1), category: "FIAT", sentiment: Sentiment.Unrated),
        ]);

        // Over time, and of one day.
        await SaysAsync("/category/mining", "Positive 3, Neutral 0, Negative 1", 4);
        await SaysAsync("/archive/2026/01/14", "Positive 3, Neutral 0, Negative 1", 4);
        await SaysAsync("/latest", "Positive 78%, Neutral 0%, Negative 22%", 9);
        await SaysAsync("/archive/2026/01/15", "Positive 80%, Neutral 0%, Negative 20%", 5);
        await SaysAsync("/search?q=title&category=fiat", "Positive 80%, Neutral 0%, Negative 20%", 5);

        async Task SaysAsync(string address, string key, int rated)
        {
            var chart = (await portal.ReadAsync(address)).QuerySelector(".split > aside .chart")!;
            Assert.Equal((address, key), (address, string.Join(", ", chart.QuerySelectorAll(".key li").Select(l => l.TextContent))));
            Assert.EndsWith($" Rated stories: {rated}.", chart.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_feed_links_are_of_exactly_this_filter()
    {
        await using var portal = new Portal(new() { ["Site:PageSize"] = "1" }).With(Corpus);

        Assert.Equal(["/feed.xml", "/atom.xml", "/feed.json"], await FeedsAsync("/latest?page=2"));
        Assert.Equal(["/uk/category/mining/feed.xml", "/uk/category/mining/atom.xml", "/uk/category/mining/feed.json"], await FeedsAsync("/uk/category/mining"));
        Assert.Equal("/tag/btc/feed.xml?tag=etf&sentiment=neutral", (await FeedsAsync("/tag/btc?tag=etf&sentiment=neutral"))[0]);
        Assert.Equal("/latest/feed.xml?source=a%2Fb", (await FeedsAsync("/latest?source=a%2Fb"))[0]);
        Assert.Equal("/archive/2025/12/feed.xml", (await FeedsAsync("/archive/2025/12"))[0]);
        Assert.Equal(["/feed.xml?q=title", "/atom.xml?q=title", "/feed.json?q=title"], await FeedsAsync("/search?q=title&sort=newest&page=2"));
        Assert.Equal("/uk/feed.xml?q=title%20%22of%22&tag=btc", (await FeedsAsync("/uk/search?q=title%20%22of%22&tag=btc"))[0]);

        async Task<string[]> FeedsAsync(string address) =>
            [.. (await portal.ReadAsync(address)).QuerySelectorAll(".feeds a").Select(a => a.GetAttribute("href")!)];
    }

    [Fact]
    public async Task Beside_the_list_stand_the_topics_and_sources_that_narrow_it()
    {
        await using var portal = new Portal(new() { ["Site:PageSize"] = "100" }).With(Corpus);
        var links = (await portal.ReadAsync("/tag/btc")).QuerySelectorAll("aside .ranked li").ToList();

        Assert.Contains(links, l => l.QuerySelector("a")!.GetAttribute("href") == "/tag/btc?tag=etf");
        Assert.Contains(links, l => l.QuerySelector("a")!.GetAttribute("href") == "/tag/btc?source=coindesk");
        foreach (var link in links)
        {
            var page = await portal.ReadAsync(link.QuerySelector("a")!.GetAttribute("href")!);
            Assert.Equal(page.QuerySelectorAll(".river .go").Length.ToString(CultureInfo.InvariantCulture), link.QuerySelector(".count")!.TextContent);
        }
    }

    private static string Listed(IParentNode page) => page.QuerySelectorAll(".river .go, .hit .go").Length.ToString(CultureInfo.InvariantCulture);

    private static IElement Form(IParentNode page) => page.QuerySelector("form.filter")!;

    private static IEnumerable<IHtmlInputElement> Checked(IElement form) => form.QuerySelectorAll<IHtmlInputElement>("input[checked]");

    // As a browser sends a GET form, the two empty fields for days too.
    private static async Task<string> SentToAsync(Portal portal, IElement form, IReadOnlyList<(string Name, string Value)> values)
    {
        var kept = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(i => (i.Name!, i.Value));
        IEnumerable<(string Name, string Value)> sent = values.Any(v => v.Name == "from") ? [.. kept, .. values] : [.. kept, .. values, ("from", ""), ("to", "")];
        var address = form.GetAttribute("action") + "?" + string.Join('&', sent.Select(v => $"{WebUtility.UrlEncode(v.Name)}={WebUtility.UrlEncode(v.Value)}"));
        using var response = await portal.Reader.GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }

    private static async Task<IHtmlDocument> SubmitAsync(Portal portal, IElement form, IReadOnlyList<(string Name, string Value)> values) =>
        await portal.ReadAsync(await SentToAsync(portal, form, values));
}
