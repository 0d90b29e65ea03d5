using System.Diagnostics;
using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>
/// Makes the store equal to the content folder. Running it twice changes nothing; killed at any moment and run again, it
/// ends in the same state. One sync at a time.
/// </summary>
public sealed class ContentLoader(ContentFolder folder, ContentRules rules, StoreFile store, TimeProvider clock) : IDisposable
{
    // Gone at once, that many files are an unmounted disk or a wrong path rather than an editor's wish.
    private const int SuspiciousCount = 50;
    private const double SuspiciousShare = 0.2;

    private readonly ArticleParser _parser = new(rules);
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>At most so many files go into one transaction; tests cut small folders into many.</summary>
    internal int FilesOfTransaction { get; init; } = Batches.MostFiles;

    /// <summary>
    /// Compares the whole folder with the store and brings over what differs.
    /// </summary>
    /// <param name="confirmDeletions">Deletes what vanished even when it is suspiciously much.</param>
    /// <param name="confirmed">Files that somebody has said are gone for good (<see cref="SyncReport.MissingFiles"/>): as far as they are still missing, they raise no suspicion.</param>
    /// <exception cref="IOException">The folder is missing or can't be listed: nothing was changed.</exception>
    /// <exception cref="UnauthorizedAccessException">As above, for want of permission.</exception>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The database can't be written to; what was committed stays. <see cref="StoreFile.IsDamage"/> tells whether it must be made anew.</exception>
    public async Task<SyncReport> SyncAsync(bool confirmDeletions = false, IReadOnlySet<string>? confirmed = null, CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Sync(confirmDeletions, confirmed ?? KnownStamps.None, cancellationToken), cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>
    /// Shows what has become due and takes down what has expired, in one transaction.
    /// </summary>
    /// <returns>The moment (UTC) of the next such change, or null when none is known.</returns>
    public async Task<DateTime?> TurnClockAsync(CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            using var writer = new StoreWriter(store);
            return PublicationClock.Turn(writer, clock.GetUtcNow().UtcDateTime);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private SyncReport Sync(bool confirmDeletions, IReadOnlySet<string> confirmed, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var stamps = folder.List();
        using var writer = new StoreWriter(store);
        var known = KnownStamps.Read(writer.Db);
        var changed = stamps.Where(s => !known.Holds(s)).ToList();
        var gone = known.NotIn(stamps);
        var unexplained = confirmDeletions ? [] : gone.Where(path => !confirmed.Contains(path)).ToList();
        var heldBack = unexplained.Count > SuspiciousCount && unexplained.Count > known.Count * SuspiciousShare ? unexplained : [];
        var deletions = heldBack.Count > 0 ? KnownStamps.Sorted(gone.Where(confirmed.Contains)) : gone;

        var batch = new SyncBatch(writer, folder, _parser, known, deletions, clock.GetUtcNow().UtcDateTime);
        if (changed.Count > 0 || deletions.Count > 0 || !writer.Complete)
            Write(writer, batch, changed, cancellationToken);

        return Summary.Of(writer.Db, stamps.Count + heldBack.Count) with
        {
            Changed = batch.Parsed,
            Deleted = deletions.Count,
            Problems = batch.Problems.ToList(),
            DeletionsHeldBack = heldBack.Count,
            MissingFiles = heldBack,
            Files = batch.Files,
            Duration = Stopwatch.GetElapsedTime(started),
        };
    }

    // What vanished goes in the last transaction: a renamed file is never absent, and a small sync is one transaction as
    // a whole.
    private void Write(StoreWriter writer, SyncBatch batch, List<ContentFileStamp> changed, CancellationToken cancellationToken)
    {
        var batches = Batches.Of(changed, FilesOfTransaction);
        using var readings = batch.Read(changed).GetEnumerator();
        for (var i = 0; i < batches.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Begin();
            for (var file = 0; file < batches[i].Count && readings.MoveNext(); file++)
                batch.Apply(readings.Current);
            if (i + 1 == batches.Count)
            {
                batch.ApplyDeletions();
                batch.WarnOfSharedIds();
                writer.MarkComplete();
            }

            writer.Commit();
        }

        if (batches.Count > 1)
            writer.TidyUp();
    }
}
