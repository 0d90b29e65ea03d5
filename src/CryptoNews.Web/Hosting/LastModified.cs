using CryptoNews.Store;
using CryptoNews.Web.Articles;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Hosting;

/// <summary>
/// When readers could first see the present state of the store. An article that is deleted, or changed without a new
/// date, changes a feed too, so the dates of articles can't say when a feed last changed.
/// </summary>
internal sealed class LastModified(TimeProvider clock)
{
    private readonly Lock _turn = new();
    private StoreGeneration? _seen;
    private DateTimeOffset _since;
    private DateTime? _next;

    /// <returns>
    /// A whole second; each state has a later one than the state before, however fast they follow each other. It lies ahead
    /// after very many changes, or where the clock was set back: readers are told of it when it has come. A change that an
    /// article states, and that lay ahead when it was stored (<see cref="LastChange"/>), makes another state when it comes.
    /// </returns>
    public async Task<DateTimeOffset> ReadAsync(PortalContext db, CancellationToken cancel)
    {
        var seen = await StoreGeneration.ReadAsync(db, cancel);
        var now = clock.GetUtcNow();
        var latest = LastChange.LatestBy(now.UtcDateTime);
        lock (_turn)
        {
            if (_seen == seen && !(_next <= latest))
                return _since;
        }

        var ahead = await db.Articles.Visible().Where(a => a.RevisedAt > latest).Select(a => new { a.UpdatedAt, a.Ai }).ToListAsync(cancel);
        var next = ahead.Min(a => LastChange.NextAfter(latest, a.UpdatedAt, a.Ai));
        lock (_turn)
        {
            if (_seen != seen || _next <= latest)
            {
                var second = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds());
                (_seen, _next, _since) = (seen, next, second > _since ? second : _since.AddSeconds(1));
            }

            return _since;
        }
    }
}
