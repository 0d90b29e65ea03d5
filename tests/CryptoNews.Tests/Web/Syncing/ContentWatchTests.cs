using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Syncing;
using Microsoft.Extensions.Time.Testing;

namespace CryptoNews.Tests.Web.Syncing;

/// <summary>Which sync is due when; events are told by the tests, and nothing is synced.</summary>
public sealed class ContentWatchTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("cryptonews-watched-").FullName;
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("cryptonews-elsewhere-").FullName;
    private readonly FakeTimeProvider _clock = new();
    private readonly Lines _lines = [];
    private readonly ContentWatch _watch;
    private ContentHints _hints = null!;
    private Exception? _failure;
    private Exception? _failureOfPart;
    private int _watchers;

    public ContentWatchTests()
    {
        _watch = new ContentWatch(new ContentFolder(_root), new ContentOptions { Path = _root, PollSeconds = 60 }, _clock, _lines)
        {
            NewWatcher = (_, hints) =>
            {
                _hints = hints;
                _watchers++;
                if (_failure is not null)
                    throw _failure;
                return new ContentWatcher(new ContentFolder(_elsewhere), hints) { Failure = _failureOfPart };
            },
        };
    }

    public void Dispose()
    {
        _watch.Dispose();
        Directory.Delete(_root, recursive: true);
        Directory.Delete(_elsewhere);
        if (Directory.Exists(Away))
            Directory.Delete(Away);
    }

    [Fact]
    public void Everything_is_looked_at_first_at_every_poll_and_with_a_new_watcher_every_five_minutes()
    {
        Assert.Equal((SyncReason.Start, 1), (After(0), _watchers));
        Assert.Null(After(59));
        for (var minute = 1; minute < 5; minute++)
            Assert.Equal((SyncReason.Poll, 1), (After(minute == 1 ? 1 : 60), _watchers));
        Assert.Equal((SyncReason.EventsLost, 2), (After(60), _watchers));
        Assert.Equal((SyncReason.Poll, 2), (After(60), _watchers));
    }

    // Who makes and deletes folders all the time must not make everything be looked at all the time.
    [Fact]
    public void After_lost_events_everything_is_looked_at_when_the_watcher_is_two_seconds_old()
    {
        After(0);
        _hints.Lost();

        Assert.Null(After(1));
        Assert.Equal((SyncReason.EventsLost, 2), (After(1), _watchers));
        Assert.Null(After(2));
    }

    [Fact]
    public void What_somebody_wants_goes_before_what_events_name()
    {
        After(0);
        _hints.Placed("a.md");
        _watch.LookAtAll(SyncReason.Asked);

        Assert.Equal(SyncReason.Asked, After(1));
        Assert.Equal(["a.md"], _watch.Next()!.Paths);
        Assert.Null(_watch.Next());
    }

    [Fact]
    public void What_a_sync_could_not_read_or_missed_is_looked_at_again()
    {
        After(0);
        _watch.Learn(new SyncReport { FollowUp = new() { LookAgain = ["a.md"], PerhapsGone = ["b.md"] } });

        Assert.Null(After(0.099));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        var again = _watch.Next()!;
        Assert.Equal((SyncReason.Events, "a.md", 0), (again.Reason, again.Paths.Single(), again.Gone.Count));
        Assert.Null(After(0.199));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        var missed = _watch.Next()!;
        Assert.Equal((SyncReason.Events, "b.md", "b.md"), (missed.Reason, missed.Paths.Single(), missed.Gone.Single()));
    }

    // Where nothing is ever heard, as on a network mount, a new watcher would hear no more.
    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    public void A_poll_that_finds_what_no_event_told_of_wants_a_new_watcher_where_events_come(int changed, int deleted)
    {
        After(0);
        _hints.Placed("a.md");
        Assert.Equal(SyncReason.Events, After(1));
        _watch.Learn(new SyncReport { Reason = SyncReason.Events, Changed = changed, Deleted = deleted });
        Assert.Null(After(0));

        _watch.Learn(new SyncReport { Reason = SyncReason.Poll, Changed = changed, Deleted = deleted });
        Assert.Equal((SyncReason.EventsLost, 2), (After(0), _watchers));

        _watch.Learn(new SyncReport { Reason = SyncReason.Poll, Changed = changed, Deleted = deleted });
        Assert.Null(After(0));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_content_folder_in_whose_place_another_one_came_is_watched_anew(bool seesAll)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there one folder is told from another.");
        _failureOfPart = seesAll ? null : new IOException("No watches left.");
        After(0);
        Directory.Move(_root, Away);
        Directory.CreateDirectory(_root);

        Assert.Equal((SyncReason.EventsLost, 2), (After(0), _watchers));
        Assert.Null(After(0));
    }

    [Fact]
    public void A_folder_in_whose_place_another_one_came_makes_everything_be_looked_at_once()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there one folder is told from another.");
        Know("a", "b");
        _watch.Learn(new SyncReport { Reason = SyncReason.Events });
        Directory.Move(Full("a"), Away);
        Directory.CreateDirectory(Full("a"));

        Assert.Equal(SyncReason.EventsLost, After(2));
        Assert.Null(After(2)); // though that look failed
    }

    [Fact]
    public void Folders_of_which_events_tell_are_looked_at_by_their_names()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there one folder is told from another.");
        Know("a", "b");
        Assert.Null(After(5));
        Directory.Delete(Full("a"));
        _clock.Advance(TimeSpan.FromSeconds(1));
        _hints.FolderGone("a");

        Assert.Null(After(0.1));
        _clock.Advance(TimeSpan.FromMilliseconds(200));
        Assert.Equal("a", _watch.NextNamed()!.Gone.Single());
    }

    // Their number would not show how much is gone.
    [Fact]
    public void Folders_that_go_together_and_of_which_events_tell_a_part_are_looked_at_with_everything()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there one folder is told from another.");
        Know("a", "b");
        Directory.Delete(Full("a"));
        Directory.Delete(Full("b"));
        _hints.FolderGone("a");
        _hints.Placed("c.md");

        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(["c.md"], _watch.Next()!.Paths);
        Assert.Equal(SyncReason.EventsLost, _watch.Next()!.Reason);
    }

    [Fact]
    public async Task Who_waits_while_what_is_wanted_can_not_be_had_is_not_kept_awake_by_what_is_due()
    {
        After(0);
        _hints.Placed("a.md");
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(_watch.WaitAsync(TimeSpan.FromMinutes(9), TestContext.Current.CancellationToken).IsCompletedSuccessfully);

        _watch.LookAtAll(SyncReason.Asked);
        using var enough = new CancellationTokenSource();
        var waiting = _watch.WaitAsync(TimeSpan.FromMinutes(9), enough.Token);
        Assert.False(waiting.IsCompleted);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public void Without_any_watcher_one_is_asked_for_at_every_look_and_the_reason_is_told_once()
    {
        _failure = new IOException("No instances left.");
        After(0);
        After(60);
        Assert.Equal(2, _watchers);
        Assert.Equal(LogLevel.Warning, Assert.Single(_lines).Level);

        _failure = null;
        After(60);
        _failure = new IOException("No instances left.");
        After(300);
        Assert.Equal((4, 2), (_watchers, _lines.Count));
    }

    // The next one would be given no more watches.
    [Fact]
    public void A_watcher_that_sees_a_part_stays_as_long_as_one_that_sees_all_and_that_is_told_once()
    {
        _failureOfPart = new IOException("No watches left.");
        After(0);
        _hints.Lost();
        Assert.Equal((SyncReason.EventsLost, 1), (After(2), _watchers));
        Assert.Equal(SyncReason.EventsLost, After(298));
        Assert.Equal(2, _watchers);
        Assert.Null(After(2));

        Assert.Equal(LogLevel.Warning, Assert.Single(_lines).Level);
        Assert.Contains("No watches left.", _lines[0].Line, StringComparison.Ordinal);
    }

    /// <summary>Beside the content folder, where nobody watches.</summary>
    private string Away => _root + ".away";

    private SyncReason? After(double seconds)
    {
        _clock.Advance(TimeSpan.FromSeconds(seconds));
        return _watch.Next()?.Reason;
    }

    /// <summary>As after a first look that found these folders.</summary>
    private void Know(params string[] folders)
    {
        foreach (var folder in folders)
            Directory.CreateDirectory(Full(folder));
        After(0);
        _watch.Learn(new SyncReport { FollowUp = new() { Folders = [.. folders.Select(folder => (folder, FileIdentity.Of(Full(folder))!))] } });
    }

    private string Full(string path) => Path.Combine(_root, path);

    private sealed class Lines : List<(LogLevel Level, string Line)>, ILogger<ContentWatch>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Add((logLevel, formatter(state, exception)));
    }
}
