using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Tests.Store;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Syncing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace CryptoNews.Tests.Web.Syncing;

/// <summary>The worker look by look, over a real folder and a real database; its clock moves only when a test moves it.</summary>
public sealed class SyncWorkerTests : IDisposable
{
    private readonly TestStore _site = new();
    private readonly Readiness _readiness = new();
    private readonly Heard _heard = new();

    // Events would come whenever the system likes.
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("cryptonews-").FullName;
    private ContentWatch? _watch;
    private ContentHints? _hints;
    private readonly SyncHistory _history;
    private int _version;
    private SyncWorker _worker;

    public SyncWorkerTests()
    {
        _history = new SyncHistory(_site.Clock);
        _worker = NewWorker();
    }

    public void Dispose()
    {
        _worker.Dispose();
        _watch?.Dispose();
        _site.Dispose();
        Directory.Delete(_elsewhere);
    }

    [Fact]
    public async Task The_first_look_loads_the_folder_and_makes_the_site_ready()
    {
        _site.Write("a.md", new ArticleFile());

        await LookAsync();

        Assert.True(_readiness.IsReady);
        Assert.Equal(["a"], await LiveAsync());
    }

    [Fact]
    public async Task Without_its_folder_a_new_site_is_not_ready_until_the_folder_is_there()
    {
        _site.Write("a.md", new ArticleFile());
        Directory.Move(_site.ContentPath, _site.ContentPath + ".away");
        await LookAsync();
        Assert.False(_readiness.IsReady);

        Directory.Move(_site.ContentPath + ".away", _site.ContentPath);
        await LookAsync(TimeSpan.FromSeconds(60));

        Assert.True(_readiness.IsReady);
        Assert.Equal(["a"], await LiveAsync());
    }

    [Fact]
    public async Task A_first_look_that_fails_is_tried_again_within_a_second()
    {
        _site.Write("a.md", new ArticleFile());
        _site.Loader.Progress = (_, _) => throw new UnauthorizedAccessException();
        await LookAsync();
        Assert.False(_readiness.IsReady);

        _site.Loader.Progress = null;
        await LookAsync(TimeSpan.FromSeconds(1));

        Assert.True(_readiness.IsReady);
        Assert.Equal(["a"], await LiveAsync());
    }

    [Fact]
    public async Task Without_its_folder_a_loaded_site_goes_on()
    {
        _site.Write("a.md", new ArticleFile());
        await LookAsync();
        Directory.Move(_site.ContentPath, _site.ContentPath + ".away");
        await LookAsync(TimeSpan.FromSeconds(60));
        Assert.True(_readiness.IsReady);

        _site.Close();
        _site.Reopen();
        _worker = NewWorker();
        await LookAsync(); // the next process: what the earlier one loaded can be served

        Assert.True(_readiness.IsReady);
        Assert.Equal(["a"], await LiveAsync());
    }

