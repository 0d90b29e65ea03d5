using System.Globalization;
using System.Text;

namespace CryptoNews.Content;

/// <summary>Counts words: runs of letters, digits and marks, joined by one apostrophe, hyphen, point or comma.</summary>
internal static class Words
{
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        var inWord = false;
        var joined = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsPart(rune))
            {
                if (!inWord)
                    count++;
                inWord = true;
                joined = false;
            }
            else if (inWord && !joined && rune.Value is '\'' or '’' or 'ʼ' or '-' or '‑' or '.' or ',')
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

    private static bool IsPart(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value)
        : Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
