using System.Diagnostics;
using System.Globalization;
using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>
/// Makes the store equal to the content folder. Running it twice changes nothing; killed at any moment and run again, it
/// ends in the same state. One sync at a time.
/// </summary>
public sealed class ContentLoader(ContentFolder folder, ContentRules rules, StoreFile store, TimeProvider clock) : IDisposable
{
    private const int MostReportedPaths = 100;

    // By clocks of file servers that go wrong by less than this, a file last written before it is not being written now.
    private static readonly TimeSpan Young = TimeSpan.FromHours(1);

    private readonly ArticleParser _parser = new(rules);
    private readonly SemaphoreSlim _turn = new(1);
    private readonly SiteTime _time = new(clock);
    private readonly DeletionGuard _guard = new(clock);
    private int? _files;

    /// <summary>Is told, while a sync writes, how many of how many changed files are written.</summary>
    public Action<int, int>? Progress { get; set; }

    /// <summary>Other than usual, at most so many files go into one transaction: tests cut small folders into many.</summary>
    internal int? FilesOfTransaction { get; init; }

    /// <summary>What is new is looked at twice: a file that is being written is half for a moment.</summary>
    internal TimeSpan SecondLookAfter { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The same for what is missing: a program that saves by way of another name may be slow.</summary>
    internal TimeSpan FarewellAfter { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>
    /// Compares the whole folder with the store and brings over what differs.
    /// </summary>
    /// <param name="reason">For the report.</param>
    /// <param name="confirmDeletions">Deletes what vanished even when it is suspiciously much.</param>
    /// <param name="confirmed">Files that somebody has said are gone for good (<see cref="SyncFollowUp.HeldBack"/>): as far as they are still missing, they raise no suspicion.</param>
    /// <param name="mustGiveWay">Asked at the end of each transaction but the last: whether the rest is left to the next sync (<see cref="SyncFollowUp.GaveWay"/>).</param>
    /// <exception cref="IOException">The folder is missing or can't be listed: nothing was changed.</exception>
    /// <exception cref="UnauthorizedAccessException">As above, for want of permission.</exception>
    /// <exception cref="ContentMissingException">The folder is empty, was not when a database before this one was filled, and nobody has confirmed that: nothing was changed.</exception>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The database can't be written to; what was committed stays, but a first load is begun anew by the next process. <see cref="StoreFile.IsDamage"/> tells whether it must be made anew.</exception>
    public Task<SyncReport> SyncAsync(
        SyncReason reason = SyncReason.Asked,
        bool confirmDeletions = false,
        IReadOnlySet<string>? confirmed = null,
        Func<bool>? mustGiveWay = null,
        CancellationToken cancellationToken = default) =>
        InTurnAsync(() => SyncAll(reason, path => confirmDeletions || (confirmed?.Contains(path) ?? false), mustGiveWay, cancellationToken), cancellationToken);

    /// <summary>
    /// Does the same for some paths only, in time that depends on them alone. Looks at the whole folder instead where their
    /// number, or that of deletions, asks for it, and before the first whole sync of the process.
    /// </summary>
    /// <param name="paths">Files or folders relative to the content folder, there or not. Nothing happened to them for a moment.</param>
    /// <param name="gone">Those of them that are gone if they are still missing; what else is missing is only reported (<see cref="SyncFollowUp.PerhapsGone"/>): it may be on its way back.</param>
    /// <param name="mustGiveWay">As above. The rest is found by a sync of everything only.</param>
    /// <inheritdoc cref="SyncAsync(SyncReason, bool, IReadOnlySet{string}?, Func{bool}?, CancellationToken)" path="/exception"/>
    public Task<SyncReport> SyncAsync(
        IReadOnlyCollection<string> paths, IReadOnlySet<string> gone, Func<bool>? mustGiveWay = null, CancellationToken cancellationToken = default) =>
        InTurnAsync(() => SyncSome(paths, gone, mustGiveWay, cancellationToken) ?? SyncAll(SyncReason.Events, _ => false, mustGiveWay, cancellationToken), cancellationToken);

    /// <summary>
    /// Compares the whole folder with the store as <see cref="SyncAsync(SyncReason, bool, IReadOnlySet{string}?, Func{bool}?, CancellationToken)"/>
    /// does, and writes nothing: syncs of some paths go on meanwhile, where a sync of everything would hold them up for as
    /// long as 100,000 files take to list.
    /// </summary>
    /// <param name="reason">For the report.</param>
    /// <returns>The report of a sync that found nothing to do; null when there is something.</returns>
    /// <inheritdoc cref="SyncAsync(SyncReason, bool, IReadOnlySet{string}?, Func{bool}?, CancellationToken)" path="/exception"/>
    public async Task<SyncReport?> LookAsync(SyncReason reason, CancellationToken cancellationToken = default)
    {
        // What was held back is let go by a sync only, even when it is back.
        var isSettled = _files is not null && !_guard.HoldsBack;
        return isSettled ? await Task.Run(() => LookInSnapshotAsync(reason, cancellationToken), cancellationToken) : null;
    }

    /// <summary>
    /// Shows what has become due and takes down what has expired, in one transaction.
    /// </summary>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The database can't be written to: nothing was changed.</exception>
    public Task<ClockTurn> TurnClockAsync(CancellationToken cancellationToken = default) => InTurnAsync(TurnClock, cancellationToken);

    public void Dispose() => _turn.Dispose();

    private async Task<T> InTurnAsync<T>(Func<T> step, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(step, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<SyncReport?> LookInSnapshotAsync(SyncReason reason, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var now = _time.Now();
        await using var db = store.OpenForReading();
        await using var snapshot = await ReadSnapshot.BeginAsync(db, cancellationToken);
        var look = FolderLook.AtAll(folder, db, FolderContents.Of(folder));
        return look.Changed.Count > 0 || look.Gone.Count > 0 || look.Touched.Count > 0 || !db.State.Single().Complete
            ? null
            : Summary.Of(db, look.Stamps.Count) with { Started = now, Duration = Stopwatch.GetElapsedTime(started), Reason = reason, FollowUp = new() { Folders = look.Folders } };
    }

    private SyncReport SyncAll(SyncReason reason, Func<string, bool> isConfirmed, Func<bool>? mustGiveWay, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var now = _time.Now();
        var contents = Task.Run(() => FolderContents.Of(folder), cancellationToken);
        using var writer = new StoreWriter(store); // takes as long as 10,000 files are listed
        var look = FolderLook.AtAll(folder, writer.Db, contents.GetAwaiter().GetResult());
        if (!writer.Complete && look.Stamps.Count == 0 && !isConfirmed("") && store.CountFilesSetAside() is > 0 and var before)
            throw new ContentMissingException(string.Create(CultureInfo.InvariantCulture, $"The content folder {folder.Root} is empty, and the database before this one held {before} files. If its disk is mounted elsewhere or not yet, mount it; if everything was deleted on purpose, run 'load --confirm-deletions'."));
        if (look.Gone.Count > 0 || HasYoung(look.Changed, now))
            look = LookAgain(look, cancellationToken);

        var moved = MovedFiles.Of(look, folder, writer.Db);
        IReadOnlyList<ContentFileStamp> lost = [.. look.Lost(moved).Where(s => !isConfirmed(s.Path))];
        var heldBack = _guard.HoldBack(look, lost);
        if (heldBack.Count > 0)
        {
            lost = MovedFiles.Lost(look, lost, writer.Db);
            heldBack = _guard.HoldBack(look, lost);
        }

        var known = look.Known.Count; // before it learns of those that are read
        var written = Write(writer, look, look.Gone.Except(heldBack), moved, now, mustGiveWay, cancellationToken);
        _guard.Done(look.Identity, written.GaveWay ? 0 : lost.Count - heldBack.Count, heldBack);
        _files = known + written.Batch.Added - written.Batch.Deleted; // not those in the folder: one may be half written
        var followUp = FollowUp(written) with { Folders = look.Folders, HeldBack = [.. heldBack.Select(s => s.Path)] };
        return Report(writer, written, started, now) with { Reason = reason, DeletionsHeldBack = heldBack.Count, FollowUp = followUp };
    }

    // Null when the whole folder has to be looked at instead.
    private SyncReport? SyncSome(IReadOnlyCollection<string> paths, IReadOnlySet<string> gone, Func<bool>? mustGiveWay, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var now = _time.Now();

        // A name that is not UTF-8 is known to the list of its folder only; what is held back, to a look at everything.
        if (paths.Count > FolderLook.MostPaths || _files is null || _guard.HoldsBack || paths.Any(p => p.Contains('\uFFFD', StringComparison.Ordinal)))
            return null;
        using var writer = new StoreWriter(store);
        if (!writer.Complete)
            return null;
        var (look, missing) = FolderLook.At(folder, writer.Db, paths).Believing(gone);
        if (HasYoung(look.Changed.Where(s => !paths.Contains(s.Path)), now))
            look = LookAgain(look, cancellationToken);

        // A folder of very many files has one name; a look at everything lets others pass.
        var moved = MovedFiles.Of(look, folder, writer.Db);
        var lost = look.Lost(moved);
        if (look.Changed.Count > FolderLook.MostPaths || (lost.Count > 0 && !_guard.IsHarmless(look, lost.Count)))
            return null;
        var written = Write(writer, look, look.Gone, moved, now, mustGiveWay, cancellationToken);
        _guard.Done(written.GaveWay ? 0 : lost.Count);
        _files += written.Batch.Added - written.Batch.Deleted;
        return Report(writer, written, started, now) with
        {
            Reason = SyncReason.Events,
            Paths = [.. paths.Take(MostReportedPaths)],
            FollowUp = FollowUp(written) with { PerhapsGone = missing },
        };
    }

    private ClockTurn TurnClock()
    {
        var started = Stopwatch.GetTimestamp();
        var now = _time.Now();
        using var writer = new StoreWriter(store);
        var next = PublicationClock.Turn(writer, now);
        return new ClockTurn(next, writer.Changes.ToList() is not { Count: > 0 } changes ? null : Summary.Of(writer.Db, _files) with
        {
            Started = now,
            Duration = Stopwatch.GetElapsedTime(started),
            Reason = SyncReason.Clock,
            Articles = changes,
            ArticlesLeftOut = writer.Changes.LeftOut,
        });
    }

    private static bool HasYoung(IEnumerable<ContentFileStamp> stamps, DateTime now) => stamps.Any(s => s.IsWithin(Young, now));

    // Whether a file that is there has changed since the first look is seen when it is read.
    private FolderLook LookAgain(FolderLook first, CancellationToken cancellationToken)
    {
        cancellationToken.WaitHandle.WaitOne(first.Gone.Count > 0 ? FarewellAfter : SecondLookAfter);
        cancellationToken.ThrowIfCancellationRequested();
        return first.Again(folder);
    }

    private SyncTransactions Write(
        StoreWriter writer,
        FolderLook look,
        IEnumerable<ContentFileStamp> deletions,
        IReadOnlyDictionary<string, string> moved,
        DateTime now,
        Func<bool>? mustGiveWay,
        CancellationToken cancellationToken)
    {
        var gone = new SortedSet<string>(deletions.Select(s => s.Path), StringComparer.Ordinal);
        var files = new FileReadings(writer.Db, folder, _parser, look.Known, look.Anew, now);
        var batch = new SyncBatch(writer, files, rules, look.Known, gone, moved, now);
        var written = new SyncTransactions(writer, files, batch, look, _time.Now) { MostFiles = FilesOfTransaction, Progress = Progress };
        if (look.Changed.Count > 0 || gone.Count > 0 || look.Touched.Count > 0 || !writer.Complete)
            written.Write(mustGiveWay, cancellationToken);
        return written;
    }

    private SyncReport Report(StoreWriter writer, SyncTransactions written, long started, DateTime now) => Summary.Of(writer.Db, _files) with
    {
        Started = now,
        Duration = Stopwatch.GetElapsedTime(started),
        Articles = writer.Changes.ToList(),
        ArticlesLeftOut = writer.Changes.LeftOut,
        Changed = written.Batch.Parsed,
        Deleted = written.Batch.Deleted,
        Problems = written.Batch.Problems.ToList(),
        Files = written.Batch.Files,
    };

    private static SyncFollowUp FollowUp(SyncTransactions written) => new() { LookAgain = written.Batch.LookAgain, GaveWay = written.GaveWay };
}
