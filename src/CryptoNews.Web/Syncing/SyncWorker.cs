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
    Readiness readiness,
    ContentOptions content,
    TimeProvider clock) : BackgroundService
{
    // A due article shows at its second also when the clock was set or the machine slept.
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private volatile bool _suspect;
    private bool _opened;
    private DateTime? _nextPublication;
    private DateTimeOffset _nextLook;

    /// <summary>Says that the database looks damaged: it is checked at once, and made anew if it is.</summary>
    public void Suspect() => _suspect = true;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the server starts listening meanwhile
        while (!stoppingToken.IsCancellationRequested)
        {
            await LookAsync(stoppingToken);
            await Task.Delay(Tick, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        try
        {
            var now = clock.GetUtcNow();
            if (!_opened || _suspect || !store.IsInPlace())
                await OpenAsync(stopping);
            if (_nextPublication <= now.UtcDateTime)
                _nextPublication = await loader.TurnClockAsync(stopping);
            if (now >= _nextLook || _nextLook - now > TimeSpan.FromSeconds(content.PollSeconds))
                await SyncAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The process ends.
        }
        catch (Exception e)
        {
            Fail(e);
        }
    }

    private async Task OpenAsync(CancellationToken stopping)
    {
        readiness.NotReady("The database is being opened.");
        _suspect = false;
        if (store.Open() is { } defect)
            log.Rebuilding(store.FilePath, defect);
        _opened = true;
        _nextLook = default;
        _nextPublication = await loader.TurnClockAsync(stopping);
        if (store.IsComplete())
            readiness.Ready(); // the articles of an earlier run can be served while the folder is looked through
    }

    private async Task SyncAsync(CancellationToken stopping)
    {
        _nextLook = clock.GetUtcNow().AddSeconds(content.PollSeconds);
        var report = await loader.SyncAsync(cancellationToken: stopping);
        log.Synced(report);
        readiness.Ready();
        if (report.Changed + report.Deleted > 0)
            _nextPublication = await loader.TurnClockAsync(stopping);
    }

    private void Fail(Exception e)
    {
        _nextLook = clock.GetUtcNow().AddSeconds(content.PollSeconds);
        if (StoreFile.IsDamage(e))
        {
            log.Damaged(store.FilePath, e);
            (_opened, _nextLook) = (false, default);
            readiness.NotReady("The database is damaged and is being made anew.");
            return;
        }

        var reason = Explain(e);
        log.Failed(reason, e);
        if (!_opened || !store.IsComplete())
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
