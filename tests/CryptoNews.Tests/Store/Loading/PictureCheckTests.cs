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
        Assert.Equal(
            "2026/story.md:4:13: warning CN303: the content folder has no picture /images/cover.webp; copy it there, or correct the path\n"
            + "    coverImage: \"/images/cover.webp\"\n                ^",
            problem.ToString());
        Assert.Equal((1, 1), (report.Loaded, report.WithWarnings));
        using var db = _store.Read();
        Assert.NotNull(db.Articles.Single().Cover);
    }

    // The name stands elsewhere too, in other letters where it counts, and the key in another spelling.
    [Theory]
    [InlineData("coverImage: ../images/no%20cover.webp", 4, 13)]
    [InlineData("image: '/images/no cover.webp'", 4, 8)]
    [InlineData("coverImage:\n  alt: no cover.webp\n  thumb: https://images.unsplash.com/a\n  small: /images/./no cover.webp", 7, 10)]
    [InlineData("heroImage: {raw: /images/no cover.webp, full: /images/no cover.webp}", 4, 18)]
    public async Task A_missing_cover_is_told_at_its_value(string lines, int line, int column)
    {
        _store.Write("2026/story.md", $"---\ntitle: Why no cover.webp is there\npublishedAt: 2026-01-02T11:57:24Z\n{lines}\n---\nText.\n");

        var problem = Assert.Single((await _store.SyncAsync()).Problems, p => p.Code == "CN303");
        Assert.Equal((line, column, column), (problem.Line, problem.Column, problem.CaretColumn));
        Assert.Contains("cover.webp", problem.SourceLine![(column - 1)..], StringComparison.Ordinal);
        Assert.Equal("the content folder has no picture /images/no cover.webp", problem.Message);
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
        _store.Write("2026/story.md", new ArticleFile { Body = "First.\n\nSay ![Coins](../images/coins.webp) twice" });
        _store.Write("_pages/about.md", new ArticleFile { PublishedAt = null, Body = "![](/images/us.webp)" });
        var report = await _store.SyncAsync();

        Assert.Equal(
            [("2026/story.md", "CN303", 7, 5, "Say ![Coins](../images/coins.webp) twice"), ("_pages/about.md", "CN303", 4, 1, "![](/images/us.webp)")],
            report.Problems.Select(p => (p.Path, p.Code, p.Line, p.CaretColumn, p.SourceLine)));
    }

    [Fact]
    public async Task A_picture_on_another_host_is_not_looked_for()
    {
        _store.Write("2026/story.md", new ArticleFile { CoverImage = "https://images.unsplash.com/photo-1" });

        Assert.DoesNotContain((await _store.SyncAsync()).Problems, p => p.Code == "CN303");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("images/cover.webp")]
    [InlineData("images")]
    public async Task The_warning_comes_and_goes_with_the_picture(string? named)
    {
        _store.Write("2026/story.md", new ArticleFile { CoverImage = "/images/cover.webp" });
        _store.Write("2026/other.md", new ArticleFile { CoverImage = "/images/other.webp" });
        Assert.Equal(2, (await _store.SyncAsync()).WithWarnings);

        _store.Write("images/cover.webp", [1]);
        await SyncAsync(named, 1);
        _store.Write("2026/story.md", new ArticleFile { CoverImage = "/images/cover.webp", Title = "Another" });
        await _store.SyncAsync();
        Directory.Delete(_store.Full("images"), recursive: true);
        await SyncAsync(named, 2);
        _store.Write("images/cover.webp", [1]);
        await SyncAsync(named, 1);

        _store.Delete("2026/story.md");
        await _store.SyncAsync();
        _store.Delete("images/cover.webp");
        Assert.Equal((0, 1), await _store.SyncAsync() is var r ? (r.Changed, r.WithWarnings) : default);
        using var db = _store.Read();
        Assert.Equal(["/images/other.webp"], db.NamedPictures.Select(p => p.Picture).ToList());
    }

    private async Task SyncAsync(string? named, int withWarnings)
    {
        var report = named is null ? await _store.SyncAsync() : await _store.SyncPathsAsync(named);
        Assert.Equal((1, withWarnings), (report.Changed, report.WithWarnings));
        Assert.Equal((0, withWarnings), await _store.SyncAsync() is var again ? (again.Changed, again.WithWarnings) : default);
    }

    public void Dispose() => _store.Dispose();
}
