using System.Text;
using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Tests.Web.Media;
using SkiaSharp;

namespace CryptoNews.Tests.Store;

public sealed class PictureCheckTests : IDisposable
{
    private static readonly byte[] Good = Pictures.Encode(8, 8, SKEncodedImageFormat.Webp);

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
        Assert.Single(db.Articles.Visible());
    }

    [Fact]
    public async Task A_cover_is_one_as_soon_as_its_picture_is_of_use_and_as_long()
    {
        _store.Write("2026/story.md", new ArticleFile { CoverImage = "/images/cover.webp" });
        _store.Write("2026/both.md", "---\ntitle: A\npublishedAt: 2026-01-02T11:57:24Z\ncoverImage: {raw: /images/cover.webp, small: /images/small.webp, width: 4000, height: 2000}\n---\nText.\n");
        _store.Write("images/small.webp", Good);
        Assert.Equal(("/images/small.webp", null, null), await CoversAsync());

        _store.Write("images/cover.webp", Good);
        Assert.Equal(("/images/cover.webp", 4000, "/images/cover.webp"), await CoversAsync());

        _store.Write("images/cover.webp", "no picture");
        Assert.Equal(("/images/small.webp", null, null), await CoversAsync());

        async Task<(string?, int?, string?)> CoversAsync()
        {
            await _store.SyncAsync();
            using var db = _store.Read();
            var both = db.Articles.Single(a => a.Key == "2026/both").Cover;
            return (both?.Largest, both?.Width, db.Articles.Single(a => a.Key == "2026/story").Cover?.Largest);
        }
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
    public async Task A_picture_whose_name_no_disk_can_have_is_missing_too()
    {
        _store.Write("story.md", new ArticleFile { Body = $"![]({new string('a', 300)}.png)" });

        Assert.Equal(["CN303"], (await _store.SyncAsync()).Problems.Select(p => p.Code));
        using var db = _store.Read();
        Assert.Single(db.Articles.Visible());
    }

    [Fact]
    public async Task A_picture_that_is_there_is_no_problem()
    {
        _store.Write("images/cover.webp", Good);
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
    public async Task A_picture_that_the_text_only_leads_to_may_be_missing_or_none_and_never_too_large()
    {
        _store.Write("large.png", Pictures.PngThatClaims(12_000, 9_000));
        _store.Write("none.png", [1, 2, 3]);
        _store.Write("story.md", new ArticleFile { Body = "[a](gone.png) [b](none.png) [c](large.png)" });
        _store.Write("shown.md", new ArticleFile { Body = "[c](large.png) and ![c](large.png)" });

        Assert.Equal(["shown.md 1:20 CN308", "story.md 1:1 CN303", "story.md 1:15 CN308"], Told((await _store.SyncAsync()).Problems));
        Assert.Equal(0, (await _store.SyncAsync()).Changed);

        _store.Write("gone.png", Good);
        Assert.Equal(["story.md 1:15 CN308"], Told((await _store.SyncAsync()).Problems));

        static IEnumerable<string> Told(IEnumerable<ContentProblem> problems) =>
            problems.Select(p => $"{p.Path} {p.Line - problems.Min(q => q.Line) + 1}:{p.Column} {p.Code}").Order(StringComparer.Ordinal);
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

        _store.Write("images/cover.webp", Good);
        await SyncAsync(named, 1);
        _store.Write("2026/story.md", new ArticleFile { CoverImage = "/images/cover.webp", Title = "Another" });
        await _store.SyncAsync();
        Directory.Delete(_store.Full("images"), recursive: true);
        await SyncAsync(named, 2);
        _store.Write("images/cover.webp", Good);
        await SyncAsync(named, 1);

        _store.Delete("2026/story.md");
        await _store.SyncAsync();
        _store.Delete("images/cover.webp");
        Assert.Equal((0, 1), await _store.SyncAsync() is var r ? (r.Changed, r.WithWarnings) : default);
        using var db = _store.Read();
        Assert.Equal(["/images/other.webp"], db.NamedPictures.Select(p => p.Picture).ToList());
    }

    public static TheoryData<string, byte[], string> Unusable() => new()
    {
        { "text.png", Encoding.UTF8.GetBytes("This is no picture, whatever it is called."), "is no JPEG, PNG, WebP or GIF, or not a whole one" },
        { "cut.png", Pictures.Encode(40, 30, SKEncodedImageFormat.Png)[..30], "is no JPEG, PNG, WebP or GIF, or not a whole one" },
        { "cut.jpg", Pictures.Encode(40, 30, SKEncodedImageFormat.Jpeg)[..20], "is no JPEG, PNG, WebP or GIF, or not a whole one" },
        { "cut.webp", Good[..^4], "is no JPEG, PNG, WebP or GIF, or not a whole one" },
        { "text.avif", Encoding.UTF8.GetBytes("This is no picture."), "is no JPEG, PNG, WebP or GIF, or not a whole one" },
        { "large.png", Pictures.PngThatClaims(12_000, 9_000), "has 12,000 × 9,000 pixels, more than the 40 million that the site opens" },
        { "long.png", Pictures.PngThatClaims(16_384, 10), "has 16,384 × 10 pixels, and the site opens none with a side of more than 16,383" },
        { "large.webp", WebPThatClaims(10_000, 4_100), "has 10,000 × 4,100 pixels, more than the 40 million that the site opens" },
        { "lossy.webp", LossyWebPThatClaims(10_000, 6_500), "has 10,000 × 6,500 pixels, more than the 64 million that the site opens" },
        { "passes.jpg", Pictures.Progressive(4, side: 8000, colours: 4), "has 8,000 × 8,000 pixels in several passes (progressive), which takes 489 MB of memory, more than the 160 MB that the site takes" },
        { "heavy.png", [.. Pictures.Encode(8, 8, SKEncodedImageFormat.Png), .. new byte[PictureLimits.FileBytes]], "has 33 MB, more than the 32 MB that the site opens" },
    };

    [Theory]
    [MemberData(nameof(Unusable), DisableDiscoveryEnumeration = true)]
    public async Task A_picture_that_can_not_be_used_is_told_at_its_value(string name, byte[] picture, string message)
    {
        _store.Write($"images/{name}", picture);
        _store.Write("2026/story.md", new ArticleFile { CoverImage = $"/images/{name}", Body = $"![](/images/{name})" });
        var problem = Assert.Single((await _store.SyncAsync()).Problems);

        Assert.Equal(("CN308", ProblemSeverity.Warning, 4, 13, 13), (problem.Code, problem.Severity, problem.Line, problem.Column, problem.CaretColumn));
        Assert.Equal($"the picture /images/{name} {message}", problem.Message);
        Assert.Equal($"coverImage: \"/images/{name}\"", problem.SourceLine);
        Assert.Equal([problem], FolderSurvey.Read(_store.Folder, new ArticleParser(_store.Rules)).SelectMany(f => f.Problems));
        Assert.Equal((0, 1), await _store.SyncAsync() is var again ? (again.Changed, again.WithWarnings) : default);
    }

    // Smaller forms of it are drawn without holding all of it, as of a JPEG. One without loss, or with anything beside the picture, may have to be held.
    [Fact]
    public async Task A_lossy_WebP_may_be_as_large_as_a_JPEG()
    {
        _store.Write("a.webp", LossyWebPThatClaims(10_000, 4_100));
        _store.Write("story.md", new ArticleFile { CoverImage = "/a.webp" });

        Assert.Empty((await _store.SyncAsync()).Problems);
    }

    [Theory]
    [InlineData("a.avif", "\0\0\0 ftypavif")]
    public async Task What_only_browsers_read_is_no_problem(string name, string picture)
    {
        _store.Write(name, Encoding.Latin1.GetBytes(picture));
        _store.Write("story.md", new ArticleFile { CoverImage = "/" + name });

        Assert.Empty((await _store.SyncAsync()).Problems);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("images/cover.webp")]
    [InlineData("images")]
    public async Task The_warning_goes_when_a_good_picture_takes_the_place(string? named)
    {
        _store.Write("images/cover.webp", [1, 2, 3]);
        _store.Write("2026/story.md", new ArticleFile { CoverImage = "/images/cover.webp" });
        _store.Write("2026/other.md", new ArticleFile { CoverImage = "/images/other.webp" });
        Assert.Equal(2, (await _store.SyncAsync()).WithWarnings);

        _store.Write("images/cover.webp", Good);
        await SyncAsync(named, 1);
        _store.Write("images/cover.webp", Pictures.PngThatClaims(12_000, 9_000));
        await SyncAsync(named, 2);
        _store.Write("images/cover.webp", [1, 2, 3]); // another reason
        await SyncAsync(named, 2);
        _store.Delete("images/cover.webp");
        await SyncAsync(named, 2);
        _store.Write("images/cover.webp", [1, 2, 3]);
        await SyncAsync(named, 2);
        _store.Write("images/cover.webp", Good);
        await SyncAsync(named, 1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("images/cover.webp")]
    public async Task A_good_picture_in_place_of_another_is_remembered_and_no_article_read_again(string? named)
    {
        _store.Write("images/cover.webp", Good);
        _store.Write("2026/story.md", new ArticleFile { CoverImage = "/images/cover.webp" });
        await _store.SyncAsync();
        var generation = _store.Generation();

        _store.Write("images/cover.webp", Pictures.Encode(9, 9, SKEncodedImageFormat.Jpeg));
        var report = named is null ? await _store.SyncAsync() : await _store.SyncPathsAsync(named);

        Assert.Equal((0, true), (report.Changed, _store.Generation() > generation)); // pages tell its size
        using var db = _store.Read();
        var seen = db.NamedPictures.Single();
        Assert.Equal((new FileInfo(_store.Full("images/cover.webp")).Length, File.GetLastWriteTimeUtc(_store.Full("images/cover.webp")).Ticks), (seen.Size, seen.ModifiedTicks));
        Assert.NotNull(await _store.Loader.LookAsync(SyncReason.Poll, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_broken_file_is_not_read_again_for_a_picture_that_its_last_good_version_names()
    {
        _store.Write("story.md", new ArticleFile { CoverImage = "/images/cover.webp" });
        await _store.SyncAsync();
        _store.Write("story.md", "no front matter");
        await _store.SyncAsync();
        _store.Write("images/cover.webp", Good);

        Assert.Equal(0, (await _store.SyncAsync()).Changed);
    }

    // Images of containers give all files one time.
    [Fact]
    public async Task A_picture_is_judged_anew_when_other_bytes_of_the_same_size_and_time_stand_in_its_place()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "other systems note no time of their own");
        _store.Write("images/cover.webp", Good);
        var time = File.GetLastWriteTimeUtc(_store.Full("images/cover.webp"));
        _store.Write("2026/story.md", new ArticleFile { CoverImage = "/images/cover.webp" });
        Assert.Empty((await _store.SyncAsync()).Problems);

        await File.WriteAllBytesAsync(_store.Full("images/cover.webp"), new byte[Good.Length], TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(_store.Full("images/cover.webp"), time);

        Assert.Equal(["2026/story.md CN308"], (await _store.SyncAsync()).Problems.Select(p => $"{p.Path} {p.Code}"));
    }

    private static byte[] LossyWebPThatClaims(int width, int height) =>
        [.. "RIFF"u8, 22, 0, 0, 0, .. "WEBPVP8 "u8, 10, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8)];

    private static byte[] WebPThatClaims(int width, int height) =>
    [
        .. "RIFF"u8, 22, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0,
        .. BitConverter.GetBytes(width - 1)[..3], .. BitConverter.GetBytes(height - 1)[..3],
    ];

    private async Task SyncAsync(string? named, int withWarnings)
    {
        var report = named is null ? await _store.SyncAsync() : await _store.SyncPathsAsync(named);
        Assert.Equal((1, withWarnings), (report.Changed, report.WithWarnings));
        Assert.Equal((0, withWarnings), await _store.SyncAsync() is var again ? (again.Changed, again.WithWarnings) : default);
    }

    public void Dispose() => _store.Dispose();
}
