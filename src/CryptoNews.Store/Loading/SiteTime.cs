namespace CryptoNews.Store;

/// <summary>
/// The moment that decides what is visible: the wall clock's, but a clock that is corrected by less than a minute does not
/// take down again what it has shown: for the site, time stands still until the clock has caught up. Before a larger step
/// back the clock was wrong, and what it showed too early has to go.
/// </summary>
internal sealed class SiteTime(TimeProvider clock)
{
    private static readonly TimeSpan Correction = TimeSpan.FromMinutes(1);

    private DateTime _latest;

    /// <summary>UTC.</summary>
    public DateTime Now()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now < _latest && _latest - now < Correction ? _latest : _latest = now;
    }
}
