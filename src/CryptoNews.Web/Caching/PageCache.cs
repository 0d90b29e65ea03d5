using CryptoNews.Store;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Caching;

/// <summary>
/// Keeps answers as they are sent. An answer stands under the version of the store that was read before it was made, so
/// that what a reader is given is never older than anything that any reader has seen before.
/// </summary>
internal sealed class PageCache(StoreFile store, SiteOptions site)
{
    // When the one who makes an answer for all fails, another one tries for all; after that everybody for himself.
    private const int Attempts = 2;

    private readonly TimeZoneInfo _zone = site.Zone;
    private PageShelf _shelf = new(-1, TimeZoneInfo.Utc);

    private long _kept;
    private long _made;

    /// <summary>Answers that were sent as they had been kept, since the start.</summary>
    public long Kept => Interlocked.Read(ref _kept);

    /// <summary>Answers that had to be made.</summary>
    public long Made => Interlocked.Read(ref _made);

    /// <summary>Bytes of memory that answers take.</summary>
    public long Size => Volatile.Read(ref _shelf).Size;

    /// <param name="now">UTC; the moment at which <paramref name="next"/> shows the site.</param>
    public async Task AnswerAsync(HttpContext context, RequestDelegate next, CachedPageAttribute page, DateTime now)
    {
        var key = PageKey.Of(context.Request, page);
        for (var attempt = 0; page.Keeps(context.Request) && attempt < Attempts; attempt++)
        {
            // While a change is being committed, whoever comes sees what the store says.
            if (store.Version.Current is not { } version || ShelfOf(version) is not { } shelf)
                break;
            var place = shelf.Find(key, new DateTimeOffset(now), out var isNew);
            if (isNew)
            {
                Interlocked.Increment(ref _made);
                await FillAsync(context, next, key, shelf, place, now);
                return;
            }

            if (await place.Answer.Task.WaitAsync(context.RequestAborted) is { } answer)
            {
                Interlocked.Increment(ref _kept);
                await answer.SendAsync(context, now);
                return;
            }
        }

        Interlocked.Increment(ref _made);
        if (await PageRendering.RunAsync(context, next, key) is { } own)
            await own.SendAsync(context, now);
    }

    private static async Task FillAsync(HttpContext context, RequestDelegate next, PageKey key, PageShelf shelf, PageShelf.Place place, DateTime now)
    {
        KeptAnswer? answer = null;
        try
        {
            answer = await PageRendering.RunAsync(context, next, key);
        }
        finally
        {
            if (answer is null)
                shelf.GiveUp(key, place);
            else
                shelf.Fill(key, place, answer, new DateTimeOffset(now));
        }

        if (answer is not null)
            await answer.SendAsync(context, now);
    }

    /// <returns>Null when readers see a newer state already than the one whose version this request has read.</returns>
    private PageShelf? ShelfOf(long version)
    {
        var shelf = Volatile.Read(ref _shelf);
        while (shelf.Version < version)
        {
            var fresh = new PageShelf(version, _zone);
            var found = Interlocked.CompareExchange(ref _shelf, fresh, shelf);
            shelf = found == shelf ? fresh : found;
        }

        return shelf.Version == version ? shelf : null;
    }
}
