using System.Globalization;
using System.Text;

namespace CryptoNews.Store;

/// <summary>What is a letter in a word, and which letters are taken for the same.</summary>
internal static class Letters
{
    public const char Apostrophe = '’';

    /// <summary>The apostrophes that are typed and printed, the letter of Unicode's choice and the stress of a wrong key among them.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or Apostrophe or 'ʼ' or '`' or '‘' or '´' or '＇';

    public static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    public static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u052F';

    public static bool IsLatin(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' || (c is >= '\u00C0' and <= '\u024F' && char.IsLetter(c));

    /// <summary>
    /// Lower case, NFC, apostrophes alike; a Latin letter that looks like a Cyrillic one is that one in a Cyrillic word
    /// (біткоїн typed with a Latin i), and the other way round.
    /// </summary>
    public static string Surface(ReadOnlySpan<char> raw)
    {
        var text = raw.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var (latin, cyrillic) = (text.Count(IsLatin), text.Count(IsCyrillic));
        return string.Create(text.Length, (text, latin, cyrillic), static (span, word) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                var c = word.text[i];
                span[i] = IsApostrophe(c) ? Apostrophe
                    : word.latin == 0 || word.cyrillic == 0 ? c
                    : word.cyrillic >= word.latin ? Swap(c, LatinLookalikes, CyrillicLookalikes)
                    : Swap(c, CyrillicLookalikes, LatinLookalikes);
            }
        });
    }

    /// <summary>Without apostrophes, stress marks and accents; й and ї are letters of their own.</summary>
    public static string Fold(string surface)
    {
        if (surface.All(c => c is >= 'a' and <= 'z' or >= 'а' and <= 'щ' or 'і' or 'ї' or 'є' or 'ь' or 'ю' or 'я'))
            return surface;
        var folded = new StringBuilder(surface.Length);
        foreach (var c in surface.Where(c => c != Apostrophe))
        {
            if (IsLatin(c) && c > 'z')
                folded.Append(Unaccented(c));
            else if (!IsMark(c))
                folded.Append(c switch { 'ґ' => 'г', 'ё' => 'е', _ => c });
        }

        return folded.ToString();
    }

    private const string LatinLookalikes = "aceiopxyï";
    private const string CyrillicLookalikes = "асеіорхуї";

    private static char Swap(char c, string from, string to) =>
        from.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? to[at] : c;

    private static string Unaccented(char c) => c switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        'ı' or 'İ' => "i", // the invariant culture leaves İ as it is
        _ => string.Concat(c.ToString().Normalize(NormalizationForm.FormD).Where(part => !IsMark(part))),
    };
}
