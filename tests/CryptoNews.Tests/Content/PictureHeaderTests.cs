using CryptoNews.Content;
using CryptoNews.Tests.Web.Media;
using CryptoNews.Web.Media;
using SkiaSharp;

namespace CryptoNews.Tests.Content;

/// <summary>The header says what the library says that draws the picture.</summary>
public sealed class PictureHeaderTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public static TheoryData<string, byte[]> Files() => new()
    {
        { "png", Pictures.Encode(300, 200, SKEncodedImageFormat.Png) },
        { "jpeg", Pictures.Encode(300, 200, SKEncodedImageFormat.Jpeg) },
        { "jpeg with a long Exif", Pictures.WithExif(Pictures.Encode(300, 200, SKEncodedImageFormat.Jpeg), 1, new string('x', 60_000)) },
        { "lossy webp", Pictures.Encode(300, 200, SKEncodedImageFormat.Webp) },
        { "lossless webp", Lossless() },
        { "gif", Pictures.TwoFrameGif },
    };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public void The_size_is_that_which_is_drawn(string name, byte[] file)
    {
        Assert.NotEmpty(name);
        Assert.Equal(Drawn(file), Read(file));
        Assert.NotNull(Read(file));
    }

    // A whole header is one that the library can begin with; some bytes more or less it may want.
    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public void What_ends_within_its_header_is_no_picture(string name, byte[] file)
    {
        Assert.NotEmpty(name);
        foreach (var length in Enumerable.Range(0, Math.Min(file.Length, 80)).Append(file.Length / 2))
        {
            if (Read(file[..length]) is { } size)
                Assert.Equal((length, size), (length, Drawn(file[..Math.Min(file.Length, length + 64)])));
        }
    }

    [Fact]
    public void A_hostile_header_ends_the_reading()
    {
        Assert.Null(Read([0xFF, 0xD8, .. Enumerable.Repeat((byte)0xFF, 100_000)]));
        Assert.Null(Read([.. Pictures.Encode(4, 4, SKEncodedImageFormat.Png)[..33], .. new byte[100_000]]));
        Assert.Null(Read([.. "RIFF"u8, 0xFF, 0xFF, 0xFF, 0xFF, .. "WEBPVP8X"u8, .. new byte[100]]));
        Assert.Null(Read([.. "GIF89a"u8, .. new byte[100]]));
    }

    public void Dispose() => File.Delete(_file);

    private (int, int)? Read(byte[] bytes)
    {
        File.WriteAllBytes(_file, bytes);
        using var file = File.OpenHandle(_file);
        return PictureHeader.Read(file) is { } header ? (header.Width, header.Height) : null;
    }

    private (int, int)? Drawn(byte[] bytes)
    {
        File.WriteAllBytes(_file, bytes);
        return PictureResizer.SizeOf(_file);
    }

    private static byte[] Lossless()
    {
        using var bitmap = SKBitmap.Decode(Pictures.Encode(300, 200, SKEncodedImageFormat.Png));
        using var pixels = bitmap.PeekPixels();
        using var data = pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossless, 100));
        return data!.ToArray();
    }
}
