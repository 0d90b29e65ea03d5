using CryptoNews.Store;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Newsroom;

/// <summary>How far the languages are apart, counted once for each state of the store: it looks at every article.</summary>
internal sealed class TranslationWatch(SiteOptions site) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private (StoreGeneration Store, long Syncs)? _state;
    private TranslationState? _known;

    /// <param name="version">Of the sync history, read before the first query: drafts come and go without a new generation.</param>
    public async Task<TranslationState> ReadAsync(PortalContext db, long version, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel); // several editors are told of one change at once
        try
        {
            var state = (await StoreGeneration.ReadAsync(db, cancel), version);
            if (_known is null || state != _state)
                (_known, _state) = (await TranslationState.ReadAsync(db, site.Languages, site.DefaultLanguage, cancel), state);
            return _known;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
