using System.Buffers;
using System.Numerics;
using System.Text;

namespace CryptoNews.Store;

/// <summary>A piece of a text.</summary>
/// <param name="Text">Not encoded.</param>
/// <param name="IsHit">It is what was searched for.</param>
public sealed record MarkedText(string Text, bool IsHit);

/// <summary>Finds what was searched for in texts: by the same analysis as the index, so that an inflected form is marked whole.</summary>
/// <param name="match">What was searched for.</param>
public sealed class HitMarks(SearchMatch match)
{
    // A longer text is marked as far as this: the largest articles repeat one word thousands of times.
    private const int LongestText = 40_000;
    private const int Beginning = 3_000;
    private const int ExcerptLength = 230;
    private const int BeforeHit = 60;
    private const char Nothing = '\0';

    private static readonly SearchValues<char> Blanks = SearchValues.Create(' ', '\u00A0', '\u202F');

    private readonly HitFinder _finder = new(match);

    /// <summary>The whole text, in pieces.</summary>
    public IReadOnlyList<MarkedText> In(string text) => Pieces(text, _finder.In(text), 0, text.Length);

    /// <summary>Whether anything that was searched for stands in the text.</summary>
    public bool IsIn(string text) => _finder.In(text).Count > 0;

    /// <summary>Whether the source was searched for by its key.</summary>
    public bool AreOf(string sourceKey)
    {
        var lexeme = IndexTerms.SourceLexeme(sourceKey);
        return match.Wanted.Any(alternatives => alternatives.Any(lexemes => lexemes[0] == lexeme));
    }

    /// <summary>The part of a body where most of what was searched for stands together.</summary>
    /// <param name="html">As stored.</param>
    /// <returns>
    /// In pieces, with an ellipsis where it was cut; without the heading that the body begins with, unless it is what was
    /// found; null when nothing is found in it.
    /// </returns>
    public IReadOnlyList<MarkedText>? Excerpt(string html)
    {
        var heading = LeadingHeading(html);
        var text = Flat(HtmlText.Look(html));
        if (Best(text) is not var (best, hits))
            return null;

        var first = best.Start < heading.Length ? 0 : AfterHeading(text, heading);
        var start = Math.Max(first, WordStart(text, Math.Max(0, best.Start - BeforeHit)));
        var end = WordEnd(text, Math.Min(text.Length, Math.Max(start + ExcerptLength, best.End)));
        var pieces = Pieces(text, hits, start, end);
        return
        [
            .. start > first ? [new MarkedText("… ", false)] : Array.Empty<MarkedText>(),
            .. pieces,
            .. end < text.Length ? [new MarkedText(" …", false)] : Array.Empty<MarkedText>(),
        ];
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

    // Most often what was searched for stands together near the beginning.
    private (Hit Best, List<Hit> Hits)? Best(string text)
    {
        foreach (var length in new[] { EndOfWords(text, Beginning), text.Length })
        {
            var hits = _finder.In(text.AsSpan(0, length));
            if (hits.Count == 0)
                continue;
            var (best, together) = Enumerable.Range(0, hits.Count).Select(i => (hits[i], Together(hits, i))).MaxBy(h => h.Item2);
            if (length == text.Length || together == _finder.Clauses)
                return (best, hits);
        }

        return null;
    }

    // Clauses of which a hit stands in the excerpt that begins at one.
    private static int Together(List<Hit> hits, int first)
    {
        var clauses = 0UL;
        for (var i = first; i < hits.Count && hits[i].End <= hits[first].Start + ExcerptLength - BeforeHit; i++)
            clauses |= 1UL << hits[i].Clause;
        return BitOperations.PopCount(clauses);
    }

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

    // A part of a word is another word: "min" stands in no text that says "mining".
    private static int EndOfWords(string text, int most)
    {
        if (text.Length <= most)
            return text.Length;
        var gap = text.AsSpan(0, most + 1).LastIndexOfAny(Blanks);
        return gap > 0 ? gap : most;
    }

    private static bool EndsSentence(StringBuilder text)
    {
        var last = text[^1] is '"' or '”' or '“' or '»' or '’' or ')' && text.Length > 1 ? text[^2] : text[^1];
        return last is '.' or '!' or '?' or '…' or ':' or ';';
    }

    private static List<MarkedText> Pieces(string text, List<Hit> hits, int start, int end)
    {
        var pieces = new List<MarkedText>();
        var at = start;
        foreach (var hit in hits.Where(h => h.Start >= start && h.End <= end))
        {
            if (hit.Start > at)
                pieces.Add(new(text[at..hit.Start], false));
            pieces.Add(new(text[hit.Start..hit.End], true));
            at = hit.End;
        }

        if (at < end)
            pieces.Add(new(text[at..end], false));
        return pieces;
    }

    private static int WordStart(string text, int at)
    {
        if (at == 0)
            return 0;
        var gap = text.IndexOf(' ', at);
        return gap < 0 || gap - at > BeforeHit ? at : gap + 1;
    }

    private static int WordEnd(string text, int at)
    {
        if (at >= text.Length)
            return text.Length;
        var gap = text.LastIndexOf(' ', at - 1);
        return gap <= at - BeforeHit ? at : gap;
    }
}
