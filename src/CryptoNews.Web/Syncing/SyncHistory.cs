using CryptoNews.Store;

namespace CryptoNews.Web.Syncing;

/// <summary>
/// The last syncs, for the newsroom: those that did something, and when the folder was last looked through. Kept in
/// memory, so it begins anew with the process.
/// </summary>
internal sealed class SyncHistory(TimeProvider clock) : ISyncListener
{
    public const int Most = 50;

    private readonly Lock _lock = new();
    private readonly Queue<SyncEntry> _entries = new(Most);

    /// <summary>The last sync that ended, whether it changed anything or not; null before the first.</summary>
    public SyncEntry? Last { get; private set; }

    /// <summary>Files that are missing in suspicious number; empty when all is well.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    /// <summary>Raised by everything that the newsroom may show otherwise than before.</summary>
    public Signal Changed { get; } = new();

    /// <summary>Newest first.</summary>
    public IReadOnlyList<SyncEntry> Entries
    {
        get
        {
            lock (_lock)
                return [.. _entries.Reverse()];
        }
    }

    public void Synced(SyncReport report)
    {
        if (report.Reason == SyncReason.Clock)
        {
            Changed.Raise();
            return;
        }

        // Of missing files only a look at the whole folder tells.
        var missing = report.IsWhole ? report.FollowUp.HeldBack : Missing;
        lock (_lock)
        {
            // The problems stand in the store, and what follows was for the syncs after it: fifty first loads of a broken folder would fill the memory with them.
            var entry = new SyncEntry(clock.GetUtcNow().UtcDateTime, report with { Problems = [], FollowUp = SyncFollowUp.None }, null);
            var isNews = Last is null or { Failure: not null } || report.Changed + report.Deleted > 0 || !Missing.SequenceEqual(missing);
            (Last, Missing) = (entry, missing);
            if (isNews)
                Add(entry);
        }
    }

    // The same failure again is no news.
    public void Failed(string reason, Exception exception)
    {
        lock (_lock)
        {
            var isNews = Last?.Failure != reason;
            Last = new SyncEntry(clock.GetUtcNow().UtcDateTime, null, reason);
            if (isNews)
                Add(Last);
        }
    }

    private void Add(SyncEntry entry)
    {
        if (_entries.Count == Most)
            _entries.Dequeue();
        _entries.Enqueue(entry);
        Changed.Raise();
    }
}

/// <summary>One sync: its report, or why it failed.</summary>
/// <param name="At">When it ended, UTC.</param>
internal sealed record SyncEntry(DateTime At, SyncReport? Report, string? Failure);
