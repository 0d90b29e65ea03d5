namespace CryptoNews.Store;

/// <summary>
/// Which articles the latest commits of this process touched. One process writes a store, and everybody who reads it is in
/// that process: so the log needs no table.
/// </summary>
internal sealed class ChangeLog
{
    // Beyond that, reading everything anew is as fast.
    private const int MostIds = 20_000;

    private readonly Lock _lock = new();
    private readonly LinkedList<Entry> _entries = [];
    private int _ids;

    /// <summary>To be called before the commit: whoever sees the generation finds it here.</summary>
    /// <param name="ids">Of articles that appeared, changed, moved or went.</param>
    public void Record(string instance, long generation, IReadOnlyCollection<long> ids)
    {
        lock (_lock)
        {
            // The commit before this one may have failed after it was recorded, and this is its generation again.
            while (_entries.Last is { } last && (last.Value.Instance != instance || last.Value.Generation >= generation))
                Remove(last);
            _entries.AddLast(new Entry(instance, generation, [.. ids]));
            _ids += ids.Count;
            while (_ids > MostIds && _entries.First is { } first)
                Remove(first);
        }
    }

    /// <summary>The ids touched after one generation and up to another.</summary>
    /// <returns>Null when the log doesn't know all of them.</returns>
    public HashSet<long>? Between(string instance, long after, long upTo)
    {
        lock (_lock)
        {
            var entries = _entries.Where(e => e.Instance == instance && e.Generation > after && e.Generation <= upTo).ToList();
            return upTo >= after && entries.Count == upTo - after ? [.. entries.SelectMany(e => e.Ids)] : null;
        }
    }

    private void Remove(LinkedListNode<Entry> entry)
    {
        _entries.Remove(entry);
        _ids -= entry.Value.Ids.Length;
    }

    private sealed record Entry(string Instance, long Generation, long[] Ids);
}
