using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace CryptoNews.Store;

/// <summary>A body in one line, as excerpts are cut from it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct ExcerptLine
{
    // A longer text is marked as far as this: the largest articles repeat one word thousands of times.
    private const int LongestText = 40_000;
    private const char Nothing = '\0';

    private static readonly SearchValues<char> Blanks = SearchValues.Create(' ', '\u00A0', '\u202F');

    private readonly string _heading;

    private ExcerptLine(string text, string heading)
    {
        Text = text;
        _heading = heading;
    }

    public string Text { get; }

    /// <param name="html">As stored.</param>
    public static ExcerptLine Of(string html)
    {
        var heading = LeadingHeading(html);
        return new(Flat(HtmlText.Look(html)), heading);
    }

    /// <summary>Where an excerpt may begin that shows what stands at a place: behind the heading that the body begins with, unless the place is in it.</summary>
    public int StartFor(int place) => place < _heading.Length ? 0 : AfterHeading(Text, _heading);

    /// <summary>Where the last whole word ends within so many characters: a part of a word is another one, "min" stands in no text that says "mining".</summary>
    public static int EndOfWords(string text, int most)
    {
        if (text.Length <= most)
            return text.Length;
        var gap = text.AsSpan(0, most + 1).LastIndexOfAny(Blanks);
        return gap > 0 ? gap : most;
    }

    // As the flat text begins with it; empty where the body begins with something else.
    private static string LeadingHeading(string html)
    {
        var tag = html.AsSpan().TrimStart();
        if (tag is not ['<', 'h', >= '1' and <= '6', ..])
            return "";
        var end = html.IndexOf("</h", StringComparison.Ordinal);
        return end < 0 ? "" : Flat(HtmlText.Look(html[..end]));
    }

    private static int AfterHeading(string text, string heading) =>
        heading.Length + text.AsSpan(heading.Length).IndexOfAnyExcept(' ', '·') is var at && at > heading.Length ? at : 0;

    // One line; where blocks meet that are no sentences, as headings and cells of tables are, a dot parts them. Blanks at which
    // no line breaks stay as they are: they hold numbers together.
    private static string Flat(ReadOnlySpan<char> text)
    {
        var flat = new StringBuilder(Math.Min(text.Length, LongestText));
        var (gap, isBlockEnd) = (Nothing, false);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                gap = gap == Nothing && Blanks.Contains(c) ? c : ' ';
                isBlockEnd |= c == HtmlText.BlockEnd;
                continue;
            }

            if (flat.Length > LongestText)
                break;
            if (isBlockEnd && flat.Length > 0 && !EndsSentence(flat))
                flat.Append(" · ");
            else if (gap != Nothing && flat.Length > 0)
                flat.Append(gap);
            (gap, isBlockEnd) = (Nothing, false);
            flat.Append(c);
        }

        var line = flat.ToString();
        return line[..EndOfWords(line, LongestText)];
    }

    private static bool EndsSentence(StringBuilder text)
    {
        var last = text[^1] is '"' or '”' or '“' or '»' or '’' or ')' && text.Length > 1 ? text[^2] : text[^1];
        return last is '.' or '!' or '?' or '…' or ':' or ';';
    }
}
