using CryptoNews.Store;

namespace CryptoNews.Web.Syncing;

/// <summary>Tells all who listen how syncs ended.</summary>
internal sealed class SyncNews(IEnumerable<ISyncListener> listeners)
{
    public void Synced(SyncReport report)
    {
        foreach (var listener in listeners)
            listener.Synced(report);
    }

    public void Failed(string reason, Exception exception)
    {
        foreach (var listener in listeners)
            listener.Failed(reason, exception);
    }
}
