using CryptoNews.Content;

namespace CryptoNews.Tests.Content;

/// <summary>Stands in for the renderer where a test is not about the body: paragraphs as they are.</summary>
internal static class PlainBody
{
    public static RenderedBody Of(string markdown)
    {
        var paragraphs = markdown.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var first = paragraphs.FirstOrDefault(paragraph => !paragraph.StartsWith('#')) ?? "";
        return new RenderedBody("<p></p>", [], [], first, 0);
    }
}
