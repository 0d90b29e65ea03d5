using System.Net;
using System.Text.Json;
using CryptoNews.Store;

namespace CryptoNews.Tests.Web.Feeds;

/// <summary>A search can be followed like any listing.</summary>
public sealed class FeedSearchTests
{
    public static TheoryData<string> Files => ["feed.xml", "atom.xml", "feed.json"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_feed_of_a_search_has_what_it_finds_the_newest_first(string file)
    {
        await using var portal = Site();

        var feed = await FeedOf(portal, $"/{file}?q=dao%20halving&tag=defi");
        var page = await portal.ReadAsync("/search?q=dao%20halving&sort=newest&tag=defi");

        Assert.Equal(["/news/new", "/news/old"], feed.Entries.Select(e => new Uri(e.Link).AbsolutePath));
        Assert.Equal(page.QuerySelectorAll(".hit .go").Select(a => a.GetAttribute("href")), feed.Entries.Select(e => new Uri(e.Link).AbsolutePath));
        Assert.Equal(
            ("CryptoNews: dao halving, DeFi (topic)", $"http://localhost:5000/{file}?q=dao%20halving&tag=defi", "http://localhost:5000/search?q=dao%20halving&tag=defi"),
            (feed.Title, feed.Self, feed.Page));
    }

    [Theory]
    [InlineData("/feed.xml?q=", "/feed.xml")]
    [InlineData("/feed.xml?q=%20%00", "/feed.xml")]
    [InlineData("/latest/feed.xml?q=dao", "/feed.xml?q=dao")]
    [InlineData("/search/feed.json?q=dao", "/feed.json?q=dao")]
    [InlineData("/search/feed.xml", "/feed.xml")]
    [InlineData("/feed.xml?Q=dao", "/feed.xml?q=dao")]
    [InlineData("/feed.xml?q=++dao++&page=2", "/feed.xml?q=dao")]
    [InlineData("/feed.xml?q=dao&q=other", "/feed.xml?q=dao")]
    [InlineData("/feed.xml?q=dao&Q=other", "/feed.xml?q=dao")]
    [InlineData("/en/Tag/DeFi/Feed.xml/?Q=++dao&source=COINDESK", "/feed.xml?q=dao&tag=defi&source=coindesk")]
    [InlineData("/feed.xml?q=dao&TAG=", "/feed.xml?q=dao")]
    [InlineData("/feed.xml?tag=DeFi&q=dao", "/feed.xml?q=dao&tag=defi")]
    [InlineData("/tag/DeFi/atom.xml?q=dao", "/atom.xml?q=dao&tag=defi")]
    [InlineData("/feed.xml?q=dao+tag:defi+source:CoinDesk", "/feed.xml?q=dao&tag=defi&source=coindesk")]
    [InlineData("/feed.xml?q=dao&source=COINDESK", "/feed.xml?q=dao&source=coindesk")]
    [InlineData("/feed.xml?q=tag:defi", "/tag/defi/feed.xml")]
    [InlineData("/archive/2026/1/feed.xml?q=dao", "/feed.xml?q=dao&from=2026-01-01&to=2026-01-31")]
    [InlineData("/en/feed.xml?q=dao", "/feed.xml?q=dao")]
    [InlineData("/uk/Feed.xml?q=%D0%B4%D0%B0%D0%BE&period=7D", "/uk/feed.xml?q=%D0%B4%D0%B0%D0%BE&period=7d")]
    public async Task Another_spelling_leads_to_the_one_address_in_one_hop(string asked, string canonical)
    {
        await using var portal = Site();
        using var response = await portal.Reader.GetAsync(asked, Cancel);
        using var there = await portal.Reader.GetAsync(canonical, Cancel);

        Assert.Equal((HttpStatusCode.MovedPermanently, canonical), (response.StatusCode, response.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.OK, there.StatusCode);
    }

    [Theory]
    [InlineData("/feed.xml?q=secret")]
    [InlineData("/feed.xml?q=zebracoin")]
    [InlineData("/feed.xml?q=dao&tag=nothing")]
    [InlineData("/atom.xml?q=dao&source=nobody")]
    [InlineData("/feed.json?q=dao&sentiment=negative")]
    [InlineData("/uk/feed.xml?q=dao&category=mining")]
    public async Task What_finds_nothing_is_an_empty_feed(string address)
    {
        await using var portal = Site();

        Assert.Empty((await FeedOf(portal, address)).Entries);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("*")]
    [InlineData("NEAR(")]
    [InlineData("?!… ()")]
    [InlineData("\uFFFD")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("tag:")]
    [InlineData("tag:*** source:--- sentiment:* after:9999-99-99 before:0001-01-01")]
    [InlineData("10 000 20 000")]
    public async Task Any_query_is_a_feed_after_one_hop_at_most(string typed)
    {
        await using var portal = Site();
        var address = "/feed.json?q=" + Uri.EscapeDataString(typed);
        using var first = await portal.Reader.GetAsync(address, Cancel);

        if (first.StatusCode == HttpStatusCode.MovedPermanently)
            address = first.Headers.Location!.OriginalString;
        await FeedOf(portal, address);
    }

    [Theory]
    [InlineData("/feed.xml?q=dao&from=never", HttpStatusCode.BadRequest)]
    [InlineData("/feed.xml?q=dao&sentiment=happy", HttpStatusCode.NotFound)]
    public async Task What_is_no_filter_is_none_of_a_search_either(string address, HttpStatusCode status)
    {
        await using var portal = Site();
        using var response = await portal.Reader.GetAsync(address, Cancel);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task It_is_not_sent_again_to_who_has_it_and_not_kept(string file)
    {
        await using var portal = Site();
        using (await portal.Reader.GetAsync($"/{file}?q=dao", Cancel))
            portal.Clock.Advance(TimeSpan.FromSeconds(5));
        var size = Kept();
        using var first = await portal.Reader.GetAsync($"/{file}?q=dao", Cancel);
        var (tag, changed) = (first.Headers.ETag!, first.Content.Headers.LastModified!.Value);

        using var head = await portal.Reader.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/{file}?q=dao"), Cancel);

        Assert.False(tag.IsWeak);
        Assert.Equal((HttpStatusCode.OK, tag), (head.StatusCode, head.Headers.ETag));
        Assert.Equal(HttpStatusCode.NotModified, await StatusOf(r => r.Headers.IfNoneMatch.Add(tag)));
        Assert.Equal(HttpStatusCode.NotModified, await StatusOf(r => r.Headers.IfModifiedSince = changed));
        Assert.Equal(size, Kept());
        portal.With(Some.Article("newer", title: "The DAO once more"));
        Assert.Equal(HttpStatusCode.OK, await StatusOf(r => r.Headers.IfNoneMatch.Add(tag)));

        long Kept() => portal.Services.GetRequiredService<CryptoNews.Web.Caching.PageCache>().Size;

        async Task<HttpStatusCode> StatusOf(Action<HttpRequestMessage> ask)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/{file}?q=dao");
            ask(request);
            using var response = await portal.Reader.SendAsync(request, Cancel);
            return response.StatusCode;
        }
    }

    private static Portal Site() => new Portal().With(
        Some.Article("old", Portal.Noon.AddDays(-3), title: "The DAO before the halving", tags: ["DeFi"]),
        Some.Article("new", Portal.Noon.AddDays(-1), title: "A DAO", tags: ["DeFi", "DAO halving"]),
        Some.Article("other", title: "Halving of the DAO"),
        Some.Article("ukr", language: "uk", title: "Про ДАО", category: "MARKET"),
        Some.Article("hidden", title: "Secret DAO halving", tags: ["DeFi"], status: ArticleStatus.Hidden),
        Some.Article("later", title: "Secret DAO halving", tags: ["DeFi"], status: ArticleStatus.Scheduled));

    private static async Task<ReadFeed> FeedOf(Portal portal, string address)
    {
        using var response = await portal.Reader.GetAsync(address, Cancel);
        Assert.Equal((address, HttpStatusCode.OK), (address, response.StatusCode));
        await using var stream = await response.Content.ReadAsStreamAsync(Cancel);
        return address.Contains(".json", StringComparison.Ordinal) ? ReadFeed.OfJson(await JsonDocument.ParseAsync(stream, cancellationToken: Cancel)) : ReadFeed.OfXml(stream);
    }
}
