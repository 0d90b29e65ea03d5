using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CryptoNews.Content;

/// <summary>HTML in a text is shown as it is written, comments too, which whoever wrote it does not expect.</summary>
internal static partial class RawHtml
{
    public static void Warn(MarkdownDocument document, string markdown, int offset, ProblemList problems)
    {
        if (!markdown.Contains('<', StringComparison.Ordinal) || Tag().Matches(markdown) is not { Count: > 0 } tags)
            return;
        var starts = tags.Select(tag => tag.Index).ToArray();

        // In code, in an address or behind a backslash it is meant to be shown.
        foreach (var text in document.Descendants<LiteralInline>())
        {
            var next = Array.BinarySearch(starts, text.Span.Start);
            for (next = next < 0 ? ~next : next; next < starts.Length && starts[next] <= text.Span.End && !problems.IsFull; next++)
            {
                if (starts[next] > 0 && markdown[starts[next] - 1] == '\\')
                    continue;
                problems.Add(
                    MarkdownProblems.RawHtml,
                    offset + starts[next],
                    $"'{ProblemList.Quote(tags[next].Value)}' is HTML, and readers see it as it stands here",
                    "write markdown, or delete it; put it between backticks if readers shall see it");
            }
        }
    }

    // Elements by their names, since a placeholder is written so too: <your name>.
    [GeneratedRegex(
        @"<(!--|/?(a|abbr|article|aside|audio|b|blockquote|br|button|center|cite|code|dd|del|details|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img|input|ins|kbd|li|link|main|mark|meta|nav|object|ol|p|picture|pre|q|s|samp|script|section|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|tr|u|ul|var|video|wbr)([ \t\r\n][^<>]*)?/?>)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
