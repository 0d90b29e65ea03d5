using CryptoNews.Content;
using CryptoNews.Tests.Web.Media;
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
        byte[] farAway = [.. Pictures.Encode(4, 4, SKEncodedImageFormat.Png)[..33], 0xFF, 0xFF, 0xFF, 0xFF, .. "tEXt"u8, .. new byte[100]];
        Assert.Null(Read(farAway));
        Assert.Null(PictureHeader.Read(new MemoryStream(farAway)));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 2 * 300 * 200 * 3)]
    public void What_comes_in_several_passes_is_held_as_a_whole(bool progressive, long held)
    {
        var jpeg = Pictures.Encode(300, 200, SKEncodedImageFormat.Jpeg);
        var frame = jpeg.AsSpan().IndexOf((byte[])[0xFF, 0xC0]);
        Assert.Equal((byte)3, jpeg[frame + 9]); // colours, of which each may have other samples
        jpeg[frame + 11] = jpeg[frame + 14] = jpeg[frame + 17] = 0x11;
        if (progressive)
            jpeg[frame + 1] = 0xC2;
        Assert.Equal(held, Held(jpeg));

        // Two of the colours at a fourth of the samples.
        jpeg[frame + 11] = 0x22;
        Assert.Equal(held / 2, Held(jpeg));

        // Its first pass has one colour only: there are others.
        jpeg[jpeg.AsSpan().IndexOf((byte[])[0xFF, 0xDA]) + 4] = 1;
        Assert.Equal(2 * 300 * 200 * 3 / 2, Held(jpeg));

        static long? Held(byte[] file) => PictureHeader.Read(new MemoryStream(file))?.HeldBytes;
    }

    [Fact]
    public void A_picture_in_several_passes_may_be_held_when_it_is_not_too_large() =>
        Assert.Null(PictureDefect.Of(new MemoryStream(Pictures.Progressive(scans: 4, side: 4400, colours: 4))));

    public void Dispose() => File.Delete(_file);

    private (int, int)? Read(byte[] bytes)
    {
        File.WriteAllBytes(_file, bytes);
        using var file = File.OpenRead(_file);
        return PictureHeader.Read(file) is { } header ? (header.Width, header.Height) : null;
    }

    private (int, int)? Drawn(byte[] bytes)
    {
        File.WriteAllBytes(_file, bytes);
        using var file = File.OpenRead(_file);
        using var codec = SKCodec.Create(file);
        return codec is null ? null : (codec.Info.Width, codec.Info.Height);
    }

    private static byte[] Lossless()
    {
        using var bitmap = SKBitmap.Decode(Pictures.Encode(300, 200, SKEncodedImageFormat.Png));
        using var pixels = bitmap.PeekPixels();
        using var data = pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossless, 100));
        return data!.ToArray();
    }
}
