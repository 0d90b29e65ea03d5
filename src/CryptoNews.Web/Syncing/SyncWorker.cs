using CryptoNews.Store;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Syncing;

/// <summary>
/// Keeps the store equal to the content folder and to the clock for as long as the process lives. Whatever goes wrong
/// with the folder, the disk or the database is said once, and tried again at the next look.
/// </summary>
internal sealed class SyncWorker(
    StoreCare care,
    ContentLoader loader,
    ContentWatch watch,
    IEnumerable<ISyncListener> listeners,
    SyncFailures failures,
    Readiness readiness,
    TimeProvider clock) : BackgroundService
{
    // The clock may be set and the machine may sleep: a timer of an hour would end an hour late.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    // A publication that failed is due all the time.
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(10);

    private readonly ClockLeaps _leaps = new(clock);
    private TaskCompletionSource? _asked;
    private IReadOnlySet<string>? _confirmed;
    private bool _complete;
    private DateTime? _nextPublication;

    /// <summary>Looks at the whole folder and writes nothing; tests hold a look up here.</summary>
    internal Func<SyncReason, CancellationToken, Task<SyncReport?>> Look { get; init; } = loader.LookAsync;

    /// <summary>Says that the database looks damaged: it is checked at once, and made anew if it is.</summary>
    public void Suspect() => care.Suspect();

    /// <summary>Asks for a look at the whole folder within a second.</summary>
    /// <param name="confirmedDeletions">Files that somebody has said are gone for good.</param>
    /// <returns>Ends when that look has ended, well or not: no look that began before this call.</returns>
    public Task Ask(IReadOnlySet<string>? confirmedDeletions = null)
    {
        if (confirmedDeletions is not null)
            Interlocked.Exchange(ref _confirmed, confirmedDeletions);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return (Interlocked.CompareExchange(ref _asked, asked, null) ?? asked).Task;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the server starts listening meanwhile
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(LookAsync, stoppingToken);
            await watch.WaitAsync(UntilPublication(), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One look at the database, the clock and the folder; a failure of one does not keep the others from their turn.</summary>
    internal async Task LookAsync(CancellationToken stopping)
    {
        if (care.MustOpen() && (care.MustWait() || !await TryAsync(OpenAsync, stopping)))
            return;
        if (_leaps.HasLeapt())
        {
            _nextPublication = DateTime.MinValue;
            watch.LookAtAll(SyncReason.EventsLost); // the machine slept, or the clock was set
        }

        var asked = Interlocked.Exchange(ref _asked, null);
        if (asked is not null)
            watch.LookAtAll(SyncReason.Asked);
        try
        {
            if (IsPublicationDue())
                await TryAsync(TurnClockAsync, stopping);
            if (_complete && !care.IsSuspect)
                readiness.Ready(); // the articles of an earlier run too, while the folder is looked through
            while (!stopping.IsCancellationRequested && watch.Next() is { } due)
            {
                var isDone = await TryAsync(token => SyncAsync(due, token), stopping);
                if (due.Paths.Count == 0)
                    asked?.TrySetResult();
                if (isDone)
                    continue;
                if (due.Paths.Count > 0)
                    watch.LookAtAll(SyncReason.EventsLost); // nobody else knows what the events named
                break;
            }
        }
        finally
        {
            asked?.TrySetResult();
        }
    }

    /// <returns>Whether a step went through.</returns>
    internal async Task<bool> TryAsync(Func<CancellationToken, Task> step, CancellationToken stopping)
    {
        try
        {
            await step(stopping);
            return true;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return false; // the process ends
        }
        catch (Exception e)
        {
            Fail(e);
            return false;
        }
    }

    private Task OpenAsync(CancellationToken stopping)
    {
        _complete = false;
        readiness.NotReady("The database is being opened.");
        watch.LookAtAll(SyncReason.Start);
        _complete = care.Open();
        _nextPublication = DateTime.MinValue;
        return Task.CompletedTask;
    }

    private async Task TurnClockAsync(CancellationToken stopping)
    {
        var turn = await loader.TurnClockAsync(stopping);
        _nextPublication = turn.Next;
        if (turn.Report is { } report)
            Announce(report);
    }

    private async Task SyncAsync(DueSync due, CancellationToken stopping)
    {
        var report = due.Reason == SyncReason.Poll ? await LookWhileSyncingAsync(stopping) : null;
        if (report is not null)
        {
            await TakeInAsync(report, due, stopping);
            return;
        }

        do
        {
            report = due.Paths.Count > 0
                ? await loader.SyncAsync(due.Paths, due.Gone, MustGiveWay, stopping)
                : await SyncAllAsync(due.Reason, stopping);
            await TakeInAsync(report, due, stopping);
            if (report.GaveWay)
                await SyncNamedAsync(stopping);
        }
        while (report.GaveWay);
    }

    private async Task TakeInAsync(SyncReport report, DueSync due, CancellationToken stopping)
    {
        watch.Learn(report);
        _complete = true;
        if (!care.IsSuspect)
            readiness.Ready();
        if (due.Paths.Count == 0 || report.Changed + report.Deleted + report.Problems.Count > 0)
            Announce(report);
        if (report.Changed + report.Deleted > 0)
            await TurnClockAsync(stopping);
    }

    // Of thousands of files that changed at once the others wait while one that an editor saves goes live.
    private bool MustGiveWay() => watch.HasFewDue || IsPublicationDue();

    private async Task<bool> SyncNamedAsync(CancellationToken stopping)
    {
        if (watch.NextNamed() is not { } due)
            return false;
        if (!await TryAsync(token => SyncAsync(due, token), stopping))
            watch.LookAtAll(SyncReason.EventsLost); // nobody else knows what the events named
        return true;
    }

    // Most polls find nothing; what events name or the clock brings does not wait for them. What was seen before such a
    // change is not how things are after it, and counts for nothing.
    private async Task<SyncReport?> LookWhileSyncingAsync(CancellationToken stopping)
    {
        using var looked = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var look = Look(SyncReason.Poll, stopping);
        var isOutdated = false;
        var end = look.ContinueWith(_ => looked.Cancel(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (!look.IsCompleted && !stopping.IsCancellationRequested)
        {
            if (IsPublicationDue())
            {
                isOutdated = true;
                await TryAsync(TurnClockAsync, stopping);
            }

            if (await SyncNamedAsync(stopping))
                isOutdated = true;
            else
                await watch.WaitAsync(UntilPublication(), looked.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await end;
        var report = await look;
        return isOutdated ? null : report;
    }

    // What somebody confirmed stays confirmed when this look fails, unless somebody has confirmed something else meanwhile.
    private async Task<SyncReport> SyncAllAsync(SyncReason reason, CancellationToken stopping)
    {
        var confirmed = Interlocked.Exchange(ref _confirmed, null);
        try
        {
            // Whoever asks is answered when all has been looked at, and a confirmation is for one look.
            var mustGiveWay = reason == SyncReason.Asked || confirmed is not null ? null : (Func<bool>)MustGiveWay;
            return await loader.SyncAsync(reason, confirmed: confirmed, mustGiveWay: mustGiveWay, cancellationToken: stopping);
        }
        catch
        {
            Interlocked.CompareExchange(ref _confirmed, confirmed, null);
            throw;
        }
    }

    private void Announce(SyncReport report)
    {
        foreach (var listener in listeners)
            listener.Synced(report);
    }

    // Asks the database for nothing: it may be the cause.
    private void Fail(Exception e)
    {
        if (StoreFile.IsDamage(e))
        {
            care.Suspect();
            readiness.NotReady("The database is damaged and is being made anew.");
        }
        else if (!_complete)
        {
            readiness.NotReady("The articles could not be loaded; the log says why. It is tried again.");
        }

        var reason = failures.Explain(e);
        foreach (var listener in listeners)
            listener.Failed(reason, e);
    }

    private bool IsPublicationDue() => _nextPublication <= clock.GetUtcNow().UtcDateTime;

    private TimeSpan UntilPublication()
    {
        var left = _nextPublication - clock.GetUtcNow().UtcDateTime;
        return left is not { } time || time > LongestWait ? LongestWait
            : time < ShortestWait ? ShortestWait
            : time;
    }
}
