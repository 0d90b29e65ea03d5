using CryptoNews.Store;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Syncing;

/// <summary>
/// Keeps the store equal to the content folder and to the clock for as long as the process lives. Whatever goes wrong
/// with the folder, the disk or the database is said once, and tried again at the next look.
/// </summary>
internal sealed class SyncWorker : BackgroundService
{
    // Of a folder that can't be listed.
    private static readonly TimeSpan ShortLook = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _clock;
    private readonly StoreCare _care;
    private readonly ContentWatch _watch;
    private readonly Readiness _readiness;
    private readonly ClockLeaps _leaps;
    private readonly SyncAttempts _attempts;
    private readonly PublicationTimer _publications;
    private readonly FolderSyncs _syncs;
    private TaskCompletionSource? _asked;

    public SyncWorker(
        StoreCare care,
        ContentLoader loader,
        ContentWatch watch,
        IEnumerable<ISyncListener> listeners,
        SyncFailures failures,
        Readiness readiness,
        TimeProvider clock)
    {
        (_clock, _care, _watch, _readiness, _leaps) = (clock, care, watch, readiness, new ClockLeaps(clock));
        var news = new SyncNews(listeners);
        _attempts = new(care, failures, readiness, news);
        _publications = new(loader, news, clock);
        _syncs = new(loader, watch, care, readiness, _publications, _attempts, news);
    }

    /// <inheritdoc cref="FolderSyncs.Look"/>
    internal Func<SyncReason, CancellationToken, Task<SyncReport?>> Look
    {
        init => _syncs.Look = value;
    }

    /// <inheritdoc cref="StoreCare.Openings"/>
    public int Openings => _care.Openings;

    /// <inheritdoc cref="StoreCare.Suspect"/>
    public void Suspect(int opening) => _care.Suspect(opening);

    /// <summary>Asks for a look at the whole folder within a second.</summary>
    /// <param name="confirmedDeletions">Files that somebody has said are gone for good.</param>
    /// <returns>Ends when that look has ended, well or not: no look that began before this call.</returns>
    public Task Ask(IReadOnlySet<string>? confirmedDeletions = null)
    {
        if (confirmedDeletions is not null)
            _syncs.Confirm(confirmedDeletions);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return (Interlocked.CompareExchange(ref _asked, asked, null) ?? asked).Task;
    }

    /// <summary>Serves what an earlier run left from the first request on; whatever is wrong with it is mended while the server listens.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await _attempts.TryAsync(OpenAsync, cancellationToken))
            await ServeAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the server starts listening meanwhile
        while (!stoppingToken.IsCancellationRequested)
        {
            await LookAsync(stoppingToken);
            await _watch.WaitAsync(_publications.Wait, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One look at the database, the clock and the folder.</summary>
    internal Task LookAsync(CancellationToken stopping) => _attempts.TryAsync(LookAtAllAsync, stopping);

    // A failure of one does not keep the others from their turn.
    private async Task LookAtAllAsync(CancellationToken stopping)
    {
        if (_care.MustOpen() && (_care.MustWait() || !await _attempts.TryAsync(OpenAsync, stopping)))
            return;
        if (_leaps.HasLeapt())
        {
            _publications.Forget();
            _watch.LookAtAll(SyncReason.EventsLost); // the machine slept, or the clock was set
        }

        var asked = Interlocked.Exchange(ref _asked, null);
        if (asked is not null)
            _watch.LookAtAll(SyncReason.Asked);
        try
        {
            await ServeAsync(stopping);
            while (!stopping.IsCancellationRequested && _watch.Next() is { } due)
            {
                var began = _clock.GetTimestamp();
                var isDone = await _attempts.TryAsync(token => _syncs.SyncAsync(due, token), stopping);
                if (due.Paths.Count == 0)
                    asked?.TrySetResult();
                if (isDone)
                    continue;
                if (due.Paths.Count > 0)
                    _watch.LookAtAll(SyncReason.EventsLost); // nobody else knows what the events named
                else if (!_care.IsComplete && _clock.GetElapsedTime(began) < ShortLook)
                    _watch.LookAtAll(due.Reason); // readers have nothing meanwhile; what takes long waits for its time
                break;
            }
        }
        finally
        {
            asked?.TrySetResult();
        }
    }

    // The articles of an earlier run too, while the folder is looked through.
    private async Task ServeAsync(CancellationToken stopping)
    {
        if (_publications.IsDue)
            await _attempts.TryAsync(_publications.TurnAsync, stopping);
        if (_care is { IsComplete: true, IsSuspect: false })
            _readiness.Ready();
    }

    private Task OpenAsync(CancellationToken stopping)
    {
        _readiness.NotReady("The database is being opened.");
        _watch.LookAtAll(SyncReason.Start);
        _care.Open();
        _publications.Forget();
        return Task.CompletedTask;
    }
}
