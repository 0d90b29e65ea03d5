using System.Text;
using SkiaSharp;

namespace CryptoNews.Web.Sharing;

/// <summary>Sets text in a face that consists of several files: measures it, breaks it into lines, draws it.</summary>
internal sealed class CardText : IDisposable
{
    private const string Ellipsis = "…";

    private readonly SKFont[] _fonts;
    private readonly DrawableText _drawable;

    /// <param name="size">Pixels.</param>
    public CardText(IReadOnlyList<SKTypeface> face, float size)
    {
        _fonts = [.. face.Select(f => new SKFont(f, size) { Edging = SKFontEdging.Antialias, Subpixel = true, Hinting = SKFontHinting.None })];
        _drawable = new DrawableText(_fonts);
    }

    /// <inheritdoc cref="DrawableText.Of"/>
    public string Drawable(string text) => _drawable.Of(text);

    /// <inheritdoc cref="DrawableText.KeepsSense"/>
    public bool KeepsSense(string text) => _drawable.KeepsSense(text);

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
