namespace CryptoNews.Web.Syncing;

/// <summary>Notices that the wall clock went otherwise than time passed: the machine slept, or the clock was set.</summary>
internal sealed class ClockLeaps(TimeProvider clock)
{
    // What is no correction any more.
    private static readonly TimeSpan Leap = TimeSpan.FromSeconds(10);

    private DateTimeOffset _lastNow;
    private long _lastTimestamp;

    /// <summary>Whether it did since this was asked last; never the first time.</summary>
    public bool HasLeapt()
    {
        var (now, timestamp) = (clock.GetUtcNow(), clock.GetTimestamp());
        var leap = now - _lastNow - clock.GetElapsedTime(_lastTimestamp, timestamp);
        var isFirst = _lastTimestamp == 0;
        (_lastNow, _lastTimestamp) = (now, timestamp);
        return !isFirst && leap.Duration() > Leap;
    }
}
