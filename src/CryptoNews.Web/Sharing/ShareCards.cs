using Microsoft.Extensions.Caching.Memory;

namespace CryptoNews.Web.Sharing;

/// <summary>Cards as pictures: drawn when somebody asks, a few at a time, and kept in memory while they are asked for.</summary>
internal sealed class ShareCards : IDisposable
{
    private const int MostBytes = 32 * 1024 * 1024;

    private readonly MemoryCache _drawn = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    // Drawing takes a processor for some milliseconds: a flood of requests for cards leaves the rest of the site its share.
    private readonly SemaphoreSlim _turn = new(Math.Max(1, Environment.ProcessorCount / 2));

    public async Task<byte[]> DrawAsync(ShareCard card, CancellationToken cancel)
    {
        if (_drawn.TryGetValue(card.Digest, out byte[]? known))
            return known!;
        await _turn.WaitAsync(cancel);
        try
        {
            if (_drawn.TryGetValue(card.Digest, out known))
                return known!;
            var png = await Task.Run(() => ShareCardDrawing.Draw(card), cancel);
            return _drawn.Set(card.Digest, png, new MemoryCacheEntryOptions { Size = png.Length });
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _drawn.Dispose();
        _turn.Dispose();
    }
}
