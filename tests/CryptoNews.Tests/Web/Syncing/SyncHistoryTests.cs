using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Syncing;
using Microsoft.Extensions.Time.Testing;

namespace CryptoNews.Tests.Web.Syncing;

public sealed class SyncHistoryTests
{
    private static readonly SyncReport Quiet = new() { Loaded = 3 };
    private static readonly SyncReport Busy = new() { Loaded = 3, Changed = 1 };
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(Portal.Noon));
    private readonly SyncHistory _history;

    public SyncHistoryTests() => _history = new SyncHistory(_clock);

    [Fact]
    public void A_look_that_found_nothing_is_only_the_last_look()
    {
        _history.Synced(Busy with { Reason = SyncReason.Start });
        _clock.Advance(TimeSpan.FromMinutes(1));
        _history.Synced(Quiet with { Reason = SyncReason.Poll });

        Assert.Equal([SyncReason.Start], _history.Entries.Select(e => e.Report!.Reason));
        Assert.Equal(Portal.Noon.AddMinutes(1), _history.Last!.At);
    }

    [Fact]
    public void The_first_look_is_told_of_even_when_it_found_nothing()
    {
        _history.Synced(Quiet with { Reason = SyncReason.Start });

        Assert.Single(_history.Entries);
    }

    [Fact]
    public void Only_the_last_fifty_are_kept_newest_first()
    {
        foreach (var loaded in Enumerable.Range(1, SyncHistory.Most + 5))
            _history.Synced(Busy with { Reason = SyncReason.Poll, Loaded = loaded });

        Assert.Equal(Enumerable.Range(6, SyncHistory.Most).Reverse(), _history.Entries.Select(e => e.Report!.Loaded));
    }

    [Fact]
    public void A_failure_is_told_once_and_its_end_too()
    {
        _history.Failed("The disk is full.", new IOException());
        _history.Failed("The disk is full.", new IOException());
        _history.Synced(Quiet with { Reason = SyncReason.Poll });
        _history.Failed("The disk is full.", new IOException());

        Assert.Equal([true, false, true], _history.Entries.Select(e => e.Failure is not null));
    }

    [Fact]
    public void Missing_files_are_kept_until_they_are_back_and_neither_problems_nor_folders_are_kept_at_all()
    {
        var problem = new ContentProblem("a.md", 1, 1, ProblemSeverity.Error, "CN001", "found", "wanted");
        _history.Synced(Quiet with { Reason = SyncReason.Poll, DeletionsHeldBack = 1, Problems = [problem], FollowUp = new() { HeldBack = ["a.md"], Folders = [("2026", "1")] } });
        Assert.Equal(["a.md"], _history.Missing);
        Assert.Empty(_history.Last!.Report!.Problems);
        Assert.Null(_history.Last.Report.FollowUp.Folders);

        _history.Synced(Quiet with { Reason = SyncReason.Poll });
        Assert.Equal([], _history.Missing);
        Assert.Equal(2, _history.Entries.Count);
    }

    [Fact]
    public async Task Whoever_waits_hears_of_each_change_and_of_those_before_the_wait()
    {
        var cancel = TestContext.Current.CancellationToken;
        var changed = _history.Changed;
        var waiting = changed.WaitAsync(0, cancel);
        Assert.False(waiting.IsCompleted);

        _history.Synced(Busy with { Reason = SyncReason.Start });
        await waiting.WaitAsync(Patience, cancel);
        Assert.True(changed.WaitAsync(0, cancel).IsCompleted);
        Assert.False(changed.WaitAsync(changed.Version, cancel).IsCompleted);

        var next = changed.WaitAsync(changed.Version, cancel);
        _history.Synced(new SyncReport { Reason = SyncReason.Clock });
        await next.WaitAsync(Patience, cancel);
    }
}
