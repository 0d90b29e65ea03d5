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
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsPart(text, ref at))
                continue;
            count++;
            at = LastOfWord(text, at);
        }

        return count;
    }

    // Two joints in a row, as in a dash of two hyphens, part words.
    private static int LastOfWord(ReadOnlySpan<char> text, int last)
    {
        while (true)
        {
            var next = last + 1;
            if (next < text.Length && text[next] is '\'' or '’' or '-' or '‑' or '.' or ',')
                next++;
            if (next >= text.Length || !IsPart(text, ref next))
                return last;
            last = next;
        }
    }

    // Leaves the place at the last of the characters that it looked at.
    private static bool IsPart(ReadOnlySpan<char> text, ref int at)
    {
        if (text[at] < Tabled)
            return IsTabledPart[text[at]];
        if (Rune.DecodeFromUtf16(text[at..], out var rune, out var length) != System.Buffers.OperationStatus.Done)
            return false;
        at += length - 1;
        return IsPart(rune);
    }

    private static bool IsPart(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value)
        : Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
