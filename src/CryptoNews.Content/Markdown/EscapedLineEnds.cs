using Markdig.Syntax.Inlines;

namespace CryptoNews.Content;

/// <summary>Line ends that a program escaped once too often: readers see <c>\n</c>, and one paragraph.</summary>
internal static class EscapedLineEnds
{
    /// <param name="texts">Those in which some may stand.</param>
    public static void Warn(IReadOnlyList<LiteralInline> texts, string markdown, int offset, ProblemList problems)
    {
        foreach (var text in texts)
        {
            var end = Math.Min(text.Span.End + 1, markdown.Length);
            for (var at = text.Span.Start; at < end; at++)
            {
                if (!IsOne(markdown, at))
                    continue;
                // One program wrote them all.
                problems.Add(MarkdownProblems.EscapedLineEnds, offset + at, "'\\n' is no line end here, and readers see it as it stands", "write line ends in its place, everywhere in the text");
                return;
            }
        }
    }

    // Not the folder of 'C:\news', nor '\nu' of a formula.
    private static bool IsOne(string markdown, int at) =>
        markdown.AsSpan(at) is ['\\', 'n', .. var rest] && (at == 0 || markdown[at - 1] != '\\') && rest is not [>= 'a' and <= 'z', ..];
}
