using CryptoNews.Store;

namespace CryptoNews.Tests.Store.Search;

public sealed class SearchDocumentTests
{
    [Fact]
    public async Task A_text_of_one_word_is_found_by_it_as_far_as_a_text_may_have_it()
    {
        using var store = new TestStore();
        var most = SearchDocument.MostPlaces;
        store.Write("one.md", new ArticleFile { Title = "Halving", Body = string.Concat(Enumerable.Repeat("halvings Halving's\n", (most / 2) + 2)) + "after a halving comes" });
        await store.SyncAsync();

        var body = Rows.OfTheIndex(store.File).Where(r => r.Column == "Body").ToList();
        Assert.Equal(Enumerable.Range(0, most), body.Where(r => r.Term == "en_halv").Select(r => (int)r.Place).Order());
        Assert.Equal(most + 4, (int)body.Single(r => r.Term == "en_after").Place);
        Assert.Equal(["one"], await store.KeysAsync("\"after a\""));
        Assert.Empty(await store.KeysAsync("\"halving comes\""));
        Assert.Empty(await store.KeysAsync("\"a comes\""));
    }
}
