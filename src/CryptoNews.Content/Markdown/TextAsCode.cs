using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace CryptoNews.Content;

/// <summary>A text that is code from its beginning: whoever wrote it indented it, or a language model answered within a fence.</summary>
internal static class TextAsCode
{
    /// <returns>The code; null when the text begins as text.</returns>
    public static CodeBlock? Warn(MarkdownDocument document, int offset, ProblemList problems)
    {
        var blocks = document.Where(block => block is not (LinkReferenceDefinitionGroup or FootnoteGroup)).Take(2).ToArray();
        if (blocks is not [CodeBlock { Lines.Count: > 0 } code, ..])
            return null;
        if (code is not FencedCodeBlock fenced)
        {
            problems.Add(MarkdownProblems.TextAsCode, offset + code.Span.Start, "the text begins with four blanks or a tab, and readers see it as code", "write no blanks before the text");
            return code;
        }

        if (blocks.Length > 1 && fenced.Info?.ToLowerInvariant() is not ("markdown" or "md"))
            return null;
        var fence = new string(fenced.FencedChar, fenced.OpeningFencedCharCount);
        problems.Add(MarkdownProblems.TextAsCode, offset + code.Span.Start, $"the text stands behind {fence}, and readers see it as code", $"delete this line, and the line {fence} below the text");
        return code;
    }
}
