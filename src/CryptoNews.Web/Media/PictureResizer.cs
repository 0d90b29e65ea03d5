using System.Diagnostics.CodeAnalysis;
using CryptoNews.Content;
using SkiaSharp;

namespace CryptoNews.Web.Media;

/// <summary>
/// Draws a picture smaller, as WebP. Only pixels survive: place, camera and thumbnails that a file carries along are
/// left behind, and a picture that lies on its side is set upright. Files come as bytes: a stream that fails while the library
/// reads it ends the process.
/// </summary>
internal static class PictureResizer
{
    private const int Quality = 78;

    /// <param name="file">JPEG, PNG, WebP or GIF, of which the first picture is taken.</param>
    /// <param name="width">Pixels; a narrower picture stays as wide as it is.</param>
    /// <returns>Null when the file is no picture of these formats, not whole, or larger or of more scans than is safe to open.</returns>
    public static byte[]? Resize(byte[] file, int width)
    {
        using var codec = Open(file);
        if (codec is null)
            return null;
        if (codec.EncodedFormat == SKEncodedImageFormat.Jpeg && JpegScans.Count(file) > PictureLimits.Scans)
            return null;

        var origin = codec.EncodedOrigin;
        var lies = origin >= SKEncodedOrigin.LeftTop;
        var scale = Math.Min(1f, width / (float)(lies ? codec.Info.Height : codec.Info.Width));
        using var bitmap = Decode(codec, scale);
        if (bitmap is null)
            return null;

        var (across, down) = (Scaled(codec.Info.Width, scale), Scaled(codec.Info.Height, scale));
        var target = new SKImageInfo(lies ? down : across, lies ? across : down, SKColorType.Rgba8888, bitmap.AlphaType, SKColorSpace.CreateSrgb());
        using var surface = SKSurface.Create(target);
        if (surface is null)
            return null;
        surface.Canvas.SetMatrix(Upright(origin, target.Width, target.Height));
        bitmap.SetImmutable(); // else an image of it is a copy of it
        using var image = SKImage.FromBitmap(bitmap);
        surface.Canvas.DrawImage(image, SKRect.Create(across, down), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var drawn = surface.Snapshot();
        using var encoded = drawn.Encode(SKEncodedImageFormat.Webp, Quality);
        return encoded?.ToArray();
    }

    /// <summary>Width and height in pixels of the picture as it is seen; null when it is none that could be resized.</summary>
    public static (int Width, int Height)? SizeOf(byte[] file)
    {
        using var codec = Open(file);
        if (codec is null)
            return null;
        return codec.EncodedOrigin >= SKEncodedOrigin.LeftTop ? (codec.Info.Height, codec.Info.Width) : (codec.Info.Width, codec.Info.Height);
    }

    private static SKCodec? Open(byte[] file)
    {
        if (PictureDefect.Of(new MemoryStream(file, writable: false)) is not null)
            return null;
        using var data = SKData.CreateCopy(file);
        var codec = SKCodec.Create(data);
        if (IsKnown(codec))
            return codec;
        codec?.Dispose();
        return null;
    }

    private static SKBitmap? Decode(SKCodec codec, float scale)
    {
        // A little more than is wanted: decoders that can shrink round to steps of their own.
        var size = codec.GetScaledDimensions(Math.Min(1f, scale * 1.15f));
        if (!IsSafe(size.Width, size.Height, PictureLimits.Pixels))
            return null;
        var alpha = codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul;
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, alpha, SKColorSpace.CreateSrgb()));
        // What was cut short decodes in part; half a picture is none.
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success)
            return bitmap;
        bitmap.Dispose();
        return null;
    }

    // The library knows more formats than the site, and one of them as a wrapping of another; it ends the process where a picture
    // in an icon is too large.
    private static bool IsKnown([NotNullWhen(true)] SKCodec? codec) =>
        codec?.EncodedFormat is SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png or SKEncodedImageFormat.Webp or SKEncodedImageFormat.Gif
        && IsSafe(codec.Info.Width, codec.Info.Height, PictureLimits.ShrinkingPixels);

    private static bool IsSafe(int width, int height, long mostPixels) =>
        width is > 0 and <= PictureLimits.LongestSide && height is > 0 and <= PictureLimits.LongestSide && (long)width * height <= mostPixels;

    private static int Scaled(int length, float scale) => Math.Max(1, (int)MathF.Round(length * scale));

    /// <summary>From the picture as its file holds it to the picture as it was seen.</summary>
    private static SKMatrix Upright(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, width, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, width, -1, 0, height, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, height, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
