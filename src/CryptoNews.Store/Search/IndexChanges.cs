using System.Runtime.InteropServices;

namespace CryptoNews.Store;

/// <summary>
/// What a transaction changes of the search index, collected and then taken in order of id: FTS5 writes a segment of its own
/// whenever an id is lower than the one before it, and the order of files is not that of dates. A load of 10,000 articles
/// cost three times as much without this.
/// </summary>
internal sealed class IndexChanges
{
    private readonly Dictionary<long, (bool IsDeleted, SearchDocument? Added)> _changes = [];
    private readonly KeptTexts _texts = new();
    private readonly Queue<long> _order = [];

    public void Add(long id, SearchDocument document) => ChangeOf(id).Added = document.KeptIn(_texts);

    /// <summary>What was collected to be added under an id.</summary>
    public SearchDocument? Added(long id) => _changes.GetValueOrDefault(id).Added;

    public void Delete(long id)
    {
        // What was added in this transaction is not in the index yet.
        ref var change = ref ChangeOf(id);
        change = (change.IsDeleted || change.Added is null, null);
    }

    /// <summary>Takes the next change; from the first on, nothing can be collected until all are taken.</summary>
    /// <param name="added">Good until something is collected.</param>
    /// <returns>False when there is none left.</returns>
    public bool TryTake(out long id, out bool isDeleted, out SearchDocument? added)
    {
        if (_order.Count == 0 && _changes.Count > 0)
        {
            foreach (var changed in _changes.Keys.Order())
                _order.Enqueue(changed);
        }

        if (!_order.TryDequeue(out id))
        {
            (isDeleted, added) = (false, null);
            return false;
        }

        (isDeleted, added) = _changes[id];
        if (_order.Count == 0)
            Clear();
        return true;
    }

    public void Clear()
    {
        _changes.Clear();
        _order.Clear();
        _texts.Clear();
    }

    private ref (bool IsDeleted, SearchDocument? Added) ChangeOf(long id)
    {
        if (_order.Count > 0)
            throw new InvalidOperationException("Take all changes first.");
        return ref CollectionsMarshal.GetValueRefOrAddDefault(_changes, id, out _);
    }
}
