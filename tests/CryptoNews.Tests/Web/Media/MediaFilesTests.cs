using CryptoNews.Web.Media;

namespace CryptoNews.Tests.Web.Media;

public sealed class MediaFilesTests : IDisposable
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
    public void Nothing_else_of_the_folder_and_nothing_outside_is_a_picture(string file, string asked)
    {
        Write(file);

        Assert.Null(MediaFiles.Find(Path.Combine(_folder, "content"), asked));
    }

    [Theory]
    [InlineData("a.webp", "image/webp")]
    [InlineData("2026/01/A b.JPG", "image/jpeg")]
    [InlineData("знімок.png", "image/png")]
    public void A_picture_has_its_type(string file, string type)
    {
        Write(file);

        Assert.Equal(type, MediaFiles.Find(Path.Combine(_folder, "content"), file)?.Type);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string file)
    {
        var path = Path.Combine(_folder, "content", file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "picture");
    }
}
