using CryptoNews.Store;
using CryptoNews.Web.Hosting;
using Microsoft.Data.Sqlite;

namespace CryptoNews.Web.Syncing;

/// <summary>
/// Keeps the store equal to the content folder and to the clock for as long as the process lives. Whatever goes wrong
/// with the folder, the disk or the database is said once, and tried again at the next look.
/// </summary>
internal sealed class SyncWorker(
    StoreFile store,
    ContentLoader loader,
    SyncLog log,
    IEnumerable<ISyncListener> listeners,
    Readiness readiness,
    ContentOptions content,
    TimeProvider clock) : BackgroundService
{
    // A due article shows at its second also when the clock was set or the machine slept.
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFailedOpening = TimeSpan.FromSeconds(5);

    private volatile bool _suspect;
    private bool _opened;
    private bool _complete;
    private bool _isFirstSync;
    private string? _foundSound;
    private DateTimeOffset _nextOpening;
    private DateTimeOffset _nextLook;
    private DateTime? _nextPublication;

    /// <summary>Says that the database looks damaged: it is checked at once, and made anew if it is.</summary>
    public void Suspect() => _suspect = true;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the server starts listening meanwhile
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(LookAsync, stoppingToken);
            await Task.Delay(Tick, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One look at the database, the clock and the folder; a failure of one does not keep the others from their turn.</summary>
    internal async Task LookAsync(CancellationToken stopping)
    {
        var now = clock.GetUtcNow();
        if (!_opened || _suspect || !store.IsInPlace())
        {
            if (now < _nextOpening)
                return;
            if (!await TryAsync(OpenAsync, stopping))
            {
                _nextOpening = now + AfterFailedOpening;
                return;
            }
        }

        if (_nextPublication <= now.UtcDateTime)
            await TryAsync(TurnClockAsync, stopping);
        if (_complete && !_suspect)
            readiness.Ready(); // the articles of an earlier run too, while the folder is looked through
        if (now >= _nextLook || _nextLook - now > TimeSpan.FromSeconds(content.PollSeconds))
            await TryAsync(SyncAsync, stopping);
    }

    private Task OpenAsync(CancellationToken stopping)
    {
        (_opened, _complete) = (false, false);
        readiness.NotReady("The database is being opened.");

        // Suspected once more after a check that found it sound: the check does not see everything.
        var isBroken = _suspect && store.Instance is not null && store.Instance == _foundSound;
        var defect = store.Open(isBroken);
        if (defect is not null)
            log.Rebuilding(store.FilePath, defect);
        _foundSound = _suspect && defect is null ? store.Instance : null;
        _complete = store.IsComplete();
        (_opened, _suspect) = (true, false);
        (_nextLook, _nextPublication, _isFirstSync) = (default, DateTime.MinValue, true);
        return Task.CompletedTask;
    }

    private async Task TurnClockAsync(CancellationToken stopping)
    {
        var turn = await loader.TurnClockAsync(stopping);
        _nextPublication = turn.Next;
        if (turn.Report is { } report)
            Announce(report);
    }

    private async Task SyncAsync(CancellationToken stopping)
    {
        _nextLook = clock.GetUtcNow().AddSeconds(content.PollSeconds);
        var report = await loader.SyncAsync(_isFirstSync ? SyncReason.Start : SyncReason.Poll, cancellationToken: stopping);
        (_complete, _isFirstSync) = (true, false);
        readiness.Ready();
        Announce(report);
        if (report.Changed + report.Deleted > 0)
            await TurnClockAsync(stopping);
    }

    private void Announce(SyncReport report)
    {
        foreach (var listener in listeners)
            listener.Synced(report);
    }

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

    // Asks the database for nothing: it may be the cause.
    private void Fail(Exception e)
    {
        if (StoreFile.IsDamage(e))
        {
            log.Damaged(store.FilePath, e);
            _suspect = true;
            readiness.NotReady("The database is damaged and is being made anew.");
            return;
        }

        foreach (var listener in listeners)
            listener.Failed(Explain(e), e);
        if (!_complete)
            readiness.NotReady("The articles could not be loaded; the log says why. It is tried again.");
    }

    private string Explain(Exception e) => e switch
    {
        StoreUnavailableException => e.Message,
        DirectoryNotFoundException => $"The content folder {Path.GetFullPath(content.Path)} does not exist. Make it, or name another one in Content:Path; what was loaded before stays on the site.",
        UnauthorizedAccessException => $"The content folder {Path.GetFullPath(content.Path)} can't be read ({e.Message}). Give the server's account the right to; what was loaded before stays on the site.",
        SqliteException { SqliteErrorCode: 13 } => $"The disk of the database {store.FilePath} is full. Make room; the site goes on with what it has.",
        SqliteException { SqliteErrorCode: 8 or 14 } => $"The database {store.FilePath} can't be written to ({e.Message}). Make the file and its folder writable; the site goes on with what it has.",
        SqliteException or IOException => $"A sync failed ({e.Message}). It is tried again in {content.PollSeconds} seconds; the site goes on with what it has.",
        _ => $"A sync failed unexpectedly ({e.GetType().Name}: {e.Message}). It is tried again in {content.PollSeconds} seconds; the site goes on with what it has.",
    };
}
