using CryptoNews.Store;

namespace CryptoNews.Tests.Store;

/// <summary>A sync of many files lets others pass between two transactions, and the next one brings over the rest.</summary>
public sealed class GivingWayTests : IDisposable
{
    private const int Files = 7;

    private readonly TestStore _store = new(filesOfTransaction: 3);
    private int _asked;

    [Fact]
    public async Task What_is_left_when_others_must_pass_is_brought_over_by_the_next_syncs()
    {
        await _store.SyncAsync();
        WriteAll("One");

        var reports = new List<SyncReport> { await SyncAsync(), await SyncAsync(), await SyncAsync() };

        Assert.Equal([(true, 3, 3), (true, 3, 6), (false, 1, 7)], reports.Select(r => (r.GaveWay, r.Changed, r.Loaded)));
        Assert.Equal(2, _asked);
        Assert.Equal(Enumerable.Repeat("One", Files), Titles());
        Assert.Equal((0, 7), await _store.SyncAsync() is var after ? (after.Changed, after.Loaded) : default);
    }

    [Fact]
    public async Task A_sync_goes_on_as_long_as_nobody_waits()
    {
        await _store.SyncAsync();
        WriteAll("One");

        var report = await SyncAsync(passAt: 2);

        Assert.Equal((true, 6, 2), (report.GaveWay, report.Changed, _asked));
    }

    [Fact]
    public async Task More_paths_than_are_looked_at_by_name_give_way_too()
    {
        await _store.SyncAsync();
        WriteAll("One");
        var named = Enumerable.Range(0, FolderLook.MostPaths).Select(i => $"not-there-{i}.md").Prepend("0.md").ToList();

        var report = await _store.Loader.SyncAsync(named, new HashSet<string>(), () => true, TestContext.Current.CancellationToken);

        Assert.Equal((SyncReason.Events, true, 3), (report.Reason, report.GaveWay, report.Changed));
    }

    // Nobody is served before it has ended.
    [Fact]
    public async Task A_first_load_gives_way_to_nobody()
    {
        WriteAll("One");

        Assert.Equal((false, Files, 0), await SyncAsync() is var report ? (report.GaveWay, report.Changed, _asked) : default);
    }

    // A part of them would have arrived before the others are missed, and a move would look like a loss.
    [Fact]
    public async Task A_sync_that_deletes_or_moves_gives_way_to_nobody()
    {
        WriteAll("One");
        await _store.SyncAsync();
        WriteAll("Two");
        _store.Move("0.md", "moved.md");

        var report = await SyncAsync();

        Assert.Equal((false, Files, 1, 0), (report.GaveWay, report.Changed, report.Deleted, _asked));
        Assert.Equal(Enumerable.Repeat("Two", Files), Titles());
    }

    // Otherwise files that somebody holds open would keep the others from ever having their turn.
    [Fact]
    public async Task A_sync_that_met_only_files_at_work_goes_on()
    {
        WriteAll("One");
        await _store.SyncAsync();
        WriteAll("Two");
        var held = Enumerable.Range(0, 3).Select(i => new FileStream(_store.Full($"{i}.md"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite)).ToList();

        var report = await SyncAsync();

        Assert.Equal((true, 3, 1), (report.GaveWay, report.Changed, _asked));
        Assert.Equal(["0.md", "1.md", "2.md"], report.LookAgain);
        held.ForEach(file => file.Dispose());
    }

    [Fact]
    public async Task Files_that_were_rewritten_with_the_same_bytes_keep_nobody_waiting()
    {
        WriteAll("One");
        await _store.SyncAsync();
        WriteAll("One");

        var reports = new List<SyncReport> { await SyncAsync(), await SyncAsync(), await SyncAsync(), await SyncAsync() };

        Assert.Equal([true, true, false, false], reports.Select(r => r.GaveWay));
        Assert.Equal((0, 2), (reports.Sum(r => r.Changed), _asked));
    }

    [Fact]
    public async Task A_folder_of_very_many_files_gives_way_though_it_has_one_name()
    {
        await _store.SyncAsync();
        foreach (var i in Enumerable.Range(0, FolderLook.MostPaths + 1))
            _store.Write($"moved/{i}.md", new ArticleFile());

        var report = await _store.Loader.SyncAsync(["moved"], new HashSet<string>(), () => true, TestContext.Current.CancellationToken);

        Assert.Equal((true, 3), (report.GaveWay, report.Changed));
    }

    private Task<SyncReport> SyncAsync(int passAt = 1) =>
        _store.Loader.SyncAsync(mustGiveWay: () => ++_asked >= passAt, cancellationToken: TestContext.Current.CancellationToken);

    private void WriteAll(string title)
    {
        foreach (var i in Enumerable.Range(0, Files))
            _store.Write($"{i}.md", new ArticleFile { Title = title });
    }

    private List<string> Titles()
    {
        using var db = _store.Read();
        return [.. db.Articles.OrderBy(a => a.Path).Select(a => a.Title)];
    }

    public void Dispose() => _store.Dispose();
}
