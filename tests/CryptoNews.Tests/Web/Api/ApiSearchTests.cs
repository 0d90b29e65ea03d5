using System.Net;
using System.Text.Json.Nodes;
using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Tests.Web.Api;

/// <summary>Words are a part of the filter, as everywhere.</summary>
public sealed class ApiSearchTests
{
    private const string Advice = "Write words, at most 300 characters, 16 words and phrases, and 32 words with those in phrases.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("q=dao", "new old")]
    [InlineData("q=DAOs", "new old")]
    [InlineData("q=dao&tag=defi", "old")]
    [InlineData("q=dao+tag:DeFi", "old")]
    [InlineData("q=tag:DeFi", "old")]
    [InlineData("q=dao+source:COINDESK&category=MINING", "new old")]
    [InlineData("q=dao+-vote", "old")]
    [InlineData("q=%22dao+halts%22", "old")]
    [InlineData("q=dao&period=7d", "new")]
    [InlineData("q=", "new price old")]
    [InlineData("q=%20&q=dao", "new old")]
    [InlineData("q=secret", "")]
    [InlineData("q=dao&tag=unknown", "")]
    [InlineData("q=dao&source=unknown", "")]
    [InlineData("q=%3F!", "")]
    [InlineData("q=ДАО&lang=uk", "uk")]
    [InlineData("q=ДАО+настрій:позитивний&lang=uk", "uk")]
    public async Task Words_find_what_the_search_finds(string query, string keys)
    {
        await using var portal = Site();
        var list = await portal.JsonAsync("/api/v1/articles?" + query);

        Assert.Equal(keys, string.Join(' ', Keys(list)));
        Assert.Equal(keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, (int)list["total"]!);
    }

    [Fact]
    public async Task The_answer_names_the_page_of_the_search_as_it_was_understood_and_goes_on_where_it_ended()
    {
        await using var portal = Site();
        var first = await portal.JsonAsync("/api/v1/articles?q=dao+category:mining&limit=1");
        Assert.Equal("http://localhost:5000/search?q=dao&category=mining", (string)first["page"]!);
        Assert.StartsWith("http://localhost:5000/api/v1/articles?lang=en&q=dao&category=mining&limit=1&cursor=", (string)first["next"]!, StringComparison.Ordinal);

        // What arrives meanwhile is not in the way, and what has gone leaves no gap.
        portal.With(Some.Article("newest", Portal.Noon, title: "Another DAO"));
        portal.Remove("new");
        var second = await portal.JsonAsync(((string)first["next"]!).Replace("http://localhost:5000", "", StringComparison.Ordinal));
        Assert.Equal(("new", "old"), (Keys(first).Single(), Keys(second).Single()));
        Assert.Null((string?)second["next"]);
    }

    [Fact]
    public async Task The_mood_is_of_the_articles_that_say_the_words()
    {
        await using var portal = Site();
        var mood = await portal.JsonAsync("/api/v1/sentiment?q=dao+tag:defi&period=1y");
        var recent = await portal.JsonAsync("/api/v1/sentiment?q=dao");

        Assert.Equal((1, 0, 1), ((int)mood["mood"]!["sample"]!, (int)mood["mood"]!["positive"]!, (int)mood["mood"]!["negative"]!));
        Assert.Equal("http://localhost:5000/search?q=dao&tag=defi&period=1y", (string)mood["page"]!);
        Assert.Equal((1, 1, 2), ((int)recent["mood"]!["sample"]!, (int)recent["mood"]!["positive"]!, (int)recent["baseline"]!["sample"]!));
        Assert.Equal(["2026-01-14"], recent["days"]!.AsArray().Select(d => (string)d!["key"]!));
    }

    [Theory]
    [InlineData("articles?q=%00")]
    [InlineData("sentiment?q=%01%02")]
    public async Task What_holds_no_words_is_told_so(string address)
    {
        await using var portal = Site();

        Assert.Equal(Advice, (string?)(await portal.ProblemAsync("/api/v1/" + address, 400))["errors"]?["q"]);
    }

    [Fact]
    public async Task More_than_is_searched_for_is_refused_instead_of_cut()
    {
        await using var portal = Site();

        foreach (var tooLong in (string[])[new string('a', 301), Words(17), $"%22{Words(17)}%22+%22{Words(16)}%22"])
            Assert.Equal(Advice, (string?)(await portal.ProblemAsync("/api/v1/articles?q=" + tooLong, 400))["errors"]?["q"]);
        foreach (var longest in (string[])[new string('a', 300), Words(16), $"%22{Words(16)}%22+%22{Words(16)}%22"])
            await portal.JsonAsync("/api/v1/articles?q=" + longest);

        static string Words(int count) => string.Join('+', Enumerable.Range(0, count).Select(i => $"w{(char)('a' + i)}"));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("*")]
    [InlineData("NEAR(")]
    [InlineData("tag:*** source:--- sentiment:* after:9999-99-99 before:0001-01-01")]
    [InlineData("-\"")]
    public async Task Any_other_query_is_answered(string typed)
    {
        await using var portal = Site();

        await portal.JsonAsync("/api/v1/articles?q=" + Uri.EscapeDataString(typed));
        await portal.JsonAsync("/api/v1/sentiment?q=" + Uri.EscapeDataString(typed));
    }

    [Fact]
    public async Task An_unchanged_answer_is_not_sent_again_though_it_is_not_kept()
    {
        await using var portal = Site();
        using var first = await portal.Reader.GetAsync("/api/v1/articles?q=dao", Cancel);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/articles?q=dao");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await portal.Reader.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(0, portal.Services.GetRequiredService<CryptoNews.Web.Caching.PageCache>().Size);
    }

    [Fact]
    public async Task The_description_and_the_page_about_it_tell_of_words()
    {
        await using var portal = Site();
        var document = await portal.JsonAsync("/openapi/v1.json");

        foreach (var path in (string[])["/api/v1/articles", "/api/v1/sentiment"])
        {
            var parameter = document["paths"]![path]!["get"]!["parameters"]!.AsArray().Single(p => (string)p!["name"]! == "q")!;
            Assert.Equal("spot etf", (string)parameter["example"]!);
            Assert.NotEmpty((string)parameter["description"]!);
        }

        Assert.Contains("spot etf", (await portal.ReadAsync("/uk/api")).DocumentElement.TextContent, StringComparison.Ordinal);
    }

    private static Portal Site() => new Portal().With(
        Some.Article("old", Portal.Noon.AddDays(-60), title: "The DAO halts", tags: ["DeFi"], sentiment: Sentiment.Negative),
        Some.Article("new", Portal.Noon.AddDays(-1), title: "A DAO votes", sentiment: Sentiment.Positive),
        Some.Article("price", Portal.Noon.AddDays(-2), title: "Prices", sentiment: Sentiment.Unrated),
        Some.Article("uk", language: "uk", title: "Про ДАО", sentiment: Sentiment.Positive),
        Some.Article("hidden", title: "Secret DAO", status: ArticleStatus.Hidden, tags: ["DeFi"]),
        Some.Article("later", Portal.Noon.AddDays(1), title: "Secret DAO", status: ArticleStatus.Scheduled),
        Some.Article("gone", title: "Secret DAO", status: ArticleStatus.Expired));

    private static IEnumerable<string> Keys(JsonNode list) => list["articles"]!.AsArray().Select(a => (string)a!["key"]!);
}
