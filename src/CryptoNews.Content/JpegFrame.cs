using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace CryptoNews.Content;

/// <summary>How a JPEG is coded: the segment that stands before its pixels.</summary>
/// <param name="Components">Colours.</param>
/// <param name="HeldBytes">Two for each coefficient of each colour: what a decoder holds of a picture that comes in several passes.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JpegFrame(int Width, int Height, bool IsProgressive, int Components, long HeldBytes)
{
    /// <summary>The number of colours, and three bytes for each of the four that there can be.</summary>
    public const int MostBytes = 1 + (3 * MostComponents);

    private const int MostComponents = 4;

    /// <param name="start">Name, length, precision, height, width.</param>
    /// <param name="components">What follows.</param>
    /// <returns>Null when it ends too soon, or no decoder takes it.</returns>
    public static JpegFrame? Read(ReadOnlySpan<byte> start, ReadOnlySpan<byte> components)
    {
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(start[5..]), BinaryPrimitives.ReadUInt16BigEndian(start[7..]));
        if (width == 0 || height == 0 || components is not [var count and > 0 and <= MostComponents, ..] || components.Length < 1 + (3 * count))
            return null;

        // Each colour may have a half, a third or a fourth of the samples in either direction.
        var (shares, most) = (0L, 1);
        for (var i = 0; i < count; i++)
        {
            var (across, down) = (components[2 + (3 * i)] >> 4, components[2 + (3 * i)] & 0xF);
            shares += across * down;
            most = Math.Max(most, across * down);
        }

        return new JpegFrame(width, height, start[1] is 0xC2 or 0xC6 or 0xCA or 0xCE, count, 2L * width * height * shares / most);
    }

    /// <param name="componentsOfScan">A picture whose first pass has not all colours has other passes.</param>
    public PictureHeader Header(int componentsOfScan) =>
        new(Width, Height, Shrinks: true, IsProgressive || componentsOfScan < Components ? HeldBytes : 0);
}
