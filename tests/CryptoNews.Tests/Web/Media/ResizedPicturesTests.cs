using System.Net;
using CryptoNews.Web.Media;
using SkiaSharp;

namespace CryptoNews.Tests.Web.Media;

public sealed class ResizedPicturesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_resized_picture_is_made_once_and_kept_outside_the_content_folder()
    {
        await using var portal = With("images/a b.jpg", Pictures.Encode(1200, 600, SKEncodedImageFormat.Jpeg));
        var files = Directory.GetFiles(portal.ContentPath, "*", SearchOption.AllDirectories);
        using var first = await portal.Reader.GetAsync("/resized/320/images/a%20b.jpg", Cancel);
        var kept = Assert.Single(Directory.GetFiles(Shelf(portal)));
        var made = File.GetLastWriteTimeUtc(kept);
        using var second = await portal.Reader.GetAsync("/resized/320/images/a%20b.jpg", Cancel);

        Assert.Equal("image/webp", first.Content.Headers.ContentType!.ToString());
        Assert.Equal("public, max-age=3600", first.Headers.CacheControl!.ToString());
        Assert.Equal("default-src 'none'", first.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(Cancel), await second.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(made, File.GetLastWriteTimeUtc(kept));
        Assert.Equal(files, Directory.GetFiles(portal.ContentPath, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_reader_who_has_it_is_told_so_until_the_picture_changes()
    {
        await using var portal = With("a.png", Pictures.Encode(800, 600, SKEncodedImageFormat.Png));
        using var first = await portal.Reader.GetAsync("/resized/320/a.png", Cancel);
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(portal, first)).StatusCode);

        await File.WriteAllBytesAsync(Path.Combine(portal.ContentPath, "a.png"), Pictures.Encode(400, 400, SKEncodedImageFormat.Png), Cancel);
        using var changed = await AskAsync(portal, first);
        using var bitmap = SKBitmap.Decode(await changed.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal((320, 320), (bitmap.Width, bitmap.Height));
    }

    [Fact]
    public async Task A_picture_in_the_place_of_another_of_as_many_bytes_is_another()
    {
        var (wide, square) = (Pictures.Encode(800, 600, SKEncodedImageFormat.Png), Pictures.Encode(400, 400, SKEncodedImageFormat.Png));
        var length = Math.Max(wide.Length, square.Length);
        Array.Resize(ref wide, length);
        Array.Resize(ref square, length);
        await using var portal = With("a.png", wide);
        var file = Path.Combine(portal.ContentPath, "a.png");
        File.SetLastWriteTimeUtc(file, Portal.Noon);
        var sizes = portal.Services.GetRequiredService<PictureSizes>();
        using var first = await portal.Reader.GetAsync("/resized/320/a.png", Cancel);
        Assert.Equal((800, 600), sizes.Of("/a.png"));

        await File.WriteAllBytesAsync(file, square, Cancel);
        File.SetLastWriteTimeUtc(file, Portal.Noon.AddSeconds(1));
        using var changed = await AskAsync(portal, first);

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
        using var bitmap = SKBitmap.Decode(await changed.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal((320, 320), (bitmap.Width, bitmap.Height));
        Assert.Equal((400, 400), sizes.Of("/a.png"));
    }

    [Fact]
    public async Task The_kept_pictures_may_be_deleted_at_any_moment()
    {
        await using var portal = With("a.png", Pictures.Encode(800, 600, SKEncodedImageFormat.Png));
        var first = await portal.Reader.GetByteArrayAsync("/resized/640/a.png", Cancel);
        Directory.Delete(Shelf(portal), recursive: true);

        Assert.Equal(first, await portal.Reader.GetByteArrayAsync("/resized/640/a.png", Cancel));
        Assert.Single(Directory.GetFiles(Shelf(portal)));
    }

    [Theory]
    [InlineData("/resized/321/a.png")]
    [InlineData("/resized/0/a.png")]
    [InlineData("/resized/-320/a.png")]
    [InlineData("/resized/320/b.png")]
    [InlineData("/resized/320/a.svg")]
    [InlineData("/resized/320/")]
    [InlineData("/resized/320/..%2fa.png")]
    [InlineData("/resized/320/broken.jpg")]
    [InlineData("/resized/320/bomb.png")]
    public async Task What_is_no_picture_or_no_width_is_not_there(string address)
    {
        await using var portal = With("a.png", Pictures.Encode(8, 6, SKEncodedImageFormat.Png));
        await File.WriteAllBytesAsync(Path.Combine(portal.ContentPath, "broken.jpg"), Pictures.Encode(900, 900, SKEncodedImageFormat.Jpeg)[..900], Cancel);
        await File.WriteAllBytesAsync(Path.Combine(portal.ContentPath, "bomb.png"), Pictures.PngThatClaims(60_000, 60_000), Cancel);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var response = await portal.Reader.GetAsync(address, Cancel);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task Many_who_ask_at_once_get_the_same_picture()
    {
        await using var portal = With("a.jpg", Pictures.Encode(1600, 900, SKEncodedImageFormat.Jpeg));
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => portal.Reader.GetByteArrayAsync("/resized/960/a.jpg", Cancel)));

        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
        Assert.Single(Directory.GetFiles(Shelf(portal)));
    }

    private static Task<HttpResponseMessage> AskAsync(Portal portal, HttpResponseMessage before)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, before.RequestMessage!.RequestUri);
        request.Headers.IfNoneMatch.Add(before.Headers.ETag!);
        return portal.Reader.SendAsync(request, Cancel);
    }

    private static string Shelf(Portal portal) => Path.Combine(Path.GetDirectoryName(portal.ContentPath)!, "pictures");

    private static Portal With(string path, byte[] picture)
    {
        var portal = new Portal();
        _ = portal.Server;
        var file = Path.Combine(portal.ContentPath, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, picture);
        return portal;
    }
}
