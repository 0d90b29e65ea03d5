using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Tests.Store;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Syncing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CryptoNews.Tests.Web.Syncing;

/// <summary>A real folder, the real watcher and the real worker at work, in real time.</summary>
internal sealed class LiveSite : IAsyncDisposable, ISyncListener
{
    /// <summary>The last line of every whole article.</summary>
    public const string End = "The end.";

    // Far more than anything takes on a loaded machine: who waits so long has waited in vain.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _elsewhere = Directory.CreateTempSubdirectory("cryptonews-").FullName;
    private readonly SemaphoreSlim _synced = new(0);
    private readonly List<SyncReport> _reports = [];
    private readonly List<string> _halves = [];
    private readonly ContentWatch _watch;
    private readonly SyncWorker _worker;
    private volatile ContentHints? _hints;

    private LiveSite(TestStore store, bool hearsEvents, int pollSeconds, TimeProvider time, Func<ContentWatcher>? watcher)
    {
        Store = store;
        var options = new ContentOptions { Path = store.ContentPath, PollSeconds = pollSeconds };
        var log = new SyncLog(options, NullLogger<SyncLog>.Instance);
        _watch = new ContentWatch(store.Folder, options, time, NullLogger<ContentWatch>.Instance)
        {
            NewWatcher = (folder, hints) =>
            {
                _hints = hints;
                return watcher is not null ? watcher() : new ContentWatcher(hearsEvents ? folder : new ContentFolder(_elsewhere), hints);
            },
        };
        _worker = new SyncWorker(
            new StoreCare(store.File, log, time), store.Loader, _watch, [this], new SyncFailures(store.File, options), new Readiness(), time);
    }

    public TestStore Store { get; }

    public IReadOnlyList<SyncReport> Reports
    {
        get
        {
            lock (_reports)
                return [.. _reports];
        }
    }

    /// <param name="hearsEvents">Without, as on a network mount; the folder is looked at every second then, and otherwise never again.</param>
    /// <param name="watcher">Takes the place of the real one.</param>
    public static async Task<LiveSite> StartAsync(
        bool hearsEvents = true, string[]? files = null, int? pollSeconds = null, TimeProvider? time = null, Func<ContentWatcher>? watcher = null)
    {
        time ??= TimeProvider.System;
        var site = new LiveSite(new TestStore(time: time), hearsEvents, pollSeconds ?? (hearsEvents ? 3600 : 1), time, watcher);
        foreach (var path in files ?? [])
            site.Write(path, "Before");
        await site._worker.StartAsync(TestContext.Current.CancellationToken);
        await site.UntilAsync(() => site.Reports.Any(r => r.Reason == SyncReason.Start));
        return site;
    }

    public static string Text(string title) => Article(title).ToString();

    public string Full(string path) => Store.Full(path);

    /// <summary>A path beside the content folder, on the same disk.</summary>
    public string Outside(string name) => Path.Combine(Path.GetDirectoryName(Store.ContentPath)!, name);

    /// <summary>Writes a file in place, as most programs do.</summary>
    public void Write(string path, string title)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllText(Full(path), Text(title));
    }

    /// <summary>Writes a file beside its place and renames it, as careful programs do.</summary>
    public void Place(string path, string title, string temporary = ".tmp-") => Place(path, Article(title), temporary);

    public void Place(string path, ArticleFile article, string temporary = ".tmp-")
    {
        var beside = Full(Path.Combine(Path.GetDirectoryName(path)!, temporary + Path.GetFileName(path)));
        File.WriteAllText(beside, article.ToString());
        File.Move(beside, Full(path), overwrite: true);
    }

    /// <summary>Keys and titles of what readers see, in order of key.</summary>
    public IReadOnlyList<string> Live()
    {
        using var db = Store.Read();
        return [.. db.Articles.Visible().OrderBy(a => a.Key).Select(a => a.Key + " " + a.Title)];
    }

    /// <summary>Waits until readers see just these, and asserts that nothing half was shown on the way.</summary>
    public async Task ShowsAsync(params string[] articles)
    {
        await UntilAsync(() => Live().SequenceEqual(articles), () => $"Expected: {string.Join(", ", articles)}\nLive:     {string.Join(", ", Live())}");
        AssertNothingHalf();
    }

    /// <summary>Asserts that no text without its end was ever shown.</summary>
    public void AssertNothingHalf()
    {
        lock (_reports)
            Assert.Empty(_halves);
    }

    /// <summary>Confirms, as an editor would, the deletions that were held back when the folder was last looked at.</summary>
    public void Confirm()
    {
        if (Reports.LastOrDefault(r => r.IsWhole) is { FollowUp.HeldBack: { Count: > 0 } missing })
            _ = _worker.Ask(missing.ToHashSet(StringComparer.Ordinal));
    }

    public Task ShowsAsync(int articles) => UntilAsync(() => Live().Count == articles, () => $"{Live().Count} of {articles} live");

    public async Task UntilAsync(Func<bool> isSo, Func<string>? otherwise = null)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            while (!isSo())
                await _synced.WaitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"It did not come true. {otherwise?.Invoke()}\n{string.Join('\n', Reports.TakeLast(10).Select(r => $"{r.Reason} [{string.Join(", ", r.Paths)}] {r.Changed} {r.Deleted} {r.DeletionsHeldBack}"))}");
        }
    }

    /// <summary>Waits until the watcher has seen what happened until now, three times over, whatever it makes of it.</summary>
    public async Task PassAsync()
    {
        for (var round = 0; round < 3; round++)
        {
            var marker = $"marker-{Guid.NewGuid():N}";
            Write(marker + ".md", "Marker");
            await UntilAsync(() => Live().Contains(marker + " Marker"));
            File.Delete(Full(marker + ".md"));
            await UntilAsync(() => !Live().Contains(marker + " Marker"));
        }
    }

    public void LoseEvents() => _hints!.Lost();

    public void Synced(SyncReport report)
    {
        using var db = Store.Read();
        var halves = db.Bodies.Where(b => !b.Markdown.Contains(End)).Select(b => b.Markdown).ToList();
        lock (_reports)
        {
            _reports.Add(report);
            _halves.AddRange(halves);
        }

        _synced.Release();
    }

    public void Failed(string reason, Exception exception) => _synced.Release();

    private static ArticleFile Article(string title) => new() { Title = title, Body = $"A first line.\n\n{End}" };

    public async ValueTask DisposeAsync()
    {
        await _worker.StopAsync(CancellationToken.None);
        _worker.Dispose();
        _watch.Dispose();
        Store.Dispose();
        Directory.Delete(_elsewhere, recursive: true);
    }
}
