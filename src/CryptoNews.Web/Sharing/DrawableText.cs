using System.Globalization;
using System.Text;
using SkiaSharp;

namespace CryptoNews.Web.Sharing;

/// <summary>What of a text can be drawn in a face that consists of several files, none of which has every sign.</summary>
internal sealed class DrawableText(SKFont[] fonts)
{
    // Signs of headlines that the faces lack, and what says the same. A code stands apart from its number.
    private static readonly (string Sign, string Words)[] Substitutes =
    [
        ("₿", "BTC "), ("Ξ", "ETH "), ("₴", "UAH "), ("₽", "RUB "), ("₹", "INR "), ("₩", "KRW "), ("₺", "TRY "),
        ("→", " – "), ("➜", " – "), ("➡", " – "), ("⇒", " – "), ("⟶", " – "), ("↔", " – "), ("‑", "-"), ("‒", "–"), ("―", "—"),
        ("≈", "~"), ("≤", "<="), ("≥", ">="), ("ł", "l"), ("Ł", "L"), ("đ", "d"), ("Đ", "D"),
    ];

    /// <summary>
    /// A text as far as some face can draw it. What none has (emoji, other scripts) is left out, since the boxes in its
    /// place would tell nobody anything; signs of money, arrows and the like become what says the same.
    /// </summary>
    public string Of(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var element in Elements(text))
        {
            if (string.IsNullOrWhiteSpace(element))
                kept.Append(kept.Length > 0 && kept[^1] != ' ' ? " " : "");
            else
                kept.Append(Shown(element));
        }

        return kept.ToString().TrimEnd();
    }

    /// <summary>
    /// Whether a text says on a card what it says elsewhere: no letter, number or sign of money or of a comparison would be
    /// left out. Pictures and marks may be.
    /// </summary>
    public bool KeepsSense(string text) => !Elements(text).Any(element => Shown(element) is null && element.EnumerateRunes().Any(SaysSomething));

    private static IEnumerable<string> Elements(string text)
    {
        foreach (var (sign, words) in Substitutes)
            text = text.Replace(sign, words, StringComparison.Ordinal);
        // Normalize throws at U+FFFE.
        var elements = StringInfo.GetTextElementEnumerator(text.Replace("\uFFFE", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC));
        while (elements.MoveNext())
            yield return elements.GetTextElement();
    }

    // A letter whose mark no face has is drawn without it: "Erdogan" is still his name. A sign is not: ≠ would become =.
    private string? Shown(string element) =>
        IsDrawable(element) ? element
        : Rune.IsLetterOrDigit(Rune.GetRuneAt(element, 0)) && Unmarked(element) is var letter && IsDrawable(letter) ? letter
        : null;

    private bool IsDrawable(string element) =>
        element.EnumerateRunes().All(rune => Array.Exists(fonts, f => f.ContainsGlyph(rune.Value)));

    private static string Unmarked(string element) => string.Concat(element
        .Normalize(NormalizationForm.FormD)
        .EnumerateRunes()
        .Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)));

    private static bool SaysSomething(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.CurrencySymbol or UnicodeCategory.MathSymbol;
}
