using CryptoNews.Store;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Tests.Store;

public sealed class TwinQueriesTests : IDisposable
{
    private readonly TestStore _store = new();

    [Fact]
    public async Task Of_many_articles_as_of_one_only_live_twins_are_found()
    {
        foreach (var (key, twin) in new (string, ArticleFile)[]
        {
            ("draft", new() { Draft = true }),
            ("due", new() { PublishedAt = TestStore.Start.AddDays(1) }),
            ("over", new() { ExpiresAt = TestStore.Start.AddHours(-1) }),
            ("live", new()),
        })
        {
            _store.Write($"{key}.md", new ArticleFile());
            _store.Write($"{key}.uk.md", twin);
            _store.Write($"{key}-of-id.md", new ArticleFile { ExternalId = key });
            _store.Write($"id-{key}.uk.md", twin with { ExternalId = key });
        }

        await _store.SyncAsync();
        await using var db = _store.Read();
        var cancel = TestContext.Current.CancellationToken;
        var articles = await db.Articles.Where(a => a.Language == "en").ToListAsync(cancel);
        var twins = await db.TwinsOfAsync([.. articles.Select(a => a.AsVersion())], _store.Rules.Languages, cancel);

        foreach (var article in articles)
            Assert.Equal(await db.TwinsOfAsync(article, _store.Rules.Languages, cancel), twins[article.Id]);
        Assert.Equal(["id-live.uk.md", "live.uk.md"], twins.Values.SelectMany(t => t).Select(t => t.Path).Order(StringComparer.Ordinal));
    }

    // By date, the last of them by path would be the first.
    [Fact]
    public async Task Of_an_id_that_too_many_claim_the_first_by_path_are_paired()
    {
        for (var i = 0; i < 500; i++)
            _store.Write($"a{i:000}.md", new ArticleFile { ExternalId = "same" });
        _store.Write("z.uk.md", new ArticleFile { ExternalId = "same", PublishedAt = TestStore.Start.AddYears(-1) });
        await _store.SyncAsync();

        Assert.Empty(await TwinsOfFirstAsync());
        _store.Delete("a499.md");
        await _store.SyncAsync();
        Assert.Equal(["z.uk.md", "z.uk.md"], (await TwinsOfFirstAsync()).Select(t => t.Path));
    }

    // Asked alone and among others.
    private async Task<IEnumerable<ArticleVersion>> TwinsOfFirstAsync()
    {
        await using var db = _store.Read();
        var cancel = TestContext.Current.CancellationToken;
        var first = await db.Articles.SingleAsync(a => a.Path == "a000.md", cancel);
        var alone = await db.TwinsOfAsync(first, _store.Rules.Languages, cancel);
        return alone.Concat((await db.TwinsOfAsync([first.AsVersion()], _store.Rules.Languages, cancel))[first.Id]);
    }

    public void Dispose() => _store.Dispose();
}
