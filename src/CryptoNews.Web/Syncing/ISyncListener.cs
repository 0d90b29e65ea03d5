using CryptoNews.Store;

namespace CryptoNews.Web.Syncing;

/// <summary>
/// Hears how every sync ended, and what the clock changed; one call at a time, after the change is there for readers.
/// Registered as a service, nothing else is needed. Must be quick: the next sync waits for it.
/// </summary>
internal interface ISyncListener
{
    void Synced(SyncReport report);

    /// <param name="reason">What went wrong and what to do, for operators.</param>
    void Failed(string reason, Exception exception);
}
