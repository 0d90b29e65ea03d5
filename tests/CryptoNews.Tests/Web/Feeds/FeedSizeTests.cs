using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using CryptoNews.Store;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Feeds;

namespace CryptoNews.Tests.Web.Feeds;

public sealed class FeedSizeTests
{
    // Eight have room, a ninth has not.
    private const int Long = FeedReading.LongestText / 10 * 9;

    public static TheoryData<string> Files => ["feed.xml", "atom.xml", "feed.json"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Texts_are_whole_from_the_newest_on_as_long_as_there_is_room(string file)
    {
        await using var portal = new Portal();
        WithTexts(portal, [.. Enumerable.Repeat(Long, 12), 1000, Long]);

        Assert.Equal("wwwwwwww....w.", await FormsOfAsync(portal, $"/{file}"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_giant_takes_no_room_from_those_after_it(string file)
    {
        await using var portal = new Portal();
        WithTexts(portal, [1000, FeedReading.LongestText + 1, 1000, FeedReading.MostText, FeedReading.LongestText - 100, .. Enumerable.Repeat(20_000, 45)]);

        Assert.Equal("w.w..wwwww" + new string('w', 40), await FormsOfAsync(portal, $"/{file}"));
    }

    // The longest that are written, in the language that takes more bytes.
    [Theory]
    [MemberData(nameof(Files))]
    public async Task Fifty_articles_of_two_thousand_words_are_whole_and_their_feed_is_kept(string file)
    {
        var text = string.Concat(Enumerable.Repeat($"<p><strong>Отже,</strong> {string.Join(' ', Enumerable.Repeat("біткоїн подорожчав через попит", 25))}</p>\n", 20));
        await using var portal = new Portal();
        WithTexts(portal, [.. Enumerable.Repeat(text, 50)]);
        using var first = await portal.Reader.GetAsync($"/{file}", Cancel);
        using var second = await portal.Reader.GetAsync($"/{file}", Cancel);

        Assert.Equal(new string('w', 50), await FormsOfAsync(portal, $"/{file}"));
        Assert.Equal(2, portal.Services.GetRequiredService<PageCache>().Kept);
    }

    // Links within a page grow: in a feed they name it.
    [Theory]
    [InlineData("<a href=\"https://x.example/\">https://x.example/</a> ")]
    [InlineData("<a href=\"#s\">&amp;</a>")]
    [InlineData("<b></b>")]
    public async Task No_text_makes_a_feed_large(string part)
    {
        await using var portal = new Portal();
        WithTexts(portal, [.. Enumerable.Repeat(string.Concat(Enumerable.Repeat(part, 100_000 / part.Length)), 50)]);

        foreach (var file in (string[])["feed.xml", "atom.xml", "feed.json", "feed.xml?q=title"])
            Assert.InRange((await portal.Reader.GetByteArrayAsync($"/{file}", Cancel)).Length, 10_000, 4 * FeedReading.MostText);
    }

    // Words are answered anew each time.
    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_feed_that_has_not_room_for_all_is_the_same_each_time(string file)
    {
        await using var portal = new Portal();
        WithTexts(portal, [.. Enumerable.Repeat(Long, 12), 1000]);
        using var first = await portal.Reader.GetAsync($"/{file}?q=title", Cancel);
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/{file}?q=title");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await portal.Reader.SendAsync(again, Cancel);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Without_its_text_an_article_has_its_summary_the_way_to_it_and_what_must_be_said(string file)
    {
        var article = Some.Article("a", description: "What happened & why.", sponsored: true);
        await using var portal = new Portal();
        portal.With(article, Some.Body(article, TextOf(FeedReading.LongestText)));

        var entry = Assert.Single((await FeedEndpointTests.FeedOf(portal, $"/{file}")).Entries);
        var text = new HtmlParser().ParseDocument(entry.Html).Body!;

        Assert.StartsWith("Sponsored. Paid content, distributed by CoinDesk.", text.TextContent, StringComparison.Ordinal);
        Assert.Contains("\nWhat happened & why.\n", text.TextContent, StringComparison.Ordinal);
        Assert.Equal("http://localhost:5000/news/a", Assert.Single(text.QuerySelectorAll("a")).GetAttribute("href"));
        Assert.NotEmpty(text.QuerySelector("small")!.TextContent);
    }

    [Fact]
    public async Task A_standfirst_is_the_summary_and_said_once()
    {
        var article = Some.Article("a", description: "What happened.", standfirst: "What happened.");
        await using var portal = new Portal();
        portal.With(article, Some.Body(article, TextOf(FeedReading.LongestText)));

        var entry = Assert.Single((await FeedEndpointTests.FeedOf(portal, "/feed.xml")).Entries);

        Assert.Equal("What happened.", Assert.Single(new HtmlParser().ParseDocument(entry.Html).QuerySelectorAll("p > strong")).TextContent);
        Assert.Single(entry.Html.Split("What happened.")[1..]);
    }

    // They are part of the text, and may be as long.
    [Fact]
    public async Task Impacts_go_with_the_text()
    {
        await using var portal = new Portal();
        foreach (var (article, length) in Some.Articles(2).Zip([FeedReading.LongestText, 1000]))
            portal.With(article, new StoredBody { Id = article.Id, Html = TextOf(length), Markdown = "", Impacts = ["Prices rise."] });
        using var json = JsonDocument.Parse(await portal.Reader.GetStringAsync("/feed.json", Cancel));

        var items = json.RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([false, true], items.Select(i => i.TryGetProperty("_impacts", out _)));
        // An extension of JSON Feed is an object.
        Assert.Equal("Prices rise.", Assert.Single(items[1].GetProperty("_impacts").GetProperty("items").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task What_stands_in_place_of_a_text_is_text()
    {
        var articles = (StoredArticle[])[.. Some.Articles(9), Some.Article("last", Portal.Noon.AddDays(-30), description: "Vec<u8>")];
        await using var portal = new Portal();
        portal.With(articles, articles.Select(article => Some.Body(article, TextOf(Long))));

        Assert.Contains("<p>Vec&lt;u8&gt;</p>", (await FeedEndpointTests.FeedOf(portal, "/feed.xml")).Entries[^1].Html, StringComparison.Ordinal);
    }

    private static void WithTexts(Portal portal, IReadOnlyList<int> lengths) => WithTexts(portal, [.. lengths.Select(TextOf)]);

    private static void WithTexts(Portal portal, IReadOnlyList<string> texts)
    {
        var articles = Some.Articles(texts.Count).ToList();
        portal.With(articles, articles.Zip(texts, (article, text) => Some.Body(article, text)));
    }

    private static string TextOf(int length) => $"<p>{new string('x', length - 7)}</p>";

    /// <summary>A sign for each entry: <c>w</c> whole, <c>.</c> not.</summary>
    private static async Task<string> FormsOfAsync(Portal portal, string address) =>
        string.Concat((await FeedEndpointTests.FeedOf(portal, address)).Entries.Select(e => e.Html.Contains("Read the whole story", StringComparison.Ordinal) ? '.' : 'w'));
}
