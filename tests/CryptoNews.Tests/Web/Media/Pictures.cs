using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace CryptoNews.Tests.Web.Media;

/// <summary>Small picture files, sound and hostile.</summary>
internal static class Pictures
{
    public static readonly byte[] TwoFrameGif = Convert.FromBase64String(
        "R0lGODlhAQABAIAAAP8AAAAA/yH/C05FVFNDQVBFMi4wAwEAAAAh+QQACgAAACwAAAAAAQABAAACAkQBACH5BAAKAAAALAAAAAABAAEAAAICTAEAOw==");

    /// <summary>Blue, with a red corner at the top left.</summary>
    public static byte[] Encode(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Blue);
            using var red = new SKPaint { Color = SKColors.Red };
            canvas.DrawRect(0, 0, Math.Max(1, width / 4), Math.Max(1, height / 4), red);
        }

        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    /// <summary>All of one grey, which makes a large picture a small file.</summary>
    public static byte[] Grey(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height, SKColorType.Gray8, SKAlphaType.Opaque);
        using var data = bitmap.Encode(format, 1);
        return data.ToArray();
    }

    /// <summary>Puts an Exif segment with an orientation and a text in front of a JPEG's own segments.</summary>
    public static byte[] WithExif(byte[] jpeg, int orientation, string text)
    {
        byte[] tiff =
        [
            .. "MM\0*"u8, 0, 0, 0, 8, // big-endian; the directory follows
            0, 1, // one entry
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
            0, 0, 0, 0, // no other directory
            .. Encoding.ASCII.GetBytes(text),
        ];
        byte[] exif = [.. "Exif\0\0"u8, .. tiff];
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(exif.Length + 2));
        return [.. jpeg[..2], 0xFF, 0xE1, .. length, .. exif, .. jpeg[2..]];
    }

    /// <summary>A JPEG, grey by default, that is refined again and again, with nothing new.</summary>
    public static byte[] Progressive(int scans, int side = 8, int colours = 1)
    {
        var (high, low) = ((byte)(side >> 8), (byte)side);
        var components = Enumerable.Range(1, colours).SelectMany(c => (byte[])[(byte)c, 0x11, 0]);
        byte[] nothing = [0x00, 0x01];
        byte[] first = [0xFF, 0xDA, 0, 8, 1, 1, 0x00, 1, 63, 0x00, .. nothing];
        byte[] refinement = [0xFF, 0xDA, 0, 8, 1, 1, 0x00, 1, 63, 0x10, .. nothing];
        return
        [
            0xFF, 0xD8,
            0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)1, 64),
            0xFF, 0xC2, 0, (byte)(8 + (3 * colours)), 8, high, low, high, low, (byte)colours, .. components,
            0xFF, 0xC4, 0, 20, 0x00, 1, .. new byte[15], 0x00, // of DC one code: the same as before
            0xFF, 0xC4, 0, 20, 0x10, 1, .. new byte[15], 0xE0, // of AC one code: nothing in the next 16,384 blocks
            0xFF, 0xDA, 0, 8, 1, 1, 0x00, 0, 0, 0x00, 0x00,
            .. first,
            .. Enumerable.Repeat(refinement, scans - 2).SelectMany(scan => scan),
            0xFF, 0xD9,
        ];
    }

    /// <summary>An icon that holds a picture.</summary>
    public static byte[] Icon(byte[] png)
    {
        var icon = new byte[22];
        (icon[2], icon[4], icon[10], icon[12], icon[18]) = (1, 1, 1, 32, 22);
        BinaryPrimitives.WriteInt32LittleEndian(icon.AsSpan(14), png.Length);
        return [.. icon, .. png];
    }

    /// <summary>A PNG of a few bytes whose header names a size.</summary>
    public static byte[] PngThatClaims(int width, int height)
    {
        var png = Encode(4, 4, SKEncodedImageFormat.Png);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        return png;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}
