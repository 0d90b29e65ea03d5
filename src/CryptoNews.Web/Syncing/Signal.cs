namespace CryptoNews.Web.Syncing;

/// <summary>A number that is raised, and those who wait for it.</summary>
internal sealed class Signal
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _raised = NewSource();
    private long _version;

    public long Version
    {
        get
        {
            lock (_lock)
                return _version;
        }
    }

    public void Raise()
    {
        lock (_lock)
        {
            _version++;
            _raised.SetResult();
            _raised = NewSource();
        }
    }

    /// <summary>Ends when <see cref="Version"/> is another than <paramref name="known"/>, at once when it is already.</summary>
    public Task WaitAsync(long known, CancellationToken cancel)
    {
        lock (_lock)
            return _version != known ? Task.CompletedTask : _raised.Task.WaitAsync(cancel);
    }

    // Whoever waits goes on elsewhere, not in the middle of a sync.
    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
