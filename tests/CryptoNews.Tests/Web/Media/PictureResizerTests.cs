using System.Text;
using CryptoNews.Content;
using CryptoNews.Web.Media;
using SkiaSharp;

namespace CryptoNews.Tests.Web.Media;

public sealed class PictureResizerTests
{
    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void A_picture_becomes_a_WebP_of_the_width_asked_for_in_its_own_shape(SKEncodedImageFormat format)
    {
        using var resized = Open(PictureResizer.Resize(Pictures.Encode(1200, 600, format), 320));
        Assert.Equal((SKEncodedImageFormat.Webp, 320, 160), (resized.EncodedFormat, resized.Info.Width, resized.Info.Height));
    }

    [Fact]
    public void A_narrow_picture_is_never_made_wider()
    {
        using var resized = Open(PictureResizer.Resize(Pictures.Encode(200, 100, SKEncodedImageFormat.Png), 640));
        Assert.Equal((200, 100), (resized.Info.Width, resized.Info.Height));
    }

    // The corner that is red in the file, and where it has to be when the picture stands upright.
    [Theory]
    [InlineData(1, 640, 320, 0, 0)]
    [InlineData(2, 640, 320, 1, 0)]
    [InlineData(3, 640, 320, 1, 1)]
    [InlineData(4, 640, 320, 0, 1)]
    [InlineData(5, 320, 640, 0, 0)]
    [InlineData(6, 320, 640, 1, 0)]
    [InlineData(7, 320, 640, 1, 1)]
    [InlineData(8, 320, 640, 0, 1)]
    public void A_picture_that_lies_on_its_side_is_set_upright(int orientation, int width, int height, int right, int bottom)
    {
        var file = Pictures.WithExif(Pictures.Encode(640, 320, SKEncodedImageFormat.Jpeg), orientation, "51 28 N");
        using var resized = SKBitmap.Decode(PictureResizer.Resize(file, width));

        Assert.Equal((width, height), (resized.Width, resized.Height));
        var corners = Enumerable.Range(0, 4).Select(i => (x: i % 2, y: i / 2)).Select(c => (c.x, c.y, resized.GetPixel(c.x == 0 ? 20 : width - 20, c.y == 0 ? 20 : height - 20).Red));
        Assert.Equal((right, bottom), corners.OrderByDescending(c => c.Red).Select(c => (c.x, c.y)).First());
    }

