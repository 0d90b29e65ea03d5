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

    // An editor copies an article to work on it: what readers see of the article stays as it is.
    [Theory]
    [InlineData("a.en.md", "x")]
    [InlineData("other.en.md", "x")]
    public async Task A_draft_takes_no_twin_from_the_article_on_the_site(string draft, string id)
    {
        _store.Write("b.en.md", new ArticleFile { ExternalId = id });
        _store.Write("c.uk.md", new ArticleFile { ExternalId = id });
        _store.Write("c.en.md", new ArticleFile { ExternalId = id, Draft = true });
        _store.Write(draft, new ArticleFile { ExternalId = id, Draft = true });
        await _store.SyncAsync();

        Assert.Equal(["c.uk.md", "c.uk.md"], (await TwinsOfAsync("b.en.md")).Select(t => t.Path));
        Assert.Equal(["b.en.md", "b.en.md"], (await TwinsOfAsync("c.uk.md")).Select(t => t.Path));

        // Its preview leads to the other language all the same.
        await using var db = _store.Read();
        var hidden = await db.Articles.SingleAsync(a => a.Path == "c.en.md", TestContext.Current.CancellationToken);
        Assert.Equal(["c.uk.md"], (await db.TwinsOfAsync(hidden, _store.Rules.Languages, TestContext.Current.CancellationToken)).Select(t => t.Path));
    }

    // By date, the last of them by path would be the first.
    [Fact]
    public async Task Of_an_id_that_too_many_claim_the_first_by_path_are_paired()
    {
        for (var i = 0; i < 500; i++)
            _store.Write($"a{i:000}.md", new ArticleFile { ExternalId = "same" });
        _store.Write("z.uk.md", new ArticleFile { ExternalId = "same", PublishedAt = TestStore.Start.AddYears(-1) });
        await _store.SyncAsync();

        Assert.Empty(await TwinsOfAsync("a000.md"));
        Assert.Empty(await TwinsOfAsync("a001.md"));
        _store.Delete("a499.md");
        await _store.SyncAsync();
        Assert.Equal(["z.uk.md", "z.uk.md"], (await TwinsOfAsync("a000.md")).Select(t => t.Path));
    }

    [Fact]
    public async Task Of_many_articles_one_with_an_id_belongs_to_its_id_alone()
    {
        _store.Write("a.md", new ArticleFile());
        _store.Write("a.uk.md", new ArticleFile { ExternalId = "7" });
        _store.Write("b.md", new ArticleFile { ExternalId = "7" });
        await _store.SyncAsync();

        using var db = _store.Read();
        var articles = db.Articles.ToList();
        var twins = await db.TwinsOfAsync([.. articles.Select(a => a.AsVersion())], _store.Rules.Languages, TestContext.Current.CancellationToken);
        Assert.Equal(
            ["a.md -> ", "a.uk.md -> b.md", "b.md -> a.uk.md"],
            articles.Select(a => $"{a.Path} -> {string.Join(' ', twins[a.Id].Select(t => t.Path))}").Order(StringComparer.Ordinal));
    }

    // Asked alone and among others.
    private async Task<IEnumerable<ArticleVersion>> TwinsOfAsync(string path)
    {
        await using var db = _store.Read();
        var cancel = TestContext.Current.CancellationToken;
        var article = await db.Articles.SingleAsync(a => a.Path == path, cancel);
        var alone = await db.TwinsOfAsync(article, _store.Rules.Languages, cancel);
        return alone.Concat((await db.TwinsOfAsync([article.AsVersion()], _store.Rules.Languages, cancel))[article.Id]);
    }

    public void Dispose() => _store.Dispose();
}
