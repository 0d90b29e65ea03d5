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
        for (var at = 0; at < text.Length;)
        {
            if (PartAt(text, at) is var length && length == 0)
            {
                at++;
                continue;
            }

            count++;
            at = EndOfWord(text, at + length);
        }

        return count;
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length)
        {
            if (PartAt(text, at) is var length && length > 0)
                at += length;
            else if (text[at] is '\'' or '’' or '-' or '‑' or '.' or ',' && at + 1 < text.Length && PartAt(text, at + 1) is var next && next > 0)
                at += 1 + next; // two joints in a row, as in a dash of two hyphens, part words
            else
                break;
        }

        return at;
    }

    // Characters of the letter, digit or mark that begins at a place; 0 when none does.
    private static int PartAt(ReadOnlySpan<char> text, int at)
    {
        if (text[at] < Tabled)
            return IsTabledPart[text[at]] ? 1 : 0;
        return Rune.DecodeFromUtf16(text[at..], out var rune, out var length) == System.Buffers.OperationStatus.Done && IsPart(rune) ? length : 0;
    }

    private static bool IsPart(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value)
        : Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
