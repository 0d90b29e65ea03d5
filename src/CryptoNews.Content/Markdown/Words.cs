using System.Globalization;
using System.Text;

namespace CryptoNews.Content;

/// <summary>Counts words: runs of letters, digits and marks, joined by one apostrophe, hyphen, point or comma.</summary>
internal static class Words
{
    // Every letter of Latin, Greek and Cyrillic stands before: asking Unicode's tables for each takes longer than all else here.
    private const int Tabled = 0x530;

    private static readonly bool[] IsTabledPart = [.. Enumerable.Range(0, Tabled).Select(c => IsPart(new Rune(c)))];

    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        var inWord = false;
        var joined = false;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c < Tabled ? IsTabledPart[c] : IsPart(text, ref at))
            {
                if (!inWord)
                    count++;
                inWord = true;
                joined = false;
            }
            else if (inWord && !joined && c is '\'' or '’' or 'ʼ' or '-' or '‑' or '.' or ',')
            {
                joined = true;
            }
            else
            {
                inWord = false;
            }
        }

        return count;
    }

    private static bool IsPart(ReadOnlySpan<char> text, ref int at)
    {
        if (Rune.DecodeFromUtf16(text[at..], out var rune, out var length) != System.Buffers.OperationStatus.Done)
            return false;
        at += length - 1;
        return IsPart(rune);
    }

    private static bool IsPart(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value)
        : Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
