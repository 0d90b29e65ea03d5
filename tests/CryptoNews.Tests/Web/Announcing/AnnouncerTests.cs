using System.Net;
using System.Text.Json;
using System.Web;
using CryptoNews.Store;
using CryptoNews.Web.Announcing;
using CryptoNews.Web.Feeds;

namespace CryptoNews.Tests.Web.Announcing;

public sealed class AnnouncerTests
{
    private static readonly string[] Listings = ["/uk", "", "/uk/category/mining", "/uk/sentiment/neutral", "/uk/tag/defi"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_hub_is_told_of_every_feed_that_an_article_is_in_and_search_engines_of_its_address()
    {
        var elsewhere = new Elsewhere();
        await using var portal = elsewhere.Portal(Elsewhere.Both).With(Some.Article("2026/ціна", language: "uk", tags: ["DeFi"], source: null));

        await portal.Services.GetRequiredService<Announcer>().AnnounceAsync([new("uk", "2026/ціна", ArticleChangeKind.Appeared), new("en", "gone", ArticleChangeKind.Gone)], areAll: true, Cancel);

        var (hub, index) = (elsewhere.Sent[Elsewhere.Hub].Single(), elsewhere.Sent[Elsewhere.Index].Single());
        var form = HttpUtility.ParseQueryString(hub);
        Assert.Equal("publish", form["hub.mode"]);
        Assert.Equal(
            Listings.SelectMany(p => FeedFormat.All.Select(f => $"http://localhost:5000{p}/{f.File}")).Order(StringComparer.Ordinal),
            form.GetValues("hub.url")!.Order(StringComparer.Ordinal));
        var submitted = JsonDocument.Parse(index).RootElement;
        Assert.Equal(("localhost", "0123456789abcdef", "http://localhost:5000/0123456789abcdef.txt"), (submitted.GetProperty("host").GetString(), submitted.GetProperty("key").GetString(), submitted.GetProperty("keyLocation").GetString()));
        Assert.Equal(["http://localhost:5000/uk/news/2026/%D1%86%D1%96%D0%BD%D0%B0", "http://localhost:5000/news/gone"], submitted.GetProperty("urlList").EnumerateArray().Select(u => u.GetString()));
    }

    [Fact]
    public async Task Of_too_many_changes_the_feeds_of_the_site_are_told_and_the_addresses_that_are_known()
    {
        var elsewhere = new Elsewhere();
        await using var portal = elsewhere.Portal(Elsewhere.Both).With(Some.Article("a"));

        await portal.Services.GetRequiredService<Announcer>().AnnounceAsync([new("en", "a", ArticleChangeKind.Changed)], areAll: false, Cancel);

        Assert.Equal(6, elsewhere.Feeds().Length);
        Assert.Contains("http://localhost:5000/news/a", elsewhere.Sent[Elsewhere.Index].Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sync_that_changed_too_much_to_tell_is_told_of_in_every_language()
    {
        var elsewhere = new Elsewhere();
        await using var portal = elsewhere.Portal(Elsewhere.HubAlone).With(Some.Article("a"));
        var announcer = portal.Services.GetRequiredService<Announcer>();
        await announcer.StartAsync(Cancel);

        announcer.Synced(new SyncReport { Reason = SyncReason.Events, Articles = [new("en", "a", ArticleChangeKind.Appeared)], ArticlesLeftOut = true });
        await elsewhere.Asked.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancel);
        await announcer.StopAsync(Cancel);

        Assert.Contains("http://localhost:5000/uk/feed.xml", elsewhere.Feeds());
    }

    [Fact]
    public async Task Of_more_news_than_can_wait_the_oldest_is_left_out()
    {
        var elsewhere = new Elsewhere();
        await using var portal = elsewhere.Portal(new(Elsewhere.Both) { ["Feeds:Hub"] = "" });
        var announcer = portal.Services.GetRequiredService<Announcer>();
        for (var i = 0; i <= 100; i++)
            announcer.Synced(new SyncReport { Reason = SyncReason.Events, Articles = [new("en", $"gone-{i}", ArticleChangeKind.Gone)] });
        await announcer.StartAsync(Cancel);
        await elsewhere.Asked.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancel);
        await announcer.StopAsync(Cancel);

        Assert.EndsWith("/news/gone-1\"]}", elsewhere.Sent[Elsewhere.Index][0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_search_engines_may_not_keep_is_not_submitted()
    {
        var elsewhere = new Elsewhere();
        await using var portal = elsewhere.Portal(new(Elsewhere.Both) { ["Seo:Index"] = "sources" }).With(Some.Article("retold", sourceUrl: "https://source.example/"), Some.Article("draft", status: ArticleStatus.Hidden));

        await portal.Services.GetRequiredService<Announcer>().AnnounceAsync([new("en", "retold", ArticleChangeKind.Changed), new("en", "draft", ArticleChangeKind.Changed)], areAll: true, Cancel);

        Assert.Empty(elsewhere.Sent[Elsewhere.Index]);
    }

    [Fact]
    public async Task What_has_its_original_elsewhere_is_not_submitted()
    {
        var elsewhere = new Elsewhere();
        await using var portal = elsewhere.Portal(Elsewhere.Both).With(Some.Article("a", canonicalUrl: "https://other.example/a"), Some.Article("a", language: "uk"));

        await portal.Services.GetRequiredService<Announcer>().AnnounceAsync([new("en", "a", ArticleChangeKind.Changed)], areAll: true, Cancel);

        Assert.Empty(elsewhere.Sent[Elsewhere.Index]);
    }

    [Fact]
    public async Task Services_are_told_who_speaks_and_how_much_is_to_come()
    {
        var elsewhere = new Elsewhere();
        await using var portal = elsewhere.Portal(Elsewhere.Both).With(Some.Article("a"));

        await portal.Services.GetRequiredService<Announcer>().AnnounceAsync([new("en", "a", ArticleChangeKind.Changed)], areAll: true, Cancel);

        Assert.Equal(2, elsewhere.Heads.Count);
        Assert.All(elsewhere.Heads, head =>
        {
            Assert.Matches(@"^CryptoNews/[0-9]+\.[0-9]+\.[0-9]+ \(\+http://localhost:5000\)$", head.Agent);
            Assert.True(head.HasLength);
        });
    }

    [Fact]
    public async Task Without_settings_nobody_is_told()
    {
        var elsewhere = new Elsewhere();
        await using var portal = elsewhere.Portal([]).With(Some.Article("a"));

        await portal.Services.GetRequiredService<Announcer>().AnnounceAsync([new("en", "a", ArticleChangeKind.Appeared)], areAll: true, Cancel);

        Assert.All(elsewhere.Sent.Values, Assert.Empty);
    }

    [Fact]
    public async Task A_service_that_fails_is_asked_again_and_one_that_refuses_is_not()
    {
        var elsewhere = new Elsewhere { Answers = { [Elsewhere.Hub] = Statuses(HttpStatusCode.ServiceUnavailable, HttpStatusCode.TooManyRequests, HttpStatusCode.Accepted), [Elsewhere.Index] = Statuses(HttpStatusCode.Forbidden) } };
        await using var portal = elsewhere.Portal(Elsewhere.Both).With(Some.Article("a"));

        var announcing = portal.Services.GetRequiredService<Announcer>().AnnounceAsync([new("en", "a", ArticleChangeKind.Appeared)], areAll: true, Cancel);
        while (!announcing.IsCompleted)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        await announcing;
        Assert.Equal((3, 1), (elsewhere.Sent[Elsewhere.Hub].Count, elsewhere.Sent[Elsewhere.Index].Count));
    }

    private static Queue<Func<HttpResponseMessage>> Statuses(params IEnumerable<HttpStatusCode> statuses) => new(statuses.Select<HttpStatusCode, Func<HttpResponseMessage>>(status => () => new(status)));
}
