using CryptoNews.Store;

namespace CryptoNews.Web.Syncing;

/// <summary>Turns the store's clock when the next article becomes due or expires.</summary>
internal sealed class PublicationTimer(ContentLoader loader, SyncNews news, TimeProvider clock)
{
    // The clock may be set and the machine may sleep: a timer of an hour would end an hour late.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    // One that failed is due again at once, and would be all the time while a disk is full.
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(10);

    private DateTime? _next;

    public bool IsDue => _next <= clock.GetUtcNow().UtcDateTime;

    /// <summary>How long may be waited until it is looked whether something is due.</summary>
    public TimeSpan Wait
    {
        get
        {
            var left = _next - clock.GetUtcNow().UtcDateTime;
            return left is not { } time || time > LongestWait ? LongestWait
                : time < ShortestWait ? ShortestWait
                : time;
        }
    }

    /// <summary>When the next article is due is not known any more.</summary>
    public void Forget() => _next = DateTime.MinValue;

    public async Task TurnAsync(CancellationToken stopping)
    {
        _next = clock.GetUtcNow().UtcDateTime + AfterFailure;
        var turn = await loader.TurnClockAsync(stopping);
        _next = turn.Next;
        if (turn.Report is { } report)
            news.Synced(report);
    }
}