    /// <summary>The server listens when this has ended.</summary>
    [Fact]
    public async Task What_an_earlier_run_left_is_served_from_the_start_with_what_came_due_since()
    {
        _site.Write("a.md", new ArticleFile());
        _site.Write("b.md", new ArticleFile { PublishedAt = TestStore.Start.AddMinutes(30) });
        await LookAsync();
        _site.Close();
        _site.Reopen();
        _readiness.NotReady("");
        _site.Clock.Advance(TimeSpan.FromHours(1));
        Directory.Move(_site.ContentPath, _site.ContentPath + ".away");
        _worker = NewWorker();

        await _worker.StartAsync(TestContext.Current.CancellationToken);

        Assert.True(_readiness.IsReady);
        Assert.Equal(["a", "b"], await LiveAsync());
        await _worker.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_database_that_can_not_be_opened_keeps_no_server_from_starting()
    {
        var folder = Path.GetDirectoryName(_site.DatabasePath)!;
        Directory.Move(folder, folder + ".away");
        await File.WriteAllTextAsync(folder, "", TestContext.Current.CancellationToken);

        await _worker.StartAsync(TestContext.Current.CancellationToken);

        Assert.False(_readiness.IsReady);
        await _worker.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_lost_database_folder_is_made_anew_and_gives_way_when_it_returns()
    {
        _site.Write("a.md", new ArticleFile());
        await LookAsync();
        var folder = Path.GetDirectoryName(_site.DatabasePath)!;
        var first = _site.File.Instance;

        Directory.Move(folder, folder + ".away");
        await LookAsync(TimeSpan.FromSeconds(1));
        Assert.True(_readiness.IsReady);
        Assert.Equal(["a"], await LiveAsync());
        Assert.NotEqual(first, _site.File.Instance);

        Directory.Delete(folder, recursive: true);
        Directory.Move(folder + ".away", folder);
        await LookAsync(TimeSpan.FromSeconds(10));
        Assert.True(_readiness.IsReady);
        Assert.Equal(["a"], await LiveAsync());
        Assert.Throws<StoreUnavailableException>(() => new StoreFile($"Data Source={_site.DatabasePath}", ""));
    }

    [Fact]
    public async Task While_its_folder_can_not_be_made_the_database_is_awaited()
    {
        _site.Write("a.md", new ArticleFile());
        await LookAsync();
        var folder = Path.GetDirectoryName(_site.DatabasePath)!;

        Directory.Move(folder, folder + ".away");
        await File.WriteAllTextAsync(folder, "", TestContext.Current.CancellationToken);
        await LookAsync(TimeSpan.FromSeconds(1));
        Assert.False(_readiness.IsReady);

        File.Delete(folder);
        Directory.Move(folder + ".away", folder);
        await LookAsync(TimeSpan.FromSeconds(10));
        Assert.True(_readiness.IsReady);
        Assert.Equal(["a"], await LiveAsync());
    }

    [Fact]
    public async Task A_deleted_database_is_filled_again_at_the_next_look()
    {
        _site.Write("a.md", new ArticleFile());
        await LookAsync();
        File.Delete(_site.DatabasePath);

        await LookAsync(TimeSpan.FromSeconds(5));

        Assert.True(_readiness.IsReady);
        Assert.Equal(["a"], await LiveAsync());
    }

    [Fact]
    public async Task Damage_that_the_check_does_not_see_is_believed_the_second_time()
    {
        _site.Write("a.md", new ArticleFile());
        await LookAsync();
        var first = _site.File.Instance;

        var late = _worker.Openings;
        _worker.Suspect(late);
        await LookAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(first, _site.File.Instance);

        _worker.Suspect(late); // who met it before the check
        await LookAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(first, _site.File.Instance);

        _worker.Suspect(_worker.Openings);
        await LookAsync(TimeSpan.FromSeconds(5));
        Assert.NotEqual(first, _site.File.Instance);
        Assert.True(_readiness.IsReady);
        Assert.Equal(["a"], await LiveAsync());
    }

    [Fact]
    public async Task A_missing_table_is_damage_that_mends_itself()
    {
        _site.Write("a.md", new ArticleFile());
        await LookAsync();
        await using (var db = _site.File.OpenForWriting())
            await db.Database.ExecuteSqlRawAsync("""DROP TABLE "Terms" """, TestContext.Current.CancellationToken);
        _site.Write("b.md", new ArticleFile());

        // Met by the sync, checked and found sound, met again, made anew.
        for (var look = 0; look < 4; look++)
            await LookAsync(TimeSpan.FromSeconds(60));

        Assert.True(_readiness.IsReady);
        Assert.Equal(["a", "b"], await LiveAsync());
    }

    [Fact]
    public async Task What_a_stop_takes_away_is_no_failure()
    {
        _site.Write("a.md", new ArticleFile { PublishedAt = TestStore.Start.AddHours(1) });
        await LookAsync();
        _site.Loader.Dispose();
        _site.Clock.Advance(TimeSpan.FromHours(2)); // it is due

        await _worker.LookAsync(new CancellationToken(canceled: true));
        Assert.Empty(_heard.Failures);
        await _worker.LookAsync(CancellationToken.None);
        Assert.NotEmpty(_heard.Failures);
    }

    [Fact]
    public async Task A_scheduled_article_appears_at_its_second_and_goes_at_its_end()
    {
        _site.Write("a.md", new ArticleFile { PublishedAt = TestStore.Start.AddSeconds(10), ExpiresAt = TestStore.Start.AddSeconds(20) });
        await LookAsync();
        await LookAsync(TimeSpan.FromSeconds(9));
        Assert.Equal([], await LiveAsync());

        await LookAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(["a"], await LiveAsync());

        await LookAsync(TimeSpan.FromSeconds(10));
        Assert.Equal([], await LiveAsync());
    }

    // Its event is still on the way: an editor saves it for the second time, by way of another name.
    [Fact]
    public async Task A_publication_that_fails_is_tried_again_every_second()
    {
        _site.Write("a.md", new ArticleFile { PublishedAt = TestStore.Start.AddSeconds(10) });
        await LookAsync();
        Execute("""CREATE TRIGGER "Full" BEFORE UPDATE ON "Articles" BEGIN SELECT RAISE(ABORT, 'no room'); END""");

        await LookAsync(TimeSpan.FromSeconds(10));
        await LookAsync(TimeSpan.FromMilliseconds(100));
        Assert.Single(_heard.Failures);
        await LookAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(2, _heard.Failures.Count);
        Execute("DROP TRIGGER \"Full\"");
        await LookAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(["a"], await LiveAsync());

        void Execute(string sql)
        {
            using var db = new SqliteConnection($"Data Source={_site.DatabasePath}");
            db.Open();
            using var command = db.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    [Fact]
    public async Task A_named_file_that_is_away_when_it_is_looked_at_stays_until_it_has_been_away_for_a_while()
    {
        _site.Write("a.md", new ArticleFile());
        await LookAsync();
        _hints!.Written("a.md");
        _site.Delete("a.md");

        await LookAsync(TimeSpan.FromMilliseconds(50));
        await LookAsync(TimeSpan.FromMilliseconds(299));
        Assert.Equal(["a"], await LiveAsync());

        await LookAsync(TimeSpan.FromMilliseconds(1));
        Assert.Equal([], await LiveAsync());
    }

    [Fact]
    public async Task Listeners_hear_why_a_sync_was_made_and_what_readers_see_of_it()
    {
        await LookAsync();
        _site.Write("a.md", new ArticleFile());
        _site.Write("b.md", new ArticleFile { PublishedAt = TestStore.Start.AddSeconds(61) });
        await LookAsync(TimeSpan.FromSeconds(60));
        _site.Write("a.md", new ArticleFile { Title = "Another" });
        await LookAsync(TimeSpan.FromSeconds(1));
        _site.Delete("b.md");
        await LookAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(
            ["Start: ", "Poll: Appeared en/a", "Clock: Appeared en/b", "Poll: Changed en/a, Gone en/b"],
            _heard.Reports.Select(r => $"{r.Reason}: {string.Join(", ", r.Articles.Select(a => $"{a.Kind} {a.Language}/{a.Key}"))}"));
        Assert.Equal(TestStore.Start.UtcDateTime.AddSeconds(60), _heard.Reports[1].Started);
    }

    [Fact]
    public async Task Deletions_that_are_held_back_are_done_when_somebody_confirms_them()
    {
        for (var i = 0; i < 60; i++)
            _site.Write($"{i}.md", new ArticleFile());
        await LookAsync();
        for (var i = 0; i < 60; i++)
            _site.Delete($"{i}.md");
        await LookAsync(TimeSpan.FromSeconds(60));
        Assert.Equal((60, 0), (_heard.Reports[^1].DeletionsHeldBack, _heard.Reports[^1].Deleted));

        _ = _worker.Ask(_heard.Reports[^1].FollowUp.HeldBack.ToHashSet());
        await LookAsync(TimeSpan.FromSeconds(1));

        Assert.Equal((0, 60, SyncReason.Asked), (_heard.Reports[^1].DeletionsHeldBack, _heard.Reports[^1].Deleted, _heard.Reports[^1].Reason));
        Assert.Equal([], await LiveAsync());
    }

    [Fact]
    public async Task Deletions_that_are_held_back_are_told_at_once_and_so_is_their_end()
    {
        for (var i = 0; i < 120; i++)
            _site.Write($"{i}.md", new ArticleFile { Title = $"Story {i}" });
        await LookAsync();
        await DeleteOneByOneAsync(0, 60);
        Assert.Equal(10, _heard.Reports[^1].DeletionsHeldBack);

        for (var i = 50; i < 60; i++)
        {
            _site.Write($"{i}.md", new ArticleFile { Title = $"Story {i}" });
            _hints!.Placed($"{i}.md");
        }

        await LookAsync(TimeSpan.FromSeconds(1));
        Assert.Equal((0, SyncReason.Events), (_heard.Reports[^1].DeletionsHeldBack, _heard.Reports[^1].Reason));
    }

    private async Task DeleteOneByOneAsync(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            _site.Delete($"{i}.md");
            _hints!.Gone($"{i}.md");
            await LookAsync(TimeSpan.FromMilliseconds(300));
        }
    }

    [Fact]
    public async Task Listeners_hear_of_failures()
    {
        Directory.Move(_site.ContentPath, _site.ContentPath + ".away");
        await LookAsync();

        Assert.Contains("does not exist", Assert.Single(_heard.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_folder_is_looked_through_at_every_poll_and_not_before()
    {
        await LookAsync();
        _site.Write("a.md", new ArticleFile());

        await LookAsync(TimeSpan.FromSeconds(59));
        Assert.Equal([], await LiveAsync());

        await LookAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(["a"], await LiveAsync());
    }

    [Fact]
    public async Task A_look_that_somebody_asks_for_comes_at_the_next_tick()
    {
        await LookAsync();
        _site.Write("a.md", new ArticleFile());

        var asked = _worker.Ask();
        Assert.False(asked.IsCompleted);
        await LookAsync();

        await asked.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["a"], await LiveAsync());
        Assert.Equal([SyncReason.Asked, SyncReason.Start], _history.Entries.Select(e => e.Report?.Reason));
    }

    [Fact]
    public async Task Whoever_asks_is_answered_when_the_look_fails_too_and_by_none_that_was_there_before()
    {
        await LookAsync();
        var first = _worker.Ask();
        Directory.Move(_site.ContentPath, _site.ContentPath + ".away");

        await LookAsync();
        await first.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Single(_heard.Failures);

        var second = _worker.Ask();
        Assert.False(second.IsCompleted);
        Directory.Move(_site.ContentPath + ".away", _site.ContentPath);
        await LookAsync();
        await second.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(SyncReason.Asked, _heard.Reports[^1].Reason);
    }

    [Fact]
    public async Task A_poll_that_finds_nothing_is_told_as_a_look_and_is_no_news()
    {
        _site.Write("a.md", new ArticleFile());
        _site.Write("b.md", "nonsense");
        await LookAsync();

        await LookAsync(TimeSpan.FromSeconds(60));

        var poll = _heard.Reports[^1];
        Assert.Equal((SyncReason.Poll, 1, 1, 0, 0), (poll.Reason, poll.Loaded, poll.Rejected, poll.Changed, poll.Deleted));
        Assert.Equal(SyncReason.Poll, _history.Last!.Report?.Reason);
        Assert.Equal([SyncReason.Start], _history.Entries.Select(e => e.Report?.Reason));
    }

    [Fact]
    public async Task Confirmed_deletions_are_done_and_only_those()
    {
        foreach (var i in Enumerable.Range(0, 130))
            _site.Write($"s{i:000}.md", new ArticleFile { Title = $"Story {i}" });
        await LookAsync();
        foreach (var i in Enumerable.Range(0, 60))
            _site.Delete($"s{i:000}.md");
        await LookAsync(TimeSpan.FromSeconds(60));
        var shown = _history.Missing;
        Assert.Equal(60, shown.Count);
        foreach (var i in Enumerable.Range(60, 60))
            _site.Delete($"s{i:000}.md");
        _site.Write("s000.md", new ArticleFile()); // one of those that were shown is back

        _ = _worker.Ask(shown.ToHashSet(StringComparer.Ordinal));
        await LookAsync();

        Assert.Equal(Enumerable.Range(60, 60).Select(i => $"s{i:000}.md"), _history.Missing);
        Assert.Equal(["s000", .. Enumerable.Range(60, 70).Select(i => $"s{i:000}")], await LiveAsync());
    }

    [Fact]
    public async Task While_a_poll_looks_what_events_name_and_what_is_due_goes_live()
    {
        await LookAsync();
        using var inside = new SemaphoreSlim(0);
        using var go = new SemaphoreSlim(0);
        _worker.Dispose();
        _worker = NewWorker(async (reason, cancel) =>
        {
            var report = await _site.Loader.LookAsync(reason, cancel);
            inside.Release();
            await go.WaitAsync(cancel);
            return report;
        });
        await LookAsync();

        var poll = LookAsync(TimeSpan.FromSeconds(60));
        await inside.WaitAsync(TestContext.Current.CancellationToken);
        _site.Write("named.md", new ArticleFile());
        _site.Write("later.md", new ArticleFile { PublishedAt = _site.Clock.GetUtcNow().AddMinutes(5) });
        _hints!.Placed("named.md");
        _hints.Placed("later.md");
        _site.Clock.Advance(TimeSpan.FromSeconds(1));
        await UntilAsync("named");
        _site.Clock.Advance(TimeSpan.FromMinutes(5));
        await UntilAsync("later", "named");

        // Whoever asks now is not answered by a look that has begun, and what it saw is not told over what is known since.
        var asked = _worker.Ask();
        Assert.False(poll.IsCompleted);
        go.Release(10);
        await poll;
        Assert.False(asked.IsCompleted);
        Assert.Equal(2, _heard.Reports.Single(r => r.Reason == SyncReason.Poll).Loaded);
        await LookAsync();
        await asked.WaitAsync(TestContext.Current.CancellationToken);
    }

    // 600 files are two transactions; after the first of them something else is due.
    [Theory]
    [InlineData(1, "Poll 500, Events 1: urgent.md, Poll 100")]
    [InlineData(50, "Poll 500, Events 50: urgent.md, Poll 100")]
    [InlineData(51, "Poll 600, EventsLost 51")]
    public async Task A_few_files_that_are_saved_while_very_many_are_read_go_live_between_them(int saved, string expected)
    {
        await LookAsync();
        WriteMany();
        WhileReading(() => Save(saved));

        await LookAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(expected, string.Join(", ", News().Select(r => $"{r.Reason} {r.Changed}{(r.Paths.Count > 0 ? $": {r.Paths[0]}" : "")}")));
        Assert.Equal(600 + saved, _heard.Reports[^1].Loaded);
    }

    [Fact]
    public async Task Files_that_events_name_give_way_too_when_they_are_many()
    {
        await LookAsync();
        WriteMany();
        foreach (var path in _site.Folder.List().Select(s => s.Path))
            _hints!.Placed(path);
        WhileReading(() => Save(1));

        await LookAsync(TimeSpan.FromMilliseconds(100));

        Assert.Equal("Events 500, Events 1, Events 100", string.Join(", ", News().Select(r => $"{r.Reason} {r.Changed}")));
        Assert.Equal(601, _heard.Reports[^1].Loaded);
    }

    // More than a thousand are read by a look at everything, half a second later the new folder is to be looked at once more.
    [Fact]
    public async Task The_second_look_at_a_new_folder_is_not_what_its_files_give_way_to()
    {
        await LookAsync();
        foreach (var i in Enumerable.Range(0, 1_100))
            _site.Write($"many/{i:0000}.md", new ArticleFile { Draft = true });
        _hints!.FolderCame("many");
        _site.Loader.Progress = (written, of) =>
        {
            if (written == 1 && of == 1_100)
                Save(1);
        };

        await LookAsync(TimeSpan.FromMilliseconds(100));

        Assert.Equal("Events 500, Events 1: urgent.md, Events 600", string.Join(", ", News().Select(r => $"{r.Reason} {r.Changed}{(r.Paths.Count > 0 ? $": {r.Paths[0]}" : "")}")));
    }

    // Without a sync of its own, and without an end of this one: when it appears is the matter of the store's tests.
    [Fact]
    public async Task An_article_that_is_due_while_very_many_are_read_appears_with_them()
    {
        _site.Write("due.md", new ArticleFile { PublishedAt = TestStore.Start.AddSeconds(90) });
        await LookAsync();
        foreach (var i in Enumerable.Range(0, 600))
            _site.Write($"many/{i:000}.md", new ArticleFile { Draft = true });
        WhileReading(() => _site.Clock.Advance(TimeSpan.FromSeconds(30)));

        await LookAsync(TimeSpan.FromSeconds(60));

        Assert.Equal("Poll 600: due", string.Join(", ", News().Select(r => $"{r.Reason} {r.Changed}: {r.Articles.SingleOrDefault()?.Key}")));
    }

    [Fact]
    public async Task A_look_that_somebody_asks_for_is_whole_when_it_is_answered()
    {
        await LookAsync();
        WriteMany();
        WhileReading(() => Save(1));

        var asked = _worker.Ask();
        await LookAsync();

        await asked.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((SyncReason.Asked, 600), (_heard.Reports[1].Reason, _heard.Reports[1].Changed));
    }

    // The same paths named again would be all that is looked at, once the process has seen the whole folder.
    [Fact]
    public async Task After_a_start_that_failed_all_that_differs_is_found_though_an_event_named_one_file()
    {
        WriteMany();
        await LookAsync();
        WriteMany();
        _worker.Dispose();
        _site.Reopen();
        _worker = NewWorker();
        Directory.Move(_site.ContentPath, _site.ContentPath + ".away");
        await LookAsync();
        Directory.Move(_site.ContentPath + ".away", _site.ContentPath);
        _hints!.Written("many/000.md");
        WhileReading(() => Save(1));
        var before = _heard.Reports.Count;

        await LookAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(601, _heard.Reports.Skip(before).Sum(r => r.Changed));
    }

    private void WriteMany()
    {
        foreach (var i in Enumerable.Range(0, 600))
            _site.Write($"many/{i:000}.md", new ArticleFile { Title = $"Version {_version++}" });
    }

    private void Save(int files)
    {
        foreach (var name in Enumerable.Range(1, files - 1).Select(i => $"urgent/{i}.md").Prepend("urgent.md"))
        {
            _site.Write(name, new ArticleFile());
            _hints!.Written(name);
        }

        _site.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    private void WhileReading(Action once) => _site.Loader.Progress = (written, of) =>
    {
        if (written == 1 && of >= 600)
            once();
    };

    private IEnumerable<SyncReport> News() => _heard.Reports.Skip(1).Where(r => r.Changed + r.Articles.Count > 0);

    private async Task UntilAsync(params string[] keys)
    {
        while (!(await LiveAsync()).SequenceEqual(keys))
            await Task.Yield();
    }

    private SyncWorker NewWorker(Func<SyncReason, CancellationToken, Task<SyncReport?>>? look = null)
    {
        var options = new ContentOptions { Path = _site.ContentPath, PollSeconds = 60 };
        var log = new SyncLog(options, NullLogger<SyncLog>.Instance);
        _watch?.Dispose();
        _watch = new ContentWatch(_site.Folder, options, _site.Clock, NullLogger<ContentWatch>.Instance)
        {
            NewWatcher = (_, hints) =>
            {
                _hints = hints;
                return new ContentWatcher(new ContentFolder(_elsewhere), hints);
            },
        };
        return new SyncWorker(
            new StoreCare(_site.File, log, _site.Clock), _site.Loader, _watch, [log, _history, _heard], new SyncFailures(_site.File, options), _readiness, _site.Clock)
        {
            Look = look ?? _site.Loader.LookAsync,
        };
    }

    private Task LookAsync(TimeSpan later = default)
    {
        _site.Clock.Advance(later);
        return _worker.LookAsync(TestContext.Current.CancellationToken);
    }

    private async Task<List<string>> LiveAsync()
    {
        await using var db = _site.Read();
        return await db.Articles.Visible().OrderBy(a => a.Key).Select(a => a.Key).ToListAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Heard : ISyncListener
    {
        public List<SyncReport> Reports { get; } = [];

        public List<string> Failures { get; } = [];

        public void Synced(SyncReport report) => Reports.Add(report);

        public void Failed(string reason, Exception exception) => Failures.Add(reason);
    }
}
