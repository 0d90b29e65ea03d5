using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using CryptoNews.Store;
using CryptoNews.Tests.Store;
using CryptoNews.Tests.Web.Newsroom;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Syncing;

namespace CryptoNews.Tests.Web.Metrics;

/// <summary>Alone in the process: instruments of other applications in it have the same names.</summary>
[Collection(nameof(MetricsTests))]
[CollectionDefinition(nameof(MetricsTests), DisableParallelization = true)]
public sealed partial class MetricsTests
{
    private const string Token = MetricsAccessTests.Token;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Articles_that_readers_see_are_counted_by_language_and_others_are_not()
    {
        await using var portal = Open();
        portal.With(
            Some.Article("one"), Some.Article("two"), Some.Article("one", language: "uk"),
            Some.Article("draft", status: ArticleStatus.Hidden), Some.Article("later", status: ArticleStatus.Scheduled), Some.Article("past", status: ArticleStatus.Expired));
        var metrics = await ReadAsync(portal);

        Assert.Equal(2, metrics["cryptonews_articles{language=\"en\"}"]);
        Assert.Equal(1, metrics["cryptonews_articles{language=\"uk\"}"]);
        Assert.Equal(1, metrics["cryptonews_ready{}"]);
    }

    [Fact]
    public async Task Without_a_store_that_can_be_read_the_other_figures_are_told()
    {
        await using var portal = Open();
        portal.With(Some.Article("one"));
        portal.DropStore();
        var metrics = await ReadAsync(portal);

        Assert.DoesNotContain("cryptonews_articles{language=\"en\"}", metrics.Keys);
        Assert.Equal(1, metrics["cryptonews_ready{}"]);
    }

