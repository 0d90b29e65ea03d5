using Markdig.Syntax;

namespace CryptoNews.Content;

/// <summary>Code without a fence at its end: it goes on to the end of the text, or of the list around it.</summary>
internal static class OpenCode
{
    public static void Warn(FencedCodeBlock code, int offset, ProblemList problems)
    {
        var fence = new string(code.FencedChar, code.OpeningFencedCharCount);
        problems.Add(MarkdownProblems.OpenCode, offset + code.Span.Start, "this code doesn't end, and readers see all that follows as code", $"write {fence} on a line of its own below the code");
    }
}
