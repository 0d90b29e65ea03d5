using System.Globalization;
using System.Text;

namespace CryptoNews.Content;

/// <summary>Addresses from names. Pure functions: no load order and no culture changes an address.</summary>
public static class Slug
{
    /// <summary>
    /// The slug of a tag, category or source name: NFC, lower case, letters and digits kept in their script,
    /// <c>#</c> → <c>sharp</c>, <c>+</c> → <c>plus</c>, <c>&amp;</c> → <c>and</c>, <c>₿</c> → <c>btc</c>,
    /// runs of anything else → one <c>-</c>, none at either end.
    /// </summary>
    /// <returns>Empty when the name holds no letter, digit or named sign.</returns>
    public static string From(string name)
    {
        var slug = new StringBuilder(name.Length);
        var gap = false;
        foreach (var rune in Fold(name).EnumerateRunes())
        {
            var part = rune.Value switch
            {
                '#' => "sharp",
                '+' => "plus",
                '&' => "and",
                '₿' => "btc",
                _ => IsLetterOrDigit(rune) || (slug.Length > 0 && !gap && IsMark(rune)) ? rune.ToString() : null,
            };
            if (part is null)
            {
                gap = slug.Length > 0;
                continue;
            }

            if (gap)
                slug.Append('-');
            gap = false;
            slug.Append(part);
        }

        return slug.ToString();
    }

    /// <summary>
    /// The key of a file from its path without suffix and extension: NFC, lower case; letters, digits, <c>-</c>,
    /// <c>_</c> and the <c>/</c> between folders kept, every other character <c>-</c>, runs not collapsed.
    /// </summary>
    public static string KeyFromPath(string path)
    {
        var key = new StringBuilder(path.Length);
        foreach (var rune in Fold(path).EnumerateRunes())
        {
            if (IsLetterOrDigit(rune) || IsMark(rune) || rune.Value is '-' or '_' or '/')
                key.Append(rune.ToString());
            else
                key.Append('-');
        }

        return key.ToString();
    }

    private static string Fold(string text) => text.Normalize(NormalizationForm.FormC).ToLowerInvariant();

    private static bool IsLetterOrDigit(Rune rune) => Rune.IsLetterOrDigit(rune);

    // Marks that NFC could not compose belong to the letter before them (й in some fonts, Devanagari vowels).
    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
