using System.Diagnostics;
using System.Text;
using CryptoNews.Content;

namespace CryptoNews.Tests.Content;

public sealed class LocalPictureTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cryptonews-media-").FullName;

    [Theory]
    [InlineData("2026/story.md", "2026/story.md")]
    [InlineData("a.svg", "a.svg")]
    [InlineData("a.webp.html", "a.webp.html")]
    [InlineData(".hidden.webp", ".hidden.webp")]
    [InlineData(".git/a.webp", ".git/a.webp")]
    [InlineData("_drafts/a.webp", "_drafts/a.webp")]
    [InlineData("_pages/a.webp", "_pages/a.webp")]
    [InlineData("images/_a.webp", "images/_a.webp")]
    [InlineData("../outside.webp", "../outside.webp")]
    [InlineData("../outside.webp", "images/../../outside.webp")]
    [InlineData("../outside.webp", "..%2foutside.webp")]
    [InlineData("../outside.webp", "..\\outside.webp")]
    [InlineData("../outside.webp", "\0/../outside.webp")]
    [InlineData("../outside.webp", "/../outside.webp")]
    [InlineData("a.webp", "/a.webp")]
    [InlineData("a.webp", "A.webp/")]
    [InlineData("a.webp", "none.webp")]
    [InlineData("a.webp", "none/a.webp")]
    [InlineData("a.webp", "a.webp/a.webp")]
    public void Nothing_else_of_the_folder_and_nothing_outside_is_a_picture(string file, string asked)
    {
        Write(file);

        Assert.Null(LocalPicture.Find(Path.Combine(_folder, "content"), asked));
    }

    [Fact]
    public void Nor_is_a_name_that_no_disk_can_have()
    {
        Write("a.webp");

        Assert.Null(LocalPicture.Find(Path.Combine(_folder, "content"), new string('a', 300) + ".webp"));
        Assert.Null(LocalPicture.Find(Path.Combine(_folder, "content"), new string('a', 300) + "/a.webp"));
        Assert.Null(LocalPicture.Find(Path.Combine(_folder, "content"), string.Join('/', Enumerable.Repeat(new string('a', 250), 30)) + "/a.webp"));
    }

    [Fact]
    public async Task Nor_is_what_stands_in_a_folder_that_is_closed()
    {
        if (OperatingSystem.IsWindows() || await Privileges.RanWithoutThemAsync())
            return;
        Write("closed/a.webp");
        var closed = Path.Combine(_folder, "content", "closed");
        File.SetUnixFileMode(closed, UnixFileMode.None);
        try
        {
            Assert.Null(LocalPicture.Find(Path.Combine(_folder, "content"), "closed/a.webp"));
        }
        finally
        {
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Where_the_disk_finds_other_spellings_only_its_own_counts()
    {
        Write("Знімок.webp");

        Assert.True(LocalPicture.IsSpeltSo(Path.Combine(_folder, "content", "Знімок.webp")));
        Assert.False(LocalPicture.IsSpeltSo(Path.Combine(_folder, "content", "знімок.webp")));
    }

    [Theory]
    [InlineData("a.webp", "image/webp")]
    [InlineData("2026/01/A b.JPG", "image/jpeg")]
    [InlineData("знімок.png", "image/png")]
    public void A_picture_has_its_type(string file, string type)
    {
        Write(file);

        Assert.Equal(type, LocalPicture.Find(Path.Combine(_folder, "content"), file)?.Type);
    }

    /// <summary>The parser and the server go by one rule: what a reader can never get is a warning, and what is no warning is served.</summary>
    [Theory]
    [InlineData("a.webp")]
    [InlineData("A.JPG")]
    [InlineData("images/a_b.png")]
    [InlineData("images/_a.png")]
    [InlineData("_drafts/a.png")]
    [InlineData("_pages/a.png")]
    [InlineData("2026/_x/y/a.png")]
    [InlineData(".hidden/a.png")]
    [InlineData(".a.png")]
    [InlineData("a.svg")]
    [InlineData("a")]
    [InlineData("a:b.png")]
    public void Every_picture_that_can_not_be_served_is_a_warning(string path)
    {
        Write(path);
        var served = LocalPicture.Find(Path.Combine(_folder, "content"), path) is not null;

        var cover = SmallFile.Parse(SmallFile.With($"coverImage: '/{path}'"));
        var text = SmallFile.With("lang: en") + $"\n![](/{path.Replace(":", "%3A", StringComparison.Ordinal)})\n";
        var body = new ArticleParser(new ContentRules()).Parse("2026/01/story.md", Encoding.UTF8.GetBytes(text));

        Assert.Equal(served, cover.Problems.Count == 0);
        Assert.Equal(served, body.Problems.Count == 0);
        Assert.Equal(served ? [$"/{path}"] : [], body.Article!.Body.Pictures.Select(picture => picture.Address));
    }

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public void A_picture_lies_as_deep_as_articles_may(int folders, bool served)
    {
        var path = string.Concat(Enumerable.Repeat("a/", folders)) + "b.png";
        Write(path);

        Assert.Equal(served, LocalPicture.Find(Path.Combine(_folder, "content"), path) is not null);
        Assert.Equal(served, SmallFile.Parse(SmallFile.With($"coverImage: '/{path}'")).Problems.Count == 0);
    }

    [Fact]
    public async Task A_pipe_is_no_picture_and_keeps_nobody_waiting()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There pipes lie elsewhere.");
        var root = Directory.CreateDirectory(Path.Combine(_folder, "content")).FullName;
        using var made = Process.Start("mkfifo", [Path.Combine(root, "a.png")]);
        await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, made.ExitCode);

        Assert.Null(LocalPicture.Find(root, "a.png"));
        Assert.True(new ContentFolder(root).LookAtPicture("/a.png")!.Value.IsMissing);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string file)
    {
        var path = Path.Combine(_folder, "content", file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "picture");
    }
}
