using System.Globalization;
using System.Net;
using System.Web;
using CryptoNews.Store;
using CryptoNews.Web.Announcing;
using CryptoNews.Web.Feeds;
using Microsoft.Extensions.Http;

namespace CryptoNews.Tests.Web.Announcing;

/// <summary>Which feeds a hub is told of, and what services do that fail.</summary>
public sealed class AnnouncedFeedsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_hub_is_told_of_the_feed_of_the_source()
    {
        var hub = new Hub();
        await using var portal = PortalWith(hub, new() { ["Feeds:Hub"] = "https://hub.example/" }).With(Some.Article("a"));
        await portal.Services.GetRequiredService<Announcer>().AnnounceAsync([new("en", "a", ArticleChangeKind.Appeared)], areAll: true, Cancel);
        Assert.Contains("http://localhost:5000/source/coindesk/feed.xml", hub.Feeds(0));
    }

    [Fact]
    public async Task A_feed_of_two_articles_that_changed_is_told_of_once()
    {
        var hub = new Hub();
        await using var portal = PortalWith(hub, new() { ["Feeds:Hub"] = "https://hub.example/" }).With(Some.Article("a"), Some.Article("b"));
        await portal.Services.GetRequiredService<Announcer>().AnnounceAsync([new("en", "a", ArticleChangeKind.Appeared), new("en", "b", ArticleChangeKind.Appeared)], areAll: true, Cancel);
        Assert.Equal(hub.Feeds(0).Distinct(StringComparer.Ordinal), hub.Feeds(0));
    }

    [Theory]
    [InlineData(30, 2)]
    [InlineData(110, 1)]
    public async Task Many_feeds_go_in_several_requests_and_of_too_many_only_those_of_the_site(int tags, int requests)
    {
        var hub = new Hub();
        await using var portal = PortalWith(hub, new() { ["Feeds:Hub"] = "https://hub.example/" }).With(Some.Article("a", tags: [.. Enumerable.Range(0, tags).Select(i => string.Create(CultureInfo.InvariantCulture, $"t{i}"))]));
        await portal.Services.GetRequiredService<Announcer>().AnnounceAsync([new("en", "a", ArticleChangeKind.Appeared)], areAll: true, Cancel);
        Assert.Equal(requests, hub.Bodies.Count);
        Assert.All(Enumerable.Range(0, requests), i => Assert.InRange(hub.Feeds(i).Length, 1, 100));
        if (requests == 1)
            Assert.Equal(FeedFormat.All.Count, hub.Feeds(0).Length);
    }

    [Fact]
    public async Task Of_what_nobody_may_read_no_feed_is_told_of()
    {
        var hub = new Hub();
        await using var portal = PortalWith(hub, new() { ["Feeds:Hub"] = "https://hub.example/" }).With(Some.Article("a", tags: ["Secret"], status: ArticleStatus.Hidden));
        await portal.Services.GetRequiredService<Announcer>().AnnounceAsync([new("en", "a", ArticleChangeKind.Gone)], areAll: true, Cancel);
        Assert.DoesNotContain(hub.Feeds(0), feed => feed.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_nothing_for_search_engines_they_are_not_told_of_what_went_either()
    {
        var hub = new Hub();
        await using var portal = PortalWith(hub, new() { ["Seo:Index"] = "none", ["Seo:IndexNowKey"] = "0123456789abcdef", ["Seo:IndexNowEndpoint"] = "https://index.example/now" });
        await portal.Services.GetRequiredService<Announcer>().AnnounceAsync([new("en", "gone", ArticleChangeKind.Gone)], areAll: true, Cancel);
        Assert.Empty(hub.Bodies);
    }

    [Theory]
    [InlineData("unreachable")]
    [InlineData("slow")]
    [InlineData("408")]
    public async Task A_service_that_can_not_be_reached_is_asked_again(string fault)
    {
        var hub = new Hub { Faults = new([fault]) };
        await using var portal = PortalWith(hub, new() { ["Feeds:Hub"] = "https://hub.example/" }).With(Some.Article("a"));
        var announcing = portal.Services.GetRequiredService<Announcer>().AnnounceAsync([new("en", "a", ArticleChangeKind.Appeared)], areAll: true, Cancel);
        while (!announcing.IsCompleted)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        await announcing;
        Assert.Equal(2, hub.Bodies.Count);
    }

    [Fact]
    public async Task A_service_that_fails_in_an_odd_way_does_not_keep_the_news_from_the_next()
    {
        var hub = new Hub { Faults = new(["odd"]) };
        await using var portal = PortalWith(hub, new() { ["Feeds:Hub"] = "https://hub.example/", ["Seo:IndexNowKey"] = "0123456789abcdef", ["Seo:IndexNowEndpoint"] = "https://index.example/now" }).With(Some.Article("a"));
        await portal.Services.GetRequiredService<Announcer>().AnnounceAsync([new("en", "a", ArticleChangeKind.Appeared)], areAll: true, Cancel);
        Assert.Equal(["hub.example", "index.example"], hub.Hosts);
    }

    private static Portal PortalWith(Hub hub, Dictionary<string, string?> settings) => new(settings, services =>
        services.Configure<HttpClientFactoryOptions>(Announcer.Client, http => http.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = hub)));

    private sealed class Hub : HttpMessageHandler
    {
        public List<string> Bodies { get; } = [];

        public List<string> Hosts { get; } = [];

        public Queue<string> Faults { get; init; } = [];

        public string[] Feeds(int request) => HttpUtility.ParseQueryString(Bodies[request]).GetValues("hub.url")!;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Hosts.Add(request.RequestUri!.Host);
            Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            return (Faults.TryDequeue(out var fault) ? fault : "") switch
            {
                "unreachable" => throw new HttpRequestException("No route."),
                "slow" => throw new TaskCanceledException("In vain."),
                "odd" => throw new InvalidOperationException("Odd."),
                "408" => new HttpResponseMessage(HttpStatusCode.RequestTimeout),
                _ => new HttpResponseMessage(HttpStatusCode.OK),
            };
        }
    }
}
