namespace CryptoNews.Store;

/// <summary>Work that goes on while its results are used one after the other.</summary>
internal static class AheadOfUse
{
    /// <summary>Enough to keep the processors busy through a commit; few enough that results die young and memory stays small.</summary>
    private const int Most = 192;

    /// <summary>Results in the order of the items; on all processors, at most <see cref="Most"/> items before the one in use.</summary>
    /// <param name="work">Must not throw.</param>
    public static IEnumerable<TResult> SelectAhead<T, TResult>(this IEnumerable<T> items, Func<T, TResult> work)
    {
        var pending = new Queue<Task<TResult>>(Most);
        foreach (var item in items)
        {
            if (pending.Count == Most)
                yield return pending.Dequeue().GetAwaiter().GetResult();
            pending.Enqueue(Task.Run(() => work(item)));
        }

        while (pending.TryDequeue(out var last))
            yield return last.GetAwaiter().GetResult();
    }
}
