namespace CryptoNews.Store;

/// <summary>Writes what a look found, some files a transaction.</summary>
internal sealed class SyncTransactions(StoreWriter writer, SyncBatch batch, FolderLook look)
{
    /// <summary>Files of one transaction, other than usual.</summary>
    public int? MostFiles { get; init; }

    /// <inheritdoc cref="ContentLoader.Progress"/>
    public Action<int, int>? Progress { get; init; }

    public SyncBatch Batch => batch;

    /// <summary>Files were left for another sync.</summary>
    public bool GaveWay { get; private set; }

    /// <param name="mustGiveWay">Asked in each transaction that is followed by another. Deletions are judged together with what arrived: only a sync without any gives way.</param>
    /// <exception cref="OperationCanceledException">Between two transactions.</exception>
    public void Write(Func<bool>? mustGiveWay, CancellationToken cancellationToken)
    {
        var batches = Batches.Of(look.Changed, MostFiles ?? (writer.Complete ? Batches.MostFiles : Batches.MostFilesOfFirstLoad));
        var mayGiveWay = mustGiveWay is not null && writer.Complete && look.Gone.Count == 0;
        using var readings = batch.Read(look.Changed).GetEnumerator();
        var written = 0;
        for (var i = 0; i < batches.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Begin();
            for (var file = 0; file < batches[i].Count && readings.MoveNext(); file++)
            {
                batch.Apply(readings.Current);
                Progress?.Invoke(++written, look.Changed.Count);
            }

            // A sync that met only files at which somebody is at work has come no nearer to its end.
            var isLast = i + 1 == batches.Count;
            GaveWay = !isLast && mayGiveWay && batch.Settled > 0 && mustGiveWay!();
            if (isLast || GaveWay)
                Finish(isLast);
            else if (writer.Complete)
                batch.Settle(); // a sync that is cut short here can't tell the next one what to warn of
            writer.Commit();
            if (GaveWay)
                break;
        }

        if (batches.Count > 1)
            writer.TidyUp();
    }

    // What vanished goes in the last transaction: a renamed file is never absent, and a small sync is one transaction as
    // a whole.
    private void Finish(bool isWhole)
    {
        if (isWhole)
        {
            writer.Remember(look.Touched);
            batch.ApplyDeletions();
        }

        batch.StepUp();
        batch.Settle();
        if (isWhole)
            writer.MarkComplete();
    }
}
