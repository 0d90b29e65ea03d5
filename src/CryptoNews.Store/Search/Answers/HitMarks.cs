using System.Numerics;

namespace CryptoNews.Store;

/// <summary>A piece of a text.</summary>
/// <param name="Text">Not encoded.</param>
/// <param name="IsHit">It is what was searched for.</param>
public sealed record MarkedText(string Text, bool IsHit);

/// <summary>Finds what was searched for in texts: by the same analysis as the index, so that an inflected form is marked whole.</summary>
/// <param name="match">What was searched for.</param>
public sealed class HitMarks(SearchMatch match)
{
    private const int Beginning = 3_000;
    private const int ExcerptLength = 230;
    private const int BeforeHit = 60;

    private readonly HitFinder _finder = new(match);

    /// <summary>The whole text, in pieces.</summary>
    public IReadOnlyList<MarkedText> In(string text) => Pieces(text, _finder.In(text), 0, text.Length);

    /// <summary>Whether anything that was searched for stands in the text.</summary>
    public bool IsIn(string text) => _finder.In(text).Count > 0;

    /// <summary>Whether the source was searched for by its key.</summary>
    public bool AreOf(string sourceKey)
    {
        var lexeme = IndexTerms.SourceLexeme(sourceKey);
        return match.Wanted.Any(alternatives => alternatives.Phrases.Any(phrase => phrase.Lexemes[0] == lexeme));
    }

    /// <summary>The part of a body where most of what was searched for stands together.</summary>
    /// <param name="html">As stored.</param>
    /// <returns>
    /// In pieces, with an ellipsis where it was cut; without the heading that the body begins with, unless it is what was
    /// found; null when nothing is found in it.
    /// </returns>
    public IReadOnlyList<MarkedText>? Excerpt(string html)
    {
        var line = ExcerptLine.Of(html);
        var text = line.Text;
        if (Best(text) is not var (best, hits))
            return null;

        var first = line.StartFor(best.Start);
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

    // Most often what was searched for stands together near the beginning.
    private (Hit Best, List<Hit> Hits)? Best(string text)
    {
        foreach (var length in new[] { ExcerptLine.EndOfWords(text, Beginning), text.Length })
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