    [Fact]
    public void Where_a_picture_was_taken_is_left_behind()
    {
        var file = Pictures.WithExif(Pictures.Encode(640, 320, SKEncodedImageFormat.Jpeg), 1, "51 28 N");
        Assert.Contains("51 28 N", Encoding.Latin1.GetString(file), StringComparison.Ordinal);

        var resized = Encoding.Latin1.GetString(PictureResizer.Resize(file, 320)!);
        Assert.All(["51 28 N", "Exif", "EXIF", "XMP "], trace => Assert.DoesNotContain(trace, resized, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_an_animation_the_first_picture_is_taken()
    {
        using var resized = Open(PictureResizer.Resize(Pictures.TwoFrameGif, 320));
        Assert.Equal((1, 1, 0), (resized.Info.Width, resized.Info.Height, resized.FrameCount));
    }

    [Fact]
    public void What_is_no_whole_picture_is_none()
    {
        var whole = Pictures.Encode(1200, 600, SKEncodedImageFormat.Jpeg);
        Assert.Null(PictureResizer.Resize(whole[..(whole.Length / 2)], 320));
        Assert.Null(PictureResizer.Resize(whole[..20], 320));
        Assert.Null(PictureResizer.Resize([], 320));
        Assert.Null(PictureResizer.Resize(Pictures.Icon(Pictures.Encode(40, 40, SKEncodedImageFormat.Png)), 320)); // the library knows more formats than the site
        Assert.Null(PictureResizer.Resize(Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), 320));
    }

    // Sound pictures of a few kilobytes: nothing but the limit keeps them closed.
    [Theory]
    [InlineData(SKEncodedImageFormat.Png, 16_383, 10, true)]
    [InlineData(SKEncodedImageFormat.Png, 16_384, 10, false)]
    [InlineData(SKEncodedImageFormat.Png, 400, 16_384, false)]
    [InlineData(SKEncodedImageFormat.Png, 8_000, 5_000, true)]
    [InlineData(SKEncodedImageFormat.Png, 8_000, 5_001, false)]
    [InlineData(SKEncodedImageFormat.Jpeg, 8_000, 8_000, true)]
    [InlineData(SKEncodedImageFormat.Jpeg, 8_000, 8_001, false)]
    public void A_picture_is_opened_up_to_the_largest_size_and_no_further(SKEncodedImageFormat format, int width, int height, bool isOpened) =>
        Assert.Equal(isOpened, PictureResizer.Resize(Pictures.Grey(width, height, format), 320) is not null);

    // 134 KB of them in front of 64 million pixels took five seconds.
    [Fact]
    public void A_JPEG_is_opened_up_to_the_most_scans_and_no_further()
    {
        Assert.NotNull(PictureResizer.Resize(Pictures.Progressive(PictureLimits.Scans), 320));
        Assert.Null(PictureResizer.Resize(Pictures.Progressive(PictureLimits.Scans + 1), 320));
    }

    [Fact]
    public void Only_what_is_decoded_of_a_JPEG_counts_as_its_scans()
    {
        var jpeg = Pictures.Progressive(PictureLimits.Scans);
        byte[] noScans = [.. Enumerable.Repeat<byte[]>([0xFF, 0xDA, 0, 2], 100).SelectMany(scan => scan)];

        Assert.NotNull(PictureResizer.Resize([.. jpeg, .. noScans], 320));
        Assert.NotNull(PictureResizer.Resize([.. jpeg[..2], 0xFF, 0xFE, 1, 146, .. noScans, .. jpeg[2..]], 320));
        Assert.Equal(0, JpegScans.Count([]));
        Assert.All(Enumerable.Range(0, jpeg.Length), length => Assert.InRange(JpegScans.Count(jpeg.AsSpan(0, length)), 0, PictureLimits.Scans));
    }

    // Fillers, segments without content and names without meaning before a scan hide it from nobody.
    [Fact]
    public void Scans_are_counted_as_the_decoder_finds_them()
    {
        byte[] odd = [.. Pictures.Progressive(PictureLimits.Scans)[..^2], 0, 0xFF, 0, 0xFF, 0xFF, 0, 0xFF, 0xD0, 0xFF, 0x01, 0xFF, 0x02, 0xFF, 0xFF, 0xFF, 0xDA, 0, 8, 1, 1, 0, 1, 63, 0x10, 0, 1, 0xFF, 0xD9];

        Assert.Equal(PictureLimits.Scans + 1, JpegScans.Count(odd));
    }

    [Fact]
    public void What_follows_the_end_of_a_JPEG_has_no_scans()
    {
        byte[] noScans = [.. Enumerable.Repeat<byte[]>([0xFF, 0xDA, 0, 2], 100).SelectMany(scan => scan)];

        Assert.Equal(PictureLimits.Scans, JpegScans.Count([.. Pictures.Progressive(PictureLimits.Scans), 0, 2, .. noScans]));
    }

    [Theory]
    [InlineData(4, 300, 200)]
    [InlineData(5, 200, 300)]
    [InlineData(8, 200, 300)]
    public void A_picture_has_the_measures_that_are_seen(int orientation, int width, int height) =>
        Assert.Equal((width, height), PictureResizer.SizeOf(Pictures.WithExif(Pictures.Encode(300, 200, SKEncodedImageFormat.Jpeg), orientation, "x")));

    private static SKCodec Open(byte[]? file) => SKCodec.Create(new MemoryStream(file!));
}
