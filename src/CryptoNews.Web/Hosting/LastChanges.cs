using CryptoNews.Store;
using CryptoNews.Web.Articles;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Hosting;

/// <summary>
/// When readers could first see the present state of the store. An article that is deleted, or changed without a new
/// date, changes a feed too, so the dates of articles can't say when a feed last changed.
/// </summary>
internal sealed class LastChanges(TimeProvider clock)
{
    private readonly Lock _turn = new();
    private (string Instance, long Generation) _seen;
    private DateTimeOffset _since;
    private DateTime _lastRevision;

    /// <returns>
    /// A whole second; each state has a later one than the state before, however fast they follow each other. Null while an
    /// article states a change that lies ahead (<see cref="LastChange"/>): it will be told of without another state.
    /// </returns>
    public async Task<DateTimeOffset?> ReadAsync(PortalContext db, CancellationToken cancel)
    {
        var state = await db.State.Select(s => new { s.Instance, s.Generation }).SingleAsync(cancel);
        var seen = (state.Instance, state.Generation);
        var lastRevision = IsNew(seen) ? await db.Articles.Visible().MaxAsync(a => (DateTime?)a.RevisedAt, cancel) : null;
        var now = clock.GetUtcNow();
        lock (_turn)
        {
            if (_seen != seen)
            {
                var second = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds());
                (_seen, _since) = (seen, second > _since ? second : _since.AddSeconds(1));
                _lastRevision = lastRevision ?? DateTime.UnixEpoch;
            }

            if (LastChange.Past(_lastRevision, now.UtcDateTime) is null)
                return null;
            var told = DateTimeOffset.FromUnixTimeSeconds(new DateTimeOffset(LastChange.ToldFrom(_lastRevision)).ToUnixTimeSeconds());
            return told > _since ? told : _since;
        }
    }

    private bool IsNew((string Instance, long Generation) state)
    {
        lock (_turn)
            return _seen != state;
    }
}
