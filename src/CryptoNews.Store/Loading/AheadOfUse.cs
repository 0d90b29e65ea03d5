namespace CryptoNews.Store;

/// <summary>Work that goes on while its results are used one after the other.</summary>
internal static class AheadOfUse
{
    /// <summary>Enough to keep the processors busy through a commit; few enough that results die young and memory stays small.</summary>
    private const int Most = 192;

    /// <summary>
    /// Results in the order of the items; on all processors, at most <see cref="Most"/> items before the one in use, and
    /// not more than one of them beyond a weight of all.
    /// </summary>
    /// <param name="work">Must not throw.</param>
    /// <param name="weight">Of one item, in any measure.</param>
    public static IEnumerable<TResult> SelectAhead<T, TResult>(this IEnumerable<T> items, Func<T, TResult> work, Func<T, long> weight, long mostWeight)
    {
        var pending = new Queue<(Task<TResult> Result, long Weight)>(Most);
        var pendingWeight = 0L;
        foreach (var item in items)
        {
            while (pending.Count == Most || pendingWeight > mostWeight)
            {
                var first = pending.Dequeue();
                pendingWeight -= first.Weight;
                yield return first.Result.GetAwaiter().GetResult();
            }

            pending.Enqueue((Task.Run(() => work(item)), weight(item)));
            pendingWeight += weight(item);
        }

        while (pending.TryDequeue(out var last))
            yield return last.Result.GetAwaiter().GetResult();
    }
}
