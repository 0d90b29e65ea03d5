using System.Net;
using System.Text.Json.Nodes;
using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Api;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Tests.Web.Api;

public sealed class ApiArticlesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Articles_come_newest_first_with_their_number_and_the_way_on()
    {
        await using var portal = new Portal().With([.. Some.Articles(5), Some.Article("other", language: "uk")]);

        var first = await portal.JsonAsync("/api/v1/articles?limit=2");
        var second = await portal.JsonAsync(Next(first)!);
        var third = await portal.JsonAsync(Next(second)!);

        Assert.Equal(["2026/01/article-0", "2026/01/article-1"], Keys(first));
        Assert.Equal(["2026/01/article-2", "2026/01/article-3"], Keys(second));
        Assert.Equal(["2026/01/article-4"], Keys(third));
        Assert.Null(Next(third));
        Assert.True(third.AsObject().ContainsKey("next"));
        Assert.All([first, second, third], page => Assert.Equal(5, (int)page["total"]!));
        Assert.Equal("http://localhost:5000/latest", (string)first["page"]!);
    }

    [Fact]
    public async Task Paging_repeats_and_skips_nothing_while_articles_arrive_and_leave()
    {
        await using var portal = new Portal().With(Some.Articles(6));
        var first = await portal.JsonAsync("/api/v1/articles?limit=3");

        portal.With(Some.Article("newest", Portal.Noon.AddMinutes(1)), Some.Article("between", Portal.Noon.AddHours(-3).AddMinutes(-1)));
        portal.Remove("2026/01/article-2", "2026/01/article-4"); // the one that the cursor stands at, and one that follows
        var rest = await portal.JsonAsync(Next(first)!);

        Assert.Equal(["2026/01/article-0", "2026/01/article-1", "2026/01/article-2"], Keys(first));
        Assert.Equal(["2026/01/article-3", "between", "2026/01/article-5"], Keys(rest));
        Assert.Null(Next(rest));
    }

    [Fact]
    public async Task A_list_has_what_cards_need_and_no_texts()
    {
        await using var portal = new Portal().With(Some.Article("a", tags: ["DeFi"], sentiment: Sentiment.Positive, score: 1.5));
        var article = (await portal.JsonAsync("/api/v1/articles"))["articles"]![0]!.AsObject();

        Assert.Equal("http://localhost:5000/news/a", (string)article["url"]!);
        Assert.Equal("http://localhost:5000/api/v1/articles/a?lang=en", (string)article["data"]!);
        Assert.Equal("2026-01-15T12:00:00Z", (string)article["publishedAt"]!);
        Assert.Equal("POSITIVE", (string)article["sentiment"]!);
        Assert.Equal(1.5, (double)article["score"]!);
        Assert.Equal("CoinDesk", (string)article["source"]!["name"]!);
        Assert.False(article.ContainsKey("html"));
        Assert.False(article.ContainsKey("markdown"));
    }

    [Fact]
    public async Task One_article_is_the_same_as_beside_its_page()
    {
        await using var portal = new Portal().With(Some.Article("2026/01/a", externalId: "1"), Some.Article("2026/01/b", language: "uk", externalId: "1"));

        var one = await portal.JsonAsync("/api/v1/articles/2026/01/a");

        Assert.Equal((await portal.JsonAsync("/news/2026/01/a.json")).ToJsonString(), one.ToJsonString());
        Assert.Equal("uk", (string)one["twins"]![0]!["lang"]!);
        Assert.Equal("<p>Text of the article.</p>", (string)one["html"]!);
        Assert.Equal("uk", (string)(await portal.JsonAsync("/api/v1/articles/2026/01/b?lang=uk"))["lang"]!);
    }

    [Theory]
    [InlineData("/api/v1/articles/hidden", 404)]
    [InlineData("/api/v1/articles/scheduled", 404)]
    [InlineData("/api/v1/articles/expired", 410)]
    [InlineData("/api/v1/articles/none", 404)]
    [InlineData("/api/v1/articles/a?lang=uk", 404)]
    [InlineData("/api/v1/articles/%2e%2e%2fa", 404)]
    [InlineData("/api/v1/nothing", 404)]
    [InlineData("/api/v1", 404)]
    public async Task What_is_not_there_is_told_as_a_problem(string address, int status)
    {
        await using var portal = Hiding();

        await portal.ProblemAsync(address, status);
    }

    [Fact]
    public async Task What_is_not_visible_is_in_no_answer()
    {
        await using var portal = Hiding();
        foreach (var address in (string[])["articles", "articles?tag=secret", "articles?category=secret", "articles/a", "categories", "tags", "sources", "sentiment", "sentiment?period=1y"])
        {
            using var response = await portal.Reader.GetAsync("/api/v1/" + address, Cancel);
            var text = await response.Content.ReadAsStringAsync(Cancel);
            Assert.DoesNotContain("ecret", text.Replace("tag=secret", "", StringComparison.Ordinal).Replace("category=secret", "", StringComparison.Ordinal).Replace("/tag/secret", "", StringComparison.Ordinal).Replace("/category/secret", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.Equal(1, (int)(await portal.JsonAsync("/api/v1/articles"))["total"]!);
    }

    [Fact]
    public async Task Another_spelling_of_a_key_moves_to_the_key()
    {
        await using var portal = new Portal().With(Some.Article("2026/01/a", language: "uk"));
        using var response = await portal.Reader.GetAsync("/api/v1/articles/2026/01/A?lang=UK", Cancel);

        Assert.Equal((HttpStatusCode.MovedPermanently, "/api/v1/articles/2026/01/a?lang=uk"), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("tag=DeFi", 1)]
    [InlineData("category=Digital%20Asset%20Treasury", 1)]
    [InlineData("sentiment=POSITIVE", 1)]
    [InlineData("source=COINDESK", 2)]
    [InlineData("source=COINDESK&source=unknown", 2)]
    [InlineData("tag=unknown", 0)]
    [InlineData("source=unknown", 0)]
    [InlineData("tag=", 2)]
    [InlineData("from=2026-01-15&to=2026-01-15", 1)]
    [InlineData("period=7d", 2)]
    public async Task The_filter_is_that_of_the_pages(string query, int total)
    {
        await using var portal = new Portal().With(
            Some.Article("a", tags: ["DeFi"], category: "DIGITAL ASSET TREASURY"), Some.Article("b", Portal.Noon.AddDays(-2), sentiment: Sentiment.Positive));

        Assert.Equal(total, (int)(await portal.JsonAsync("/api/v1/articles?" + query))["total"]!);
    }

    [Theory]
    [InlineData("articles?limit=0", "limit", "Write a whole number from 1 to 100.")]
    [InlineData("articles?limit=101", "limit", "Write a whole number from 1 to 100.")]
    [InlineData("articles?limit=abc", "limit", "Write a whole number from 1 to 100.")]
    [InlineData("categories?limit=1001", "limit", "Write a whole number from 1 to 1000.")]
    [InlineData("articles?cursor=abc", "cursor", "Take it from the next of an earlier answer, unchanged.")]
    [InlineData("articles?cursor=AgAAAAAAAAAA", "cursor", "Take it from the next of an earlier answer, unchanged.")]
    [InlineData("tags?cursor=%00", "cursor", "Take it from the next of an earlier answer, unchanged.")]
    [InlineData("articles?lang=de", "lang", "Write one of en, uk.")]
    [InlineData("articles/a?lang=de", "lang", "Write one of en, uk.")]
    [InlineData("articles?sentiment=happy", "sentiment", "Write positive, neutral, negative or unrated.")]
    [InlineData("articles?tag=%F0%9F%9A%80", "tag", "Write a name or a slug, for example DeFi or spot-etf.")]
    [InlineData("articles?tag=!!!", "tag", "Write a name or a slug, for example DeFi or spot-etf.")]
    [InlineData("articles?from=2026-02-30", "from", "Write a day as 2026-01-31.")]
    [InlineData("sentiment?to=yesterday", "to", "Write a day as 2026-01-31.")]
    [InlineData("articles?from=2026-02-01&to=2026-01-01", "to", "Write a day that is not before from.")]
    [InlineData("articles?period=century", "period", "Write 7d, 30d, 90d or 1y.")]
    [InlineData("articles?page=2", "page", "There are no pages; go on at the next of the answer before.")]
    [InlineData("articles?categry=market", "categry", "There is no such parameter; there are lang, q, category, tag, sentiment, source, from, to, period, limit, cursor.")]
    [InlineData("articles/a?limit=1", "limit", "There is no such parameter; there are lang.")]
    [InlineData("tags?=", "", "There is no such parameter; there are lang, limit, cursor.")]
    [InlineData("tags?cursor=MC96eg&lang=en&cursor=x", "cursor", "Write it once.")]
    [InlineData("articles/a?lang=en&LANG=en", "lang", "Write it once.")]
    [InlineData("sentiment?period=7d&period=7d", "period", "Write it once.")]
    [InlineData("articles?tag=a%01", "query", "Write at most 20 values and 2048 characters, without control characters.")]
    public async Task A_wrong_parameter_is_named_with_what_to_write(string address, string parameter, string advice)
    {
        await using var portal = new Portal().With(Some.Article("a"));
        var problem = await portal.ProblemAsync("/api/v1/" + address, 400);

        Assert.Equal(advice, (string?)problem["errors"]?[parameter]);
    }

    [Fact]
    public async Task An_unknown_parameter_is_refused_when_the_answer_without_it_is_in_memory()
    {
        await using var portal = new Portal().With(Some.Article("a"));
        await portal.JsonAsync("/api/v1/articles");
        await portal.JsonAsync("/api/v1/articles?LANG=en");

        await portal.ProblemAsync("/api/v1/articles?PAGE=1", 400);
    }

    [Fact]
    public async Task All_wrong_parameters_are_told_at_once()
    {
        await using var portal = new Portal();
        var problem = await portal.ProblemAsync("/api/v1/articles?lang=de&limit=0&cursor=x&from=x", 400);

        Assert.Equal(["cursor", "from", "lang", "limit"], problem["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Other_methods_are_refused_and_HEAD_is_answered()
    {
        await using var portal = new Portal().With(Some.Article("a"));
        using var post = await portal.Reader.PostAsync("/api/v1/articles", null, Cancel);
        using var head = await portal.Reader.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/v1/articles"), Cancel);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "application/problem+json"), (post.StatusCode, post.Content.Headers.ContentType?.MediaType));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
    }

    [Theory]
    [InlineData("articles?tag=defi")]
    [InlineData("articles/a")]
    [InlineData("tags")]
    [InlineData("sentiment")]
    public async Task An_unchanged_answer_is_not_sent_again_and_a_change_is_seen_at_once(string address)
    {
        await using var portal = new Portal().With(Some.Article("a", tags: ["DeFi"]));
        using var first = await portal.Reader.GetAsync("/api/v1/" + address, Cancel);

        Assert.Equal(HttpStatusCode.NotModified, await AskAgainAsync());
        portal.Remove("a");
        portal.With(Some.Article("a", tags: ["DeFi", "BTC"], title: "Changed", sentiment: Sentiment.Negative));
        Assert.Equal(HttpStatusCode.OK, await AskAgainAsync());

        async Task<HttpStatusCode> AskAgainAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/" + address);
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var response = await portal.Reader.SendAsync(request, Cancel);
            return response.StatusCode;
        }
    }

    [Theory]
    [InlineData("GET", "/api/v1/articles", 200)]
    [InlineData("HEAD", "/api/v1/articles/a", 200)]
    [InlineData("GET", "/openapi/v1.json", 200)]
    [InlineData("GET", "/api/v1/articles?limit=none", 400)]
    [InlineData("GET", "/api/v1/articles?colour=red", 400)]
    [InlineData("GET", "/api/v1/articles/nothing", 404)]
    [InlineData("GET", "/API/v1/nothing", 404)]
    [InlineData("GET", "/openapi/v9.json", 404)]
    [InlineData("POST", "/api/v1/articles", 405)]
    public async Task Pages_of_any_site_may_read_every_answer_whoever_asked_for_it(string method, string address, int status)
    {
        await using var portal = new Portal().With(Some.Article("a"));
        foreach (var origin in (string?[])[null, "https://elsewhere.example", null])
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), address);
            if (origin is not null)
                request.Headers.Add("Origin", origin);
            using var answer = await portal.Reader.SendAsync(request, Cancel);

            Assert.Equal(status, (int)answer.StatusCode);
            AssertIsOpen(answer);
        }
    }

    [Theory]
    [InlineData("/api/v1/articles")]
    [InlineData("/openapi/v1.json")]
    public async Task Browsers_that_ask_for_leave_get_it(string address)
    {
        await using var portal = new Portal(new() { ["Api:RequestsPerMinute"] = "1" }).With(Some.Article("a"));
        foreach (var _ in Enumerable.Range(0, 3))
        {
            using var preflight = new HttpRequestMessage(HttpMethod.Options, address);
            preflight.Headers.Add("Origin", "https://elsewhere.example");
            preflight.Headers.Add("Access-Control-Request-Method", "GET");
            preflight.Headers.Add("Access-Control-Request-Headers", "if-none-match");
            using var allowed = await portal.Reader.SendAsync(preflight, Cancel);

            Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
            AssertIsOpen(allowed);
            Assert.Equal(["*"], allowed.Headers.GetValues("Access-Control-Allow-Headers"));
            Assert.Contains("GET", allowed.Headers.GetValues("Access-Control-Allow-Methods").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task While_articles_are_loaded_and_after_a_failure_the_answer_is_a_problem_too()
    {
        await using var portal = new Portal().With(Some.Article("a"));
        portal.Services.GetRequiredService<CryptoNews.Web.Hosting.Readiness>().NotReady("Loading.");
        var loading = await portal.ProblemAsync("/api/v1/articles", 503);
        using var refused = await portal.Reader.GetAsync("/api/v1/articles", Cancel);
        portal.Services.GetRequiredService<CryptoNews.Web.Hosting.Readiness>().Ready();
        portal.DropStore();
        using var failed = await portal.Reader.GetAsync("/api/v1/tags", Cancel);

        Assert.Contains("Retry-After", (string)loading["detail"]!, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        Assert.Equal("application/problem+json", failed.Content.Headers.ContentType?.MediaType);
        AssertIsOpen(refused);
        AssertIsOpen(failed);
    }

    [Fact]
    public async Task A_refused_method_is_told_of_those_that_there_are()
    {
        await using var portal = new Portal();
        using var refused = await portal.Reader.PostAsync("/api/v1/articles", null, Cancel);
        using var leave = await portal.Reader.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/api/v1/articles"), Cancel);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.StatusCode);
        Assert.Equal(leave.Content.Headers.Allow, refused.Content.Headers.Allow);
    }

    [Fact]
    public async Task The_way_on_stays_in_the_language_and_has_twenty_articles_where_no_number_is_asked_for()
    {
        await using var portal = new Portal().With([.. Some.Articles(22, language: "uk"), Some.Article("english")]);

        var first = await portal.JsonAsync("/api/v1/articles?lang=uk");

        Assert.Equal(20, Keys(first).Count());
        Assert.Equal(["2026/01/article-20", "2026/01/article-21"], Keys(await portal.JsonAsync(Next(first)!)));
    }

    [Fact]
    public async Task Of_several_sources_each_may_be_misspelled()
    {
        await using var portal = new Portal().With(Some.Article("a"), Some.Article("b", source: "TheBlock"));

        Assert.Equal(2, (int)(await portal.JsonAsync("/api/v1/articles?source=coindesk&source=theblock"))["total"]!);
    }

    [Theory]
    [InlineData("limit=100")]
    [InlineData("period=2026-01-01/2026-01-31")]
    [InlineData("Category=a&Category=b")]
    public async Task What_the_description_allows_is_answered(string query)
    {
        await using var portal = new Portal().With(Some.Article("a"));

        Assert.NotNull((await portal.JsonAsync($"/api/v1/articles?{query}"))["total"]);
    }

    [Fact]
    public async Task Only_failures_have_a_reference_for_the_operator()
    {
        await using var portal = new Portal();

        Assert.Null((await portal.ProblemAsync("/api/v1/articles/none", 404))["reference"]);
        Assert.Equal("r", ApiProblem.Of(500, Editions.Of(new SiteOptions()), reference: "r").Reference);
    }

    [Fact]
    public async Task There_are_no_pages_in_any_spelling()
    {
        await using var portal = new Portal();

        Assert.StartsWith("There are no pages", (string)(await portal.ProblemAsync("/api/v1/articles?PAGE=1", 400))["errors"]!["PAGE"]!, StringComparison.Ordinal);
    }

    private static void AssertIsOpen(HttpResponseMessage answer)
    {
        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Contains("Retry-After", answer.Headers.GetValues("Access-Control-Expose-Headers").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("Origin", answer.Headers.Vary);
    }

    private static Portal Hiding() => new Portal().With(
        Some.Article("a", tags: ["Seen"]),
        Some.Article("hidden", status: ArticleStatus.Hidden, tags: ["Secret"], category: "SECRET", source: "secret", title: "Secret"),
        Some.Article("scheduled", Portal.Noon.AddDays(1), status: ArticleStatus.Scheduled, tags: ["Secret"], title: "Secret"),
        Some.Article("expired", status: ArticleStatus.Expired, tags: ["Secret"], title: "Secret"));

    private static IEnumerable<string> Keys(JsonNode list) => list["articles"]!.AsArray().Select(a => (string)a!["key"]!);

    private static string? Next(JsonNode list) => ((string?)list["next"])?.Replace("http://localhost:5000", "", StringComparison.Ordinal);
}
