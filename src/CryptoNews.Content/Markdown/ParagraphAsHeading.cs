using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CryptoNews.Content;

/// <summary>A paragraph directly above <c>---</c>, which makes a heading of it where a rule between paragraphs was meant.</summary>
internal static class ParagraphAsHeading
{
    private const int LongestHeading = 100;

    public static void Warn(IEnumerable<(HeadingBlock Block, string Text)> headings, int offset, ProblemList problems)
    {
        foreach (var (block, text) in headings)
        {
            if (block is { IsSetext: true, Level: 2 } && (text.Length > LongestHeading || block.Inline!.Any(inline => inline is LineBreakInline)))
                problems.Add(MarkdownProblems.ParagraphAsHeading, offset + block.Span.Start, "the line '---' directly below makes a heading of this paragraph", "write an empty line above '---'");
        }
    }
}
