using System.Buffers.Binary;

namespace CryptoNews.Web.Media;

/// <summary>How often a decoder would go through a JPEG.</summary>
internal static class JpegScans
{
    // As libjpeg reads: segments by their length, what stands between them as far as the next FF. A thumbnail in a segment and
    // a film behind the end have scans of their own, which nobody decodes.
    public static int Count(ReadOnlySpan<byte> jpeg)
    {
        var scans = 0;
        for (var at = 0; at < jpeg.Length && jpeg[at..].IndexOf((byte)0xFF) is >= 0 and var next;)
        {
            at += next + 1;
            switch (at < jpeg.Length ? jpeg[at] : 0xD9)
            {
                case 0xFF:
                    continue; // a filler
                case <= 0xBF or (>= 0xD0 and <= 0xD8):
                    at++; // without content, or a name that means nothing: passed over where a restart is due
                    continue;
                case 0xD9:
                    return scans;
                case 0xDA:
                    scans++;
                    break;
            }

            at += 1 + (at + 3 <= jpeg.Length ? BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 1)..]) : 2);
        }

        return scans;
    }
}
