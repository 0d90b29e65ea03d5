using CryptoNews.Store;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Syncing;

/// <summary>
/// Syncs what is due. What takes long, a poll of a large folder or thousands of files that changed at once, keeps neither
/// saved files nor due articles waiting.
/// </summary>
internal sealed class FolderSyncs(
    ContentLoader loader, ContentWatch watch, StoreCare care, Readiness readiness, PublicationTimer publications, SyncAttempts attempts, SyncNews news)
{
    private IReadOnlySet<string>? _confirmed;

    /// <summary>Looks at the whole folder and writes nothing; tests hold a look up here.</summary>
    public Func<SyncReason, CancellationToken, Task<SyncReport?>> Look { get; set; } = loader.LookAsync;

    /// <summary>Lets the next look at the whole folder delete files that are gone in suspicious number.</summary>
    public void Confirm(IReadOnlySet<string> deletions) => Interlocked.Exchange(ref _confirmed, deletions);

    public async Task SyncAsync(DueSync due, CancellationToken stopping)
    {
        var report = due.Reason == SyncReason.Poll ? await LookWhileSyncingAsync(stopping) : null;
        if (report is not null)
        {
            await TakeInAsync(report, stopping);
            return;
        }

        report = due.Paths.Count > 0
            ? await loader.SyncAsync(due.Paths, due.Gone, MustGiveWay, stopping)
            : await SyncAllAsync(due.Reason, stopping);
        await TakeInAsync(report, stopping);
        while (report.FollowUp.GaveWay)
        {
            // Nobody else finds the rest: a second sync of the same paths may look at nothing but those. A new folder's second
            // look would bring the rest along, before the file that it gave way to.
            await SyncNamedAsync(stopping, withFoldersAgain: false);
            report = await SyncAllAsync(due.Reason, stopping);
            await TakeInAsync(report, stopping);
        }
    }

    private bool MustGiveWay() => watch.HasFewDue;

    private async Task TakeInAsync(SyncReport report, CancellationToken stopping)
    {
        watch.Learn(report);
        care.Loaded();
        if (!care.IsSuspect)
            readiness.Ready();
        // Of some paths only what happened is news; a look at everything may also have come of them.
        if (report.IsWhole || report.Changed + report.Deleted + report.Problems.Count + report.Articles.Count > 0)
            news.Synced(report);
        if (report.Changed + report.Deleted > 0 || report.FollowUp.GaveWay)
            await attempts.TryAsync(publications.TurnAsync, stopping);
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
            if (publications.IsDue)
            {
                isOutdated = true;
                await attempts.TryAsync(publications.TurnAsync, stopping);
            }

            if (await SyncNamedAsync(stopping))
                isOutdated = true;
            else
                await watch.WaitAsync(publications.Wait, looked.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await end;
        var report = await look;
        return isOutdated ? null : report;
    }

    /// <returns>Whether events had named something.</returns>
    private async Task<bool> SyncNamedAsync(CancellationToken stopping, bool withFoldersAgain = true)
    {
        if (watch.NextNamed(withFoldersAgain) is not { } due)
            return false;
        if (!await attempts.TryAsync(token => SyncAsync(due, token), stopping))
            watch.LookAtAll(SyncReason.EventsLost); // nobody else knows what the events named
        return true;
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
}
