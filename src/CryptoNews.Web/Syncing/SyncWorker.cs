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
    SyncHistory history,
    Readiness readiness,
    ContentOptions content,
    TimeProvider clock) : BackgroundService
{
    // A due article shows at its second also when the clock was set or the machine slept.
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFailedOpening = TimeSpan.FromSeconds(5);

    private volatile bool _suspect;
    private volatile bool _asked;
    private IReadOnlySet<string>? _confirmed;
    private bool _opened;
    private bool _complete;
    private string? _foundSound;
    private DateTimeOffset _nextOpening;
    private DateTimeOffset _nextLook;
    private DateTime? _nextPublication;

    /// <summary>Says that the database looks damaged: it is checked at once, and made anew if it is.</summary>
    public void Suspect() => _suspect = true;

    /// <summary>Asks for a look into the folder at the next tick.</summary>
    /// <param name="confirmedDeletions">Files that somebody has said are gone for good.</param>
    public void Ask(IReadOnlySet<string>? confirmedDeletions = null)
    {
        if (confirmedDeletions is not null)
            Interlocked.Exchange(ref _confirmed, confirmedDeletions);
        _asked = true;
    }

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
        if (_asked || now >= _nextLook || _nextLook - now > TimeSpan.FromSeconds(content.PollSeconds))
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
        (_nextLook, _nextPublication) = (default, DateTime.MinValue);
        return Task.CompletedTask;
    }

    private async Task TurnClockAsync(CancellationToken stopping)
    {
        _nextPublication = await loader.TurnClockAsync(stopping);
        history.Turned();
    }

    private async Task SyncAsync(CancellationToken stopping)
    {
        var reason = _asked ? SyncReason.Newsroom : _nextLook == default ? SyncReason.Start : SyncReason.Poll;
        _asked = false;
        _nextLook = clock.GetUtcNow().AddSeconds(content.PollSeconds);
        var report = await loader.SyncAsync(confirmed: Interlocked.Exchange(ref _confirmed, null), cancellationToken: stopping);
        log.Synced(report);
        history.Synced(reason, report);
        _complete = true;
        readiness.Ready();
        if (report.Changed + report.Deleted > 0)
            await TurnClockAsync(stopping);
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
            history.Failed($"The database {store.FilePath} is damaged; it is made anew from the content folder.");
            return;
        }

        log.Failed(Explain(e), e);
        history.Failed(Explain(e));
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
