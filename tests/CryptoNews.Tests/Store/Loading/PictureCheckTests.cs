using CryptoNews.Content;

namespace CryptoNews.Tests.Store;

public sealed class PictureCheckTests : IDisposable
{
    private readonly TestStore _store = new();

    [Fact]
    public async Task A_missing_picture_is_a_warning_at_its_line_and_the_article_is_live()
    {
        _store.Write("2026/story.md", new ArticleFile { CoverImage = "/images/cover.webp" });
        var report = await _store.SyncAsync();

        var problem = Assert.Single(report.Problems);
        Assert.Equal(("CN303", ProblemSeverity.Warning, 4), (problem.Code, problem.Severity, problem.Line));
        Assert.Equal((1, 1), (report.Loaded, report.WithWarnings));
        using var db = _store.Read();
        Assert.NotNull(db.Articles.Single().Cover);
    }

    [Fact]
    public async Task A_picture_that_is_there_is_no_problem()
    {
        Directory.CreateDirectory(_store.Full("images"));
        await File.WriteAllBytesAsync(_store.Full("images/cover.webp"), [1], TestContext.Current.CancellationToken);
        _store.Write("2026/story.md", new ArticleFile { CoverImage = "/images/cover.webp" });

        Assert.Empty((await _store.SyncAsync()).Problems);
    }

    [Fact]
    public async Task A_missing_picture_of_the_text_is_a_warning_at_its_line()
    {
        _store.Write("2026/story.md", new ArticleFile { Body = "First.\n\n![Coins](../images/coins.webp)" });
        _store.Write("_pages/about.md", new ArticleFile { PublishedAt = null, Body = "![](/images/us.webp)" });
        var report = await _store.SyncAsync();

        Assert.Equal(
            [("2026/story.md", "CN303", 7), ("_pages/about.md", "CN303", 4)],
            report.Problems.Select(p => (p.Path, p.Code, p.Line)));
    }

    [Fact]
    public async Task A_picture_on_another_host_is_not_looked_for()
    {
        _store.Write("2026/story.md", new ArticleFile { CoverImage = "https://images.unsplash.com/photo-1" });

        Assert.DoesNotContain((await _store.SyncAsync()).Problems, p => p.Code == "CN303");
    }

    public void Dispose() => _store.Dispose();
}
