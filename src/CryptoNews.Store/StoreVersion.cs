namespace CryptoNews.Store;

/// <summary>
/// A number for what readers can see of the store, kept in memory by the one process that writes it (decision 4). What is
/// remembered under a number can't outlive the rows it was made of: the number is given up before a change is committed,
/// and the next one is given out after it.
/// </summary>
public sealed class StoreVersion
{
    // Odd while a change is on its way.
    private long _steps;

    /// <summary>Null while a change is being committed: some readers see it then, and others do not yet.</summary>
    public long? Current => Interlocked.Read(ref _steps) is var steps && steps % 2 == 0 ? steps : null;

    /// <param name="commit">Makes the change visible, or fails to.</param>
    internal void Change(Action commit)
    {
        Interlocked.Increment(ref _steps);
        try
        {
            commit();
        }
        finally
        {
            Interlocked.Increment(ref _steps);
        }
    }
}
