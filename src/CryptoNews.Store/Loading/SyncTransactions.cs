namespace CryptoNews.Store;

/// <summary>Writes what a look found, some files a transaction.</summary>
/// <param name="time">UTC; what becomes due meanwhile changes at its moment, however long the sync takes.</param>
internal sealed class SyncTransactions(StoreWriter writer, FileReadings files, SyncBatch batch, FolderLook look, Func<DateTime> time)
{
    // Fewer are written before anybody notices.
    private const int FewFiles = 50;

    // Of a store that nobody reads yet the clock changes nothing.
    private readonly bool _mindsClock = writer.Complete && look.Changed.Count + look.Gone.Count > FewFiles;

    private DateTime? _nextChange;

    /// <summary>Files of one transaction, other than usual.</summary>
    public int? MostFiles { get; init; }

    /// <inheritdoc cref="ContentLoader.Progress"/>
    public Action<int, int>? Progress { get; init; }

    public SyncBatch Batch => batch;

    /// <summary>Files were left for another sync.</summary>
    public bool GaveWay { get; private set; }

    /// <param name="mustGiveWay">Asked in each transaction that is followed by another.</param>
    /// <exception cref="OperationCanceledException">Between two transactions.</exception>
    public void Write(Func<bool>? mustGiveWay, CancellationToken cancellationToken)
    {
        var batches = Batches.Of(look.Changed, MostFiles ?? (writer.Complete ? Batches.MostFiles : Batches.MostFilesOfFirstLoad));
        var mayGiveWay = mustGiveWay is not null && writer.Complete;
        using var readings = files.Of(look.Changed).GetEnumerator();
        var written = 0;
        AskClock();
        for (var i = 0; i < batches.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Begin();
            for (var file = 0; file < batches[i].Count && readings.MoveNext(); file++)
            {
                batch.Apply(readings.Current);
                Progress?.Invoke(++written, look.Changed.Count);
                if (_nextChange <= time())
                    CommitPart();
            }

            // A sync that met only files at which somebody is at work has come no nearer to its end.
            var isLast = i + 1 == batches.Count;
            GaveWay = !isLast && mayGiveWay && batch.Settled > 0 && mustGiveWay!();
            if (isLast || GaveWay)
                Finish(isLast);
            else if (writer.Complete)
                Settle();
            Commit();
            if (GaveWay)
                break;
        }

        if (batches.Count > 1)
            writer.TidyUp();
    }

    // What vanished goes last: a file that was renamed and changed is never absent, and a small sync is one transaction as a
    // whole.
    private void Finish(bool isWhole)
    {
        if (isWhole)
        {
            writer.Remember(look.Touched);
            foreach (var path in batch.Deletions)
            {
                batch.Delete(path);
                if (_nextChange <= time())
                    CommitPart();
            }
        }

        Settle();
        if (isWhole)
            writer.MarkComplete();
    }

    private void CommitPart()
    {
        Settle();
        Commit();
        writer.Begin();
    }

    // A sync that is cut short here can't tell the next one who waits for an address, and what to warn of.
    private void Settle()
    {
        batch.StepUp();
        batch.Settle();
    }

    private void Commit()
    {
        // Always: a file that was read meanwhile was taken in as of the sync's beginning.
        if (_mindsClock)
            PublicationClock.TurnWithin(writer, time());
        writer.Commit();
        AskClock();
    }

    private void AskClock() => _nextChange = _mindsClock ? PublicationClock.Next(writer.Db) : null;
}
