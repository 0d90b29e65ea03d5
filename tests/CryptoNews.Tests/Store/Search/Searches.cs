using CryptoNews.Store;

namespace CryptoNews.Tests.Store.Search;

internal static class Searches
{
    /// <summary>Keys of what a reader's query finds, the best first.</summary>
    public static async Task<List<string>> KeysAsync(this TestStore store, string typed, string language = "en")
    {
        await using var db = store.Read();
        var cancel = TestContext.Current.CancellationToken;
        using var live = new LiveColumns(store.File);
        var columns = await live.ReadAsync(db, language, cancel);
        var understood = await db.UnderstandAsync(SearchQueryReader.Read(typed), language, columns, cancel);
        var ids = db.Rank(understood.Match, new ArticleFilter { Language = language }, columns, store.Clock.GetUtcNow().UtcDateTime, cancel);
        var keys = db.Articles.Where(a => ids.Contains(a.Id)).ToDictionary(a => a.Id, a => a.Key);
        return [.. ids.Select(id => keys[id])];
    }

    /// <summary>What the search asks back when a word is unknown.</summary>
    public static async Task<string?> SuggestionAsync(this TestStore store, string typed, string language = "en")
    {
        await using var db = store.Read();
        var (query, cancel) = (SearchQueryReader.Read(typed), TestContext.Current.CancellationToken);
        using var live = new LiveColumns(store.File);
        return await db.CorrectAsync(query, await db.UnderstandAsync(query, language, await live.ReadAsync(db, language, cancel), cancel), language, cancel);
    }
}
