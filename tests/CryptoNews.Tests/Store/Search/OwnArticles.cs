using CryptoNews.Content;

namespace CryptoNews.Tests.Store.Search;

/// <summary>A store with every article of <c>content/</c>, at a moment when all are published.</summary>
internal static class OwnArticles
{
    public static async Task<TestStore> LoadAsync()
    {
        var store = new TestStore();
        store.Clock.SetUtcNow(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var content = new ContentFolder(Repository.Path("content"));
        foreach (var stamp in content.List())
            store.Write(stamp.Path, content.Read(stamp));
        await store.SyncAsync();
        return store;
    }
}