    [Fact]
    public async Task They_are_there_before_the_articles_are()
    {
        await using var portal = Open();
        portal.Services.GetRequiredService<Readiness>().NotReady("The folder /articles is missing.");
        var metrics = await ReadAsync(portal);

        Assert.Equal(0, metrics["cryptonews_ready{}"]);
        Assert.DoesNotContain(metrics.Keys, name => name.StartsWith("cryptonews_articles", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_last_sync_says_what_became_of_the_files()
    {
        await using var portal = Open();
        // Counting begins with the first question, as elsewhere with the start.
        var before = await ReadAsync(portal);
        Assert.DoesNotContain(before, m => m.Key.StartsWith("cryptonews_files", StringComparison.Ordinal));
        Assert.Equal(0, before["cryptonews_sync_failures_total{}"]);
        portal.Write("good.md", new ArticleFile { Title = "Good" });
        portal.Write("odd.md", new ArticleFile { Title = "Odd" }.ToString().Replace("title:", "colour: red\ntitle:", StringComparison.Ordinal));
        portal.Write("broken.md", "---\ntitle: [\n---\n\nText.\n");
        await portal.SyncAsync();
        var metrics = await ReadAsync(portal);

        Assert.Equal(1, metrics["cryptonews_files{state=\"loaded\"}"]);
        Assert.Equal(1, metrics["cryptonews_files{state=\"loaded_with_warnings\"}"]);
        Assert.Equal(1, metrics["cryptonews_files{state=\"rejected\"}"]);
        Assert.Equal(0, metrics["cryptonews_deletions_held_back{}"]);
        Assert.Equal(3, metrics["cryptonews_sync_files_read_total{}"]);
        Assert.Equal(1, metrics["cryptonews_sync_duration_seconds_count{reason=\"Asked\"}"]);
        Assert.Equal(new DateTimeOffset(Portal.Noon).ToUnixTimeSeconds(), metrics["cryptonews_sync_last_success_seconds{}"]);
    }

    [Fact]
    public async Task What_only_a_look_at_the_whole_folder_tells_stays_until_the_next_one()
    {
        await using var portal = Open();
        await ReadAsync(portal);
        var listeners = portal.Services.GetServices<ISyncListener>().ToList();
        void Synced(SyncReport report) => listeners.ForEach(listener => listener.Synced(report));
        Synced(new SyncReport { Reason = SyncReason.Poll, Loaded = 100, DeletionsHeldBack = 60, FollowUp = new() { HeldBack = [.. Enumerable.Range(0, 60).Select(i => $"{i:00}.md")] } });
        Synced(new SyncReport { Reason = SyncReason.Events, Paths = ["one.md"], Loaded = 100, Changed = 1, Deleted = 2 });
        Synced(new SyncReport { Reason = SyncReason.Clock });
        listeners.ForEach(listener => listener.Failed("The disk is full.", new IOException()));
        listeners.ForEach(listener => listener.Failed("The disk is full.", new IOException()));
        var metrics = await ReadAsync(portal);

        Assert.Equal(60, metrics["cryptonews_deletions_held_back{}"]);
        Assert.Equal(100, metrics["cryptonews_files{state=\"loaded\"}"]);
        Assert.Equal(2, metrics["cryptonews_sync_files_deleted_total{}"]);
        Assert.Equal(2, metrics["cryptonews_sync_failures_total{}"]);
        Assert.DoesNotContain(metrics.Keys, name => name.Contains("Clock", StringComparison.Ordinal));

        Synced(new SyncReport { Reason = SyncReason.Poll, Loaded = 160 });
        Assert.Equal(0, (await ReadAsync(portal))["cryptonews_deletions_held_back{}"]);
    }

    [Fact]
    public async Task Requests_are_counted_by_route_whether_their_page_was_kept_or_made()
    {
        await using var portal = Open();
        portal.With(Some.Article("one"));
        await ReadAsync(portal);
        foreach (var address in (string[])["/news/one", "/news/one", "/news/one?utm_source=x", "/news/two"])
            using (await portal.Reader.AskAsync(address)) { }

        const string Requests = "http_server_request_duration_seconds_count{http_request_method=\"GET\",http_response_status_code=";
        // A request is counted when it is over, and its answer has come before that.
        var metrics = await ReadAsync(portal);
        for (var tries = 0; tries < 10_000 && metrics.Where(m => m.Key.StartsWith(Requests, StringComparison.Ordinal) && !m.Key.Contains("/metrics", StringComparison.Ordinal)).Sum(m => m.Value) < 4; tries++)
            metrics = await ReadAsync(portal);
        Assert.Equal(3, metrics[Requests + "\"200\",http_route=\"news/{**key}\"}"]);
        Assert.Equal(1, metrics[Requests + "\"404\",http_route=\"_error\"}"]);
        Assert.Equal(2, metrics["cryptonews_pages_total{origin=\"kept\"}"]);
        Assert.Equal(2, metrics["cryptonews_pages_total{origin=\"made\"}"]);
        Assert.InRange(metrics["cryptonews_pages_kept_size_bytes{}"], 1, double.MaxValue);
    }

    private static Portal Open() => MetricsAccessTests.Open();

    /// <summary>Every line as name with labels in order, without the label that names the meter, and its value.</summary>
    private static async Task<Dictionary<string, double>> ReadAsync(Portal portal)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", Token) } };
        using var response = await portal.Reader.SendAsync(request, Cancel);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        var lines = (await response.TextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => Line().Match(line)).ToList();
        Assert.All(lines, line => Assert.True(line.Success));
        return lines
            // The runtime counts for the whole process, and other tests run in it.
            .Where(line => !line.Groups["name"].Value.StartsWith("dotnet_", StringComparison.Ordinal))
            .ToDictionary(
                line => $"{line.Groups["name"].Value}{{{string.Join(',', line.Groups["label"].Captures.Select(c => c.Value).Where(l => !l.StartsWith("otel_scope", StringComparison.Ordinal)).Order(StringComparer.Ordinal))}}}",
                line => double.Parse(line.Groups["value"].Value, CultureInfo.InvariantCulture),
                StringComparer.Ordinal);
    }

    [GeneratedRegex("""^(?<name>[a-z_][a-z0-9_]*)(\{((?<label>[a-z_][a-z0-9_]*="(?:[^"\\]|\\.)*"),?)*\})? (?<value>\S+)$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();
}
