using System.Globalization;
using System.Text;
using SkiaSharp;

namespace CryptoNews.Web.Sharing;

/// <summary>Sets text in a face that consists of several files: measures it, breaks it into lines, draws it.</summary>
internal sealed class CardText : IDisposable
{
    private const string Ellipsis = "…";

    // Signs of headlines that the faces lack, and what says the same. A code stands apart from its number.
    private static readonly (string Sign, string Words)[] Substitutes =
    [
        ("₿", "BTC "), ("Ξ", "ETH "), ("₴", "UAH "), ("₽", "RUB "), ("₹", "INR "), ("₩", "KRW "), ("₺", "TRY "),
        ("→", " – "), ("➜", " – "), ("➡", " – "), ("⇒", " – "), ("⟶", " – "), ("↔", " – "), ("‑", "-"), ("‒", "–"), ("―", "—"),
        ("≈", "~"), ("≤", "<="), ("≥", ">="), ("ł", "l"), ("Ł", "L"), ("đ", "d"), ("Đ", "D"),
    ];

    private readonly SKFont[] _fonts;

    /// <param name="size">Pixels.</param>
    public CardText(IReadOnlyList<SKTypeface> face, float size)
    {
        _fonts = [.. face.Select(f => new SKFont(f, size) { Edging = SKFontEdging.Antialias, Subpixel = true, Hinting = SKFontHinting.None })];
        Size = size;
    }

    public float Size { get; }

    /// <summary>
    /// A text as far as some face can draw it. What none has (emoji, other scripts) is left out, since the boxes in its
    /// place would tell nobody anything; signs of money, arrows and the like become what says the same.
    /// </summary>
    public string Drawable(string text)
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

    public float Measure(ReadOnlySpan<char> text)
    {
        var width = 0f;
        foreach (var (run, font) in Runs(text.ToString()))
            width += font.MeasureText(run);
        return width;
    }

    /// <summary>Breaks a text between words, and inside a word that is wider than a line.</summary>
    /// <returns>At most <paramref name="most"/> lines; the last ends with an ellipsis when there would be more.</returns>
    public IReadOnlyList<string> Lines(string text, float width, int most)
    {
        var lines = new List<string>();
        var rest = text;
        while (rest.Length > 0 && lines.Count < most)
        {
            var length = FittingLength(rest, width);
            if (lines.Count == most - 1 && length < rest.Length)
            {
                lines.Add(Cut(rest, width));
                break;
            }

            lines.Add(rest[..length].TrimEnd());
            rest = rest[length..].TrimStart();
        }

        return lines;
    }

    /// <summary>A text on one line, cut where it is too wide.</summary>
    public string Cut(string text, float width)
    {
        if (Measure(text) <= width)
            return text;
        var length = Widest(text, n => Measure(text.AsSpan(0, n)) + Measure(Ellipsis) <= width);
        return text[..length].TrimEnd(' ', ',', '.', ':', ';', '-', '–', '—') + Ellipsis;
    }

    /// <param name="x">Left edge.</param>
    /// <param name="y">Base line.</param>
    /// <returns>Right edge.</returns>
    public float Draw(SKCanvas canvas, string text, float x, float y, SKPaint paint)
    {
        foreach (var (run, font) in Runs(text))
        {
            canvas.DrawText(run, x, y, SKTextAlign.Left, font, paint);
            x += font.MeasureText(run);
        }

        return x;
    }

    public void Dispose()
    {
        foreach (var font in _fonts)
            font.Dispose();
    }

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
        element.EnumerateRunes().All(rune => Array.Exists(_fonts, f => f.ContainsGlyph(rune.Value)));

    private static string Unmarked(string element) => string.Concat(element
        .Normalize(NormalizationForm.FormD)
        .EnumerateRunes()
        .Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)));

    private static bool SaysSomething(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.CurrencySymbol or UnicodeCategory.MathSymbol;

    private int FittingLength(string text, float width)
    {
        if (Measure(text) <= width)
            return text.Length;
        var fitting = Widest(text, n => Measure(text.AsSpan(0, n).TrimEnd()) <= width);
        var blank = text.LastIndexOf(' ', Math.Min(fitting, text.Length - 1));
        return blank > 0 ? blank + 1 : Math.Max(fitting, 1);
    }

    // By halves: measuring every beginning of a line costs the square of its length.
    private static int Widest(string text, Func<int, bool> fits)
    {
        var (low, high) = (0, text.Length);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (fits(middle))
                low = middle;
            else
                high = middle - 1;
        }

        return low > 0 && low < text.Length && char.IsLowSurrogate(text[low]) ? low - 1 : low;
    }

    private IEnumerable<(string Text, SKFont Font)> Runs(string text)
    {
        var start = 0;
        SKFont? current = null;
        for (var at = 0; at < text.Length;)
        {
            var rune = Rune.GetRuneAt(text, at);
            // Digits and blanks stay in the face of the letters before them.
            var font = current is not null && current.ContainsGlyph(rune.Value) ? current : Array.Find(_fonts, f => f.ContainsGlyph(rune.Value)) ?? _fonts[0];
            if (current is not null && font != current)
            {
                yield return (text[start..at], current);
                start = at;
            }

            current = font;
            at += rune.Utf16SequenceLength;
        }

        if (current is not null && start < text.Length)
            yield return (text[start..], current);
    }
}
