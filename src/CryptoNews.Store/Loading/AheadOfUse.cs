namespace CryptoNews.Store;

/// <summary>Work that goes on while its results are used one after the other.</summary>
/// <param name="work">Must not throw.</param>
/// <param name="weight">Of one item, in any measure.</param>
/// <param name="mostWeight">Of the items before the one in use, the last of them left out.</param>
/// <param name="resultWeight">Of one result: it may be a thousand times as heavy as its item, which nobody knows before.</param>
/// <param name="mostResultWeight">Of the results that wait. While they are heavier no work is begun ahead; what has begun adds as many as there are processors.</param>
internal sealed class AheadOfUse<T, TResult>(
    Func<T, TResult> work, Func<T, long> weight, long mostWeight, Func<TResult, long> resultWeight, long mostResultWeight)
    where TResult : class
{
    /// <summary>
    /// Enough to keep the processors busy through a commit; few enough that results die young and memory stays small. Twice
    /// as many let each collection of garbage move twice as much.
    /// </summary>
    private const int Most = 96;

    // The pool adds threads while one of its own waits for results; more than processors only part their caches. One item at a
    // time: whatever else waits for a thread of the pool is not to wait for the whole queue.
    private readonly TaskScheduler _processors = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Environment.ProcessorCount, maxItemsPerTask: 1).ConcurrentScheduler;

    private readonly Queue<(T Item, Task<TResult?> Result)> _pending = new(Most);
    private long _pendingWeight;
    private long _waitingWeight;

    /// <summary>Results in the order of the items; on all processors, at most <see cref="Most"/> items before the one in use.</summary>
    public IEnumerable<TResult> Select(IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            while (_pending.Count == Most || _pendingWeight > mostWeight)
                yield return Next();
            _pending.Enqueue((item, Task.Factory.StartNew(() => Ahead(item), CancellationToken.None, TaskCreationOptions.DenyChildAttach, _processors)));
            _pendingWeight += weight(item);
        }

        while (_pending.Count > 0)
            yield return Next();
    }

    // Null when it is left to be done when its turn comes.
    private TResult? Ahead(T item)
    {
        if (Interlocked.Read(ref _waitingWeight) > mostResultWeight)
            return null;
        var result = work(item);
        Interlocked.Add(ref _waitingWeight, resultWeight(result));
        return result;
    }

    private TResult Next()
    {
        var (item, ahead) = _pending.Dequeue();
        _pendingWeight -= weight(item);
        if (ahead.GetAwaiter().GetResult() is not { } result)
            return work(item);
        Interlocked.Add(ref _waitingWeight, -resultWeight(result));
        return result;
    }
}
