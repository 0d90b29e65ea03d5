using CryptoNews.Store;

namespace CryptoNews.Tests.Store.Search;

internal static class Searches
{
    /// <summary>Keys of what a reader's query finds, in order.</summary>
    public static async Task<List<string>> KeysAsync(this TestStore store, string typed, string language = "en", SearchOrder order = SearchOrder.BestFirst)
    {
        await using var db = store.Read();
        var cancel = TestContext.Current.CancellationToken;
        var understood = await db.UnderstandAsync(SearchQueryReader.Read(typed), language, cancel);
        var hits = await db.SearchAsync(new ArticleFilter { Language = language, Match = understood.Match }, order, store.Clock.GetUtcNow().UtcDateTime, cancel);
        var keys = db.Articles.Where(a => hits.Ids.Contains(a.Id)).ToDictionary(a => a.Id, a => a.Key);
        return [.. hits.Ids.Select(id => keys[id])];
    }

    /// <summary>What the search asks back when a word is unknown.</summary>
    public static async Task<string?> SuggestionAsync(this TestStore store, string typed, string language = "en")
    {
        await using var db = store.Read();
        return (await db.UnderstandAsync(SearchQueryReader.Read(typed), language, TestContext.Current.CancellationToken)).Suggestion;
    }
}
