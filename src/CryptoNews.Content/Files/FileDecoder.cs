using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace CryptoNews.Content;

/// <summary>Bytes to text: strict UTF-8, one byte order mark stripped, no NUL.</summary>
internal static class FileDecoder
{
    private const string SaveAsUtf8 = "save the file as UTF-8";

    // Bytes by which encodings of one alphabet are told apart.
    private const int Sample = 200;

    /// <returns>The text; with a defect, as much of the text as its position needs.</returns>
    public static DecodedFile Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > FileLimits.FileBytes)
            return Refused(ProblemKinds.FileTooLarge, "the file is larger than 1 MiB", "split it into several articles");
        var mark = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        bytes = bytes[mark..];
        if (IsWide(bytes))
            return Refused(ProblemKinds.Utf16, "the file is UTF-16 or UTF-32", SaveAsUtf8);

        var text = Encoding.UTF8.GetString(bytes);
        if (bytes.IndexOf((byte)0) is var nul and >= 0)
        {
            return Refused(text, bytes[..nul], ProblemKinds.NulCharacter,
                Invariant($"the byte at offset {nul + mark} is NUL"), "delete it; if the file was copied or downloaded, fetch it again");
        }

        // GetString has put U+FFFD where bytes are wrong, and a file may also hold that character itself.
        return text.Contains('\uFFFD', StringComparison.Ordinal) && FirstWrongByte(bytes) is var wrong and >= 0
            ? Refused(text, bytes[..wrong], ProblemKinds.NotUtf8,
                Invariant($"the byte 0x{bytes[wrong]:X2} at offset {wrong + mark} is not UTF-8; it looks like {LikelyEncoding(bytes[wrong..])}"), SaveAsUtf8)
            : new DecodedFile(new SourceText(text), null);
    }

    private static bool IsWide(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return true;

        // Without a mark: every other byte of keys in Latin letters is NUL. A file of nothing but NUL is a broken disk.
        var start = bytes[..Math.Min(bytes.Length, 64)];
        var even = 0;
        var odd = 0;
        for (var i = 0; i < start.Length; i++)
        {
            if (start[i] == 0)
                _ = i % 2 == 0 ? even++ : odd++;
        }

        return even + odd >= 4 && (even == 0 || odd == 0) && (even + odd) * 3 >= start.Length;
    }

    private static int FirstWrongByte(ReadOnlySpan<byte> bytes)
    {
        var characters = ArrayPool<char>.Shared.Rent(bytes.Length);
        var status = Utf8.ToUtf16(bytes, characters, out var read, out _, replaceInvalidSequences: false);
        ArrayPool<char>.Shared.Return(characters);
        return status == OperationStatus.Done ? -1 : read;
    }

    // Cyrillic words are runs of high bytes; accents in Latin-1 stand alone among ASCII. An opening « is in both.
    private static string LikelyEncoding(ReadOnlySpan<byte> bytes)
    {
        var word = bytes[0] == 0xAB ? bytes[1..] : bytes;
        if (word.Length < 2 || !IsCyrillic(word[0]) || !IsCyrillic(word[1]))
            return "Latin-1 (Windows-1252)";
        // Small letters, of which a text has most, stand before the capitals in KOI8-U and behind them in Windows-1251.
        var (before, behind) = (0, 0);
        foreach (var value in word[..Math.Min(word.Length, Sample)])
            _ = value >= 0xE0 ? behind++ : value >= 0xC0 ? before++ : 0;
        return before > behind ? "KOI8-U" : "Windows-1251";
    }

    // The alphabet, and apart from it ґ, є, і and ї, of Windows-1251 and then of KOI8-U.
    private static bool IsCyrillic(byte value) =>
        value is >= 0xC0 or 0xA5 or 0xB4 or 0xAA or 0xBA or 0xB2 or 0xB3 or 0xAF or 0xBF or 0xA4 or 0xA6 or 0xA7 or 0xAD or 0xB6 or 0xB7 or 0xBD;

    private static DecodedFile Refused(ProblemKind kind, string message, string remedy) =>
        new(new SourceText(""), new FileDefect(kind, 0, message, remedy));

    private static DecodedFile Refused(string text, ReadOnlySpan<byte> before, ProblemKind kind, string message, string remedy) =>
        new(new SourceText(text), new FileDefect(kind, Encoding.UTF8.GetCharCount(before), message, remedy));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Source">Text for positions.</param>
/// <param name="Defect">Null when the text is whole.</param>
internal sealed record DecodedFile(SourceText Source, FileDefect? Defect);

/// <summary>Why a file is no text. <paramref name="Offset"/> is in UTF-16 units of the decoded text.</summary>
internal sealed record FileDefect(ProblemKind Kind, int Offset, string Message, string Remedy);
