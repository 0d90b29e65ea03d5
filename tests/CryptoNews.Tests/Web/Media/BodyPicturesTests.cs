using CryptoNews.Web.Hosting;
using CryptoNews.Web.Media;
using SkiaSharp;

namespace CryptoNews.Tests.Web.Media;

public sealed class BodyPicturesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cryptonews-body-").FullName;

    [Fact]
    public void A_picture_of_the_content_folder_says_its_measures_and_has_smaller_forms()
    {
        Write("a b.png", Pictures.Encode(700, 350, SKEncodedImageFormat.Png));
        Assert.Equal(
            "<p><img srcset=\"/resized/320/a%20b.png 320w, /resized/640/a%20b.png 640w\" sizes=\"(width >= 60rem) 38rem, 100vw\" width=\"700\" height=\"350\" src=\"/media/a%20b.png\" alt=\"x\" loading=\"lazy\"></p>",
            Measured("<p><img src=\"/media/a%20b.png\" alt=\"x\" loading=\"lazy\"></p>"));
    }

    [Fact]
    public void A_small_picture_has_measures_alone_and_one_on_its_side_those_of_its_upright_form()
    {
        Write("small.png", Pictures.Encode(30, 20, SKEncodedImageFormat.Png));
        Write("side.jpg", Pictures.WithExif(Pictures.Encode(300, 200, SKEncodedImageFormat.Jpeg), 6, "x"));
        Assert.Equal("<img width=\"30\" height=\"20\" src=\"/media/small.png\" alt=\"\">", Measured("<img src=\"/media/small.png\" alt=\"\">"));
        Assert.Equal("<img width=\"200\" height=\"300\" src=\"/media/side.jpg\" alt=\"\">", Measured("<img src=\"/media/side.jpg\" alt=\"\">"));
    }

    [Theory]
    [InlineData("<img src=\"/media/missing.png\" alt=\"\">")]
    [InlineData("<img src=\"/media/broken.png\" alt=\"\">")]
    [InlineData("<img src=\"/media/bomb.png\" alt=\"\">")]
    [InlineData("<img src=\"/media/..%2Fsecret.png\" alt=\"\">")]
    [InlineData("<img src=\"/media/a.avif\" alt=\"\">")]
    [InlineData("<img src=\"https://images.unsplash.com/a.png\" alt=\"\">")]
    [InlineData("<p>&lt;img src=&quot;/media/a.png&quot; alt</p>")]
    public void Everything_else_stays_as_it_is(string html)
    {
        Write("a.png", Pictures.Encode(400, 400, SKEncodedImageFormat.Png));
        Write("a.avif", Pictures.Encode(400, 400, SKEncodedImageFormat.Png));
        Write("broken.png", [1, 2, 3]);
        Write("bomb.png", Pictures.PngThatClaims(60_000, 60_000));
        Assert.Equal(html, Measured(html));
    }

    [Fact]
    public void A_picture_that_is_named_again_has_the_same_measures()
    {
        Write("a.png", Pictures.Encode(30, 20, SKEncodedImageFormat.Png));
        var (a, missing) = ("<img src=\"/media/a.png\" alt=\"\">", "<img src=\"/media/missing.png\" alt=\"\">");

        Assert.Equal(Measured(a) + missing + Measured(a) + missing, Measured(a + missing + a + missing));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Measured(string html) => new BodyPictures(new PictureSizes(new ContentOptions { Path = _folder })).Measure(html);

    private void Write(string path, byte[] picture) => File.WriteAllBytes(Path.Combine(_folder, path), picture);
}
