using System.Globalization;
using System.Text;

namespace CryptoNews.Content;

/// <summary>Addresses from names. Pure functions: no load order and no culture changes an address.</summary>
public static class Slug
{
    /// <summary>
    /// The slug of a tag, category or source name: NFC, lower case, letters and digits kept in their script (but for U+02BC, an apostrophe),
    /// <c>#</c> → <c>sharp</c>, <c>+</c> → <c>plus</c>, <c>&amp;</c> → <c>and</c>, <c>₿</c> → <c>btc</c>,
    /// runs of anything else → one <c>-</c>, none at either end.
    /// </summary>
    /// <returns>Empty when the name holds no letter, digit or named sign.</returns>
    public static string From(string name)
    {
        using var slug = new TextBuffer();
        var folded = Fold(name);
        var gap = false;
        for (var at = 0; at < folded.Length;)
        {
            Rune.DecodeFromUtf16(folded.AsSpan(at), out var rune, out var length);
            var part = rune.Value switch
            {
                '#' => "sharp",
                '+' => "plus",
                '&' => "and",
                '₿' => "btc",
                _ => IsLetterOrDigit(rune) || (slug.Length > 0 && !gap && IsMark(rune)) ? folded.AsSpan(at, length) : [],
            };
            at += length;
            if (part.IsEmpty)
            {
                gap = slug.Length > 0;
                continue;
            }

            if (gap)
                slug.Append('-');
            gap = false;
            slug.Append(part);
        }

        // A mark behind a named sign composes with the letter before it: one slug has one form.
        return slug.Span.SequenceEqual(folded) ? folded : slug.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// The key of a file from its path without suffix and extension: NFC, lower case; letters (but for U+02BC, an apostrophe), digits, <c>-</c>,
    /// <c>_</c> and the <c>/</c> between folders kept, every other character <c>-</c>, runs not collapsed.
    /// </summary>
    public static string KeyFromPath(string path)
    {
        using var key = new TextBuffer();
        var folded = Fold(path);
        for (var at = 0; at < folded.Length;)
        {
            Rune.DecodeFromUtf16(folded.AsSpan(at), out var rune, out var length);
            if (IsLetterOrDigit(rune) || IsMark(rune) || rune.Value is '-' or '_' or '/')
                key.Append(folded.AsSpan(at, length));
            else
                key.Append('-');
            at += length;
        }

        return key.Span.SequenceEqual(folded) ? folded : key.ToString();
    }

    // Some small letters compose with marks that their capitals do not compose with, hence the second time. The Turkish capital
    // has a small letter in Turkish only, which ToLowerInvariant does not know.
    private static string Fold(string text) =>
        WellFormed(text).Normalize(NormalizationForm.FormC).Replace('İ', 'i').ToLowerInvariant().Normalize(NormalizationForm.FormC);

    // Normalize throws at halves of surrogate pairs and at U+FFFE, which names of files and addresses may hold.
    private static string WellFormed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\uFFFE', StringComparison.Ordinal))
            return text;
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append((rune.Value == '\uFFFE' ? Rune.ReplacementChar : rune).ToString());
        return whole.ToString();
    }

    // Unicode's apostrophe is a letter, the others are none: пам'ять and памʼять are one name.
    private static bool IsLetterOrDigit(Rune rune) => rune.Value != 'ʼ' && Rune.IsLetterOrDigit(rune);

    // Marks that NFC could not compose belong to the letter before them (й in some fonts, Devanagari vowels).
    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
