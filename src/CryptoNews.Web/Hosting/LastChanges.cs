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

    /// <returns>A whole second; each state has a later one than the state before, however fast they follow each other.</returns>
    public async Task<DateTimeOffset> ReadAsync(PortalContext db, CancellationToken cancel)
    {
        var state = await db.State.Select(s => new { s.Instance, s.Generation }).SingleAsync(cancel);
        lock (_turn)
        {
            if (_seen != (state.Instance, state.Generation))
            {
                var now = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
                (_seen, _since) = ((state.Instance, state.Generation), now > _since ? now : _since.AddSeconds(1));
            }

            return _since;
        }
    }
}
