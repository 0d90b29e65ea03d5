using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace CryptoNews.Content;

/// <summary>
/// Matches nothing; stops a paragraph with too many marks that may still turn out to open something. Markdig keeps
/// each inside the one before, and walks down to the innermost for every piece of text that follows.
/// </summary>
internal sealed class NestingGuard : InlineParser
{
    public NestingGuard() => OpeningCharacters = ['*', '_', '~', '[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var open = 0;
        for (var inline = processor.Inline; inline is not null; inline = inline.Parent)
        {
            if (inline is DelimiterInline && ++open == BodyLimits.OpenMarks)
                throw TooMany(processor.GetSourcePosition(slice.Start));
        }

        return false;
    }

    private static BodyRefusal TooMany(int offset) => new(
        MarkdownProblems.Depth,
        offset,
        $"this paragraph holds more than {BodyLimits.Show(BodyLimits.OpenMarks)} marks of emphasis and open brackets",
        "divide it into paragraphs");
}
