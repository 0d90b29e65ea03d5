using CryptoNews.Store;
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

    /// <returns>Null within the first second: a second change in it would have the same date.</returns>
    public async Task<DateTimeOffset?> ReadAsync(PortalContext db, CancellationToken cancel)
    {
        var state = await db.State.Select(s => new { s.Instance, s.Generation }).SingleAsync(cancel);
        var now = clock.GetUtcNow();
        lock (_turn)
        {
            if (_seen != (state.Instance, state.Generation))
                (_seen, _since) = ((state.Instance, state.Generation), now);
            return now.ToUnixTimeSeconds() > _since.ToUnixTimeSeconds() ? _since : null;
        }
    }
}
