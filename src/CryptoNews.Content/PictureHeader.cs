using System.Buffers.Binary;

namespace CryptoNews.Content;

/// <summary>What the first bytes of a picture say: a few reads of a few bytes, however large the file is. Nothing of the pixels is read.</summary>
/// <param name="Width">Pixels, as the file holds them.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Shrinks">Whether the format can be decoded at a part of its size.</param>
/// <param name="HeldBytes">What a decoder holds of the whole picture beside the pixels that it gives.</param>
internal readonly record struct PictureHeader(int Width, int Height, bool Shrinks, long HeldBytes = 0)
{
    // A hostile file may hold parts without end.
    private const int MostParts = 2000;

    /// <returns>Null when the file is no JPEG, PNG, WebP or GIF, or ends before its pixels begin.</returns>
    public static PictureHeader? Read(Stream file)
    {
        Span<byte> start = stackalloc byte[30];
        var read = ReadAt(file, start, 0);
        start[read..].Clear();
        return start switch
        {
            [0xFF, 0xD8, 0xFF, ..] => OfJpeg(file),
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => OfPng(file, start),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] when read >= 13 => Of(Little(start[6..]), Little(start[8..])),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] when read == 30 && start[8..12].SequenceEqual("WEBP"u8) => OfWebP(file, start),
            _ => null,
        };
    }

    /// <summary>Whether the file begins as one of AVIF does, which browsers read and the site does not.</summary>
    public static bool IsAvif(Stream file)
    {
        Span<byte> start = stackalloc byte[8];
        return ReadAt(file, start, 0) == 8 && start[4..].SequenceEqual("ftyp"u8);
    }

    // Chunks: length, name, content, checksum. The size stands in the first.
    private static PictureHeader? OfPng(Stream file, ReadOnlySpan<byte> start)
    {
        Span<byte> chunk = stackalloc byte[8];
        var at = 8L;
        for (var parts = 0; parts < MostParts && ReadAt(file, chunk, at) == 8; parts++)
        {
            if (chunk[4..].SequenceEqual("IDAT"u8))
                return start[12..16].SequenceEqual("IHDR"u8) ? Of(Big32(start[16..]), Big32(start[20..])) : null;
            at += 12L + BinaryPrimitives.ReadUInt32BigEndian(chunk);
        }

        return null;
    }

    // Segments: FF, name, length, content. The size stands in the one that says how the picture is coded; pixels follow SOS.
    private static PictureHeader? OfJpeg(Stream file)
    {
        Span<byte> segment = stackalloc byte[9];
        Span<byte> components = stackalloc byte[JpegFrame.MostBytes];
        JpegFrame? frame = null;
        var at = 2L;
        for (var parts = 0; parts < MostParts && ReadAt(file, segment, at) == 9; parts++)
        {
            switch (segment)
            {
                case [not 0xFF, ..] or [0xFF, 0xFF or 0, ..]:
                    at++; // fillers, and what decoders pass over
                    continue;
                case [_, 0x01 or (>= 0xD0 and <= 0xD8), ..]:
                    at += 2; // without content
                    continue;
                case [_, 0xD9, ..]:
                    return null;
                case [_, 0xDA, ..]:
                    return frame?.Header(componentsOfScan: segment[4]);
                case [_, >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC), ..]:
                    frame = JpegFrame.Read(segment, components[..ReadAt(file, components, at + segment.Length)]);
                    break;
            }

            at += 2 + Big16(segment[2..]);
        }

        return null;
    }

    // A file that is shorter than it says is no picture to decoders. Only a lossy one, alone in its file, is surely never held as a whole.
    private static PictureHeader? OfWebP(Stream file, ReadOnlySpan<byte> start)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(start[4..]) + 8L > file.Length)
            return null;
        var content = start[20..];
        return start[12..16] switch
        {
            [(byte)'V', (byte)'P', (byte)'8', (byte)'X'] => Of(1 + Little24(content[4..]), 1 + Little24(content[7..])),
            [(byte)'V', (byte)'P', (byte)'8', (byte)'L'] when content[0] == 0x2F && BinaryPrimitives.ReadUInt32LittleEndian(content[1..]) is var bits =>
                Of(1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF)),
            [(byte)'V', (byte)'P', (byte)'8', (byte)' '] when content[3..6] is [0x9D, 0x01, 0x2A] =>
                Of(Little(content[6..]) & 0x3FFF, Little(content[8..]) & 0x3FFF, shrinks: true),
            _ => null,
        };
    }

    private static PictureHeader? Of(int width, int height, bool shrinks = false) => width > 0 && height > 0 ? new PictureHeader(width, height, shrinks) : null;

    private static int ReadAt(Stream file, Span<byte> bytes, long at)
    {
        if (at > file.Length)
            return 0;
        file.Position = at;
        return file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
    }

    private static int Big32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32BigEndian(bytes);

    private static int Big16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static int Little(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static int Little24(ReadOnlySpan<byte> bytes) => Little(bytes) | (bytes[2] << 16);
}
