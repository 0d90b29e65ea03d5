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

        Assert.Equal([(true, 3, 3), (true, 3, 6), (false, 1, 7)], reports.Select(r => (r.FollowUp.GaveWay, r.Changed, r.Loaded)));
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

        Assert.Equal((true, 6, 2), (report.FollowUp.GaveWay, report.Changed, _asked));
    }

    [Fact]
    public async Task More_paths_than_are_looked_at_by_name_give_way_too()
    {
        await _store.SyncAsync();
        WriteAll("One");
        var named = Enumerable.Range(0, FolderLook.MostPaths).Select(i => $"not-there-{i}.md").Prepend("0.md").ToList();

        var report = await _store.Loader.SyncAsync(named, new HashSet<string>(), () => true, TestContext.Current.CancellationToken);

        Assert.Equal((SyncReason.Events, true, 3), (report.Reason, report.FollowUp.GaveWay, report.Changed));
    }

    // Nobody is served before it has ended.
    [Fact]
    public async Task A_first_load_gives_way_to_nobody()
    {
        WriteAll("One");

        Assert.Equal((false, Files, 0), await SyncAsync() is var report ? (report.FollowUp.GaveWay, report.Changed, _asked) : default);
    }

    // A part of them has arrived before the others are missed; a move must not look like a loss for it.
    [Fact]
    public async Task A_sync_that_moves_and_deletes_gives_way_too_and_shows_nothing_twice()
    {
        const int Many = 80;
        foreach (var i in Enumerable.Range(0, Many))
            _store.Write($"old/{i:00}.md", new ArticleFile { Title = $"{i:00}" });
        _store.Write("gone.md", new ArticleFile { Title = "gone" });
        await _store.SyncAsync();
        Directory.Move(_store.Full("old"), _store.Full("new"));
        File.Delete(_store.Full("gone.md"));

        var reports = new List<SyncReport>();
        do
        {
            reports.Add(await SyncAsync());
            Assert.Equal(Enumerable.Range(0, Many).Select(i => $"{i:00}").Concat(reports[^1].FollowUp.GaveWay ? ["gone"] : []).Order(), Titles().Order());
        }
        while (reports[^1].FollowUp.GaveWay);

        Assert.Equal((27, Many, Many + 1, 0), (reports.Count, reports.Sum(r => r.Changed), reports.Sum(r => r.Deleted), reports.Sum(r => r.DeletionsHeldBack)));
        Assert.Equal((0, Many), await _store.SyncAsync() is var after ? (after.Changed, after.Loaded) : default);
    }

    // Files of one size and one time, as archives have them, in another order than before.
    [Fact]
    public async Task Files_alike_that_change_their_order_are_paired_by_their_names()
    {
        foreach (var name in (string[])["a", "b", "c", "d", "e", "f"])
            _store.Write($"flat/{name}.md", new ArticleFile { Title = name });
        foreach (var file in Directory.GetFiles(_store.Full("flat")))
            File.SetLastWriteTimeUtc(file, TestStore.Start.UtcDateTime);
        await _store.SyncAsync();
        foreach (var (name, folder) in (IEnumerable<(string, string)>)[("a", "6"), ("b", "5"), ("c", "4"), ("d", "3"), ("e", "2"), ("f", "1")])
        {
            Directory.CreateDirectory(_store.Full(folder));
            File.Move(_store.Full($"flat/{name}.md"), _store.Full($"{folder}/{name}.md"));
        }

        do
            Assert.Equal(["a", "b", "c", "d", "e", "f"], Titles().Order());
        while ((await SyncAsync()).FollowUp.GaveWay);
        Assert.Equal(["a", "b", "c", "d", "e", "f"], Titles().Order());
    }

    // Counted at each time that it gives way, they would be suspiciously many.
    [Fact]
    public async Task Losses_are_counted_once_however_often_a_sync_gives_way()
    {
        foreach (var i in Enumerable.Range(0, 100))
            _store.Write($"{i:000}.md", new ArticleFile());
        await _store.SyncAsync();
        foreach (var i in Enumerable.Range(0, 40))
            File.Delete(_store.Full($"{i:000}.md"));
        WriteAll("New");

        var reports = new List<SyncReport>();
        do
            reports.Add(await SyncAsync());
        while (reports[^1].FollowUp.GaveWay);

        Assert.True(reports.Count > 2);
        Assert.Equal((40, 0), (reports.Sum(r => r.Deleted), reports.Sum(r => r.DeletionsHeldBack)));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(100)]
    public async Task What_becomes_due_during_a_long_sync_changes_at_its_moment(int at)
    {
        var clock = _store.Clock;
        _store.Write("due.md", new ArticleFile { Title = "due", PublishedAt = TestStore.Start.AddMinutes(1) });
        _store.Write("over.md", new ArticleFile { Title = "over", ExpiresAt = TestStore.Start.AddMinutes(1) });
        _store.Write("gone.md", new ArticleFile { Title = "gone" });
        await _store.SyncAsync();
        foreach (var i in Enumerable.Range(0, 101))
            _store.Write($"{i:000}.md", new ArticleFile { Title = "new" });
        // Read again behind the moment, by the clock of the beginning.
        _store.Write("due.md", new ArticleFile { Title = "due", PublishedAt = TestStore.Start.AddMinutes(1), Body = "Again." });
        _store.Write("over.md", new ArticleFile { Title = "over", ExpiresAt = TestStore.Start.AddMinutes(1), Body = "Again." });
        File.Delete(_store.Full("gone.md"));
        var seen = new List<string>();
        _store.Loader.Progress = (written, _) =>
        {
            if (written == at)
                clock.SetUtcNow(TestStore.Start.AddMinutes(1));
            if (written >= at)
                seen.Add(Live());
        };

        await _store.SyncAsync();

        Assert.Equal("over", seen[0]);
        Assert.All(seen.Skip(1), live => Assert.Equal("due", live));
        Assert.Equal("due", Live());

        string Live()
        {
            using var db = _store.Read();
            return string.Join(", ", db.Articles.Visible().Select(a => a.Title).Where(title => title == "due" || title == "over").ToList());
        }
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

        Assert.Equal((true, 3, 1), (report.FollowUp.GaveWay, report.Changed, _asked));
        Assert.Equal(["0.md", "1.md", "2.md"], report.FollowUp.LookAgain);
        held.ForEach(file => file.Dispose());
    }

    [Fact]
    public async Task Files_that_were_rewritten_with_the_same_bytes_keep_nobody_waiting()
    {
        WriteAll("One");
        await _store.SyncAsync();
        WriteAll("One");

        var reports = new List<SyncReport> { await SyncAsync(), await SyncAsync(), await SyncAsync(), await SyncAsync() };

        Assert.Equal([true, true, false, false], reports.Select(r => r.FollowUp.GaveWay));
        Assert.Equal((0, 2), (reports.Sum(r => r.Changed), _asked));
    }

    [Fact]
    public async Task A_folder_of_very_many_files_gives_way_though_it_has_one_name()
    {
        await _store.SyncAsync();
        foreach (var i in Enumerable.Range(0, FolderLook.MostPaths + 1))
            _store.Write($"moved/{i}.md", new ArticleFile());

        var report = await _store.Loader.SyncAsync(["moved"], new HashSet<string>(), () => true, TestContext.Current.CancellationToken);

        Assert.Equal((true, 3), (report.FollowUp.GaveWay, report.Changed));
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
