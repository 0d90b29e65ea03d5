using System.Globalization;
using System.Net;
using CryptoNews.Store;
using CryptoNews.Web.Announcing;
using CryptoNews.Web.Feeds;
using Microsoft.Extensions.Logging.Abstractions;

namespace CryptoNews.Tests.Web.Announcing;

/// <summary>Which feeds a hub is told of, and what services do that fail.</summary>
public sealed class AnnouncedFeedsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_hub_is_told_of_the_feed_of_the_source()
    {
        var elsewhere = new Elsewhere();
        await using var portal = elsewhere.Portal(Elsewhere.HubAlone).With(Some.Article("a"));
        await portal.Services.GetRequiredService<Announcer>().AnnounceAsync([new("en", "a", ArticleChangeKind.Appeared)], areAll: true, Cancel);
        Assert.Contains("http://localhost:5000/source/coindesk/feed.xml", elsewhere.Feeds());
    }

    [Fact]
    public async Task A_feed_of_two_articles_that_changed_is_told_of_once()
    {
        var elsewhere = new Elsewhere();
        await using var portal = elsewhere.Portal(Elsewhere.HubAlone).With(Some.Article("a"), Some.Article("b"));
        await portal.Services.GetRequiredService<Announcer>().AnnounceAsync([new("en", "a", ArticleChangeKind.Appeared), new("en", "b", ArticleChangeKind.Appeared)], areAll: true, Cancel);
        Assert.Equal(elsewhere.Feeds().Distinct(StringComparer.Ordinal), elsewhere.Feeds());
    }

    [Theory]
    [InlineData(30, 2)]
    [InlineData(110, 1)]
    public async Task Many_feeds_go_in_several_requests_and_of_too_many_only_those_of_the_site(int tags, int requests)
    {
        var elsewhere = new Elsewhere();
        await using var portal = elsewhere.Portal(Elsewhere.HubAlone).With(Some.Article("a", tags: [.. Enumerable.Range(0, tags).Select(i => string.Create(CultureInfo.InvariantCulture, $"t{i}"))]));
        await portal.Services.GetRequiredService<Announcer>().AnnounceAsync([new("en", "a", ArticleChangeKind.Appeared)], areAll: true, Cancel);
        Assert.Equal(requests, elsewhere.Sent[Elsewhere.Hub].Count);
        Assert.All(elsewhere.Sent[Elsewhere.Hub], request => Assert.InRange(Elsewhere.FeedsOf(request).Length, 1, 100));
        if (requests == 1)
            Assert.Equal(FeedFormat.All.Count, elsewhere.Feeds().Length);
    }

    [Fact]
    public async Task Of_what_nobody_may_read_no_feed_is_told_of()
    {
        var elsewhere = new Elsewhere();
        await using var portal = elsewhere.Portal(Elsewhere.HubAlone).With(Some.Article("a", tags: ["Secret"], status: ArticleStatus.Hidden));
        await portal.Services.GetRequiredService<Announcer>().AnnounceAsync([new("en", "a", ArticleChangeKind.Gone)], areAll: true, Cancel);
        Assert.DoesNotContain(elsewhere.Feeds(), feed => feed.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_nothing_for_search_engines_they_are_not_told_of_what_went_either()
    {
        var elsewhere = new Elsewhere();
        await using var portal = elsewhere.Portal(new() { ["Seo:Index"] = "none", ["Seo:IndexNowKey"] = "0123456789abcdef", ["Seo:IndexNowEndpoint"] = Elsewhere.Index });
        await portal.Services.GetRequiredService<Announcer>().AnnounceAsync([new("en", "gone", ArticleChangeKind.Gone)], areAll: true, Cancel);
        Assert.Empty(elsewhere.Sent[Elsewhere.Index]);
    }

    [Theory]
    [InlineData("unreachable")]
    [InlineData("slow")]
    [InlineData("408")]
    [InlineData("500")]
    public async Task A_service_that_can_not_be_reached_is_asked_again(string fault)
    {
        var elsewhere = new Elsewhere { Answers = { [Elsewhere.Hub] = new([() => Fail(fault)]) } };
        await using var portal = elsewhere.Portal(Elsewhere.HubAlone).With(Some.Article("a"));
        var announcing = portal.Services.GetRequiredService<Announcer>().AnnounceAsync([new("en", "a", ArticleChangeKind.Appeared)], areAll: true, Cancel);
        while (!announcing.IsCompleted)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        await announcing;
        Assert.Equal(2, elsewhere.Sent[Elsewhere.Hub].Count);
    }

    [Fact]
    public async Task A_service_that_stays_away_is_asked_four_times_and_after_ever_longer_waits()
    {
        var elsewhere = new Elsewhere { Answers = { [Elsewhere.Hub] = new(Enumerable.Repeat(() => Fail("unreachable"), 9)) } };
        await using var portal = elsewhere.Portal(Elsewhere.HubAlone).With(Some.Article("a"));
        var services = portal.Services;
        var clock = new HurriedClock();
        using var announcer = new Announcer(
            services.GetServices<IAnnouncement>(), services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<IHttpClientFactory>(), clock, NullLogger<Announcer>.Instance);
        await announcer.AnnounceAsync([new("en", "a", ArticleChangeKind.Appeared)], areAll: true, Cancel);
        Assert.Equal(4, elsewhere.Sent[Elsewhere.Hub].Count);
        Assert.Equal([5, 20, 80], clock.Waits.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task A_service_that_fails_in_an_odd_way_does_not_keep_the_news_from_the_next()
    {
        var elsewhere = new Elsewhere { Answers = { [Elsewhere.Hub] = new([() => Fail("odd")]) } };
        await using var portal = elsewhere.Portal(Elsewhere.Both).With(Some.Article("a"));
        await portal.Services.GetRequiredService<Announcer>().AnnounceAsync([new("en", "a", ArticleChangeKind.Appeared)], areAll: true, Cancel);
        Assert.Equal((1, 1), (elsewhere.Sent[Elsewhere.Hub].Count, elsewhere.Sent[Elsewhere.Index].Count));
    }

    private static HttpResponseMessage Fail(string fault) => fault switch
    {
        "unreachable" => throw new HttpRequestException("No route."),
        "slow" => throw new TaskCanceledException("In vain."),
        "odd" => throw new InvalidOperationException("Odd."),
        _ => new HttpResponseMessage(Enum.Parse<HttpStatusCode>(fault)),
    };

    // Whoever waits by it waits no moment.
    private sealed class HurriedClock : TimeProvider
    {
        public List<TimeSpan> Waits { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waits.Add(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
