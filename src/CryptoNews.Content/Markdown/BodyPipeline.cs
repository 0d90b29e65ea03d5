using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace CryptoNews.Content;

/// <summary>
/// The one Markdig pipeline: CommonMark without HTML, with tables, footnotes, task lists, strikethrough and bare links.
/// Everything else that Markdig offers stays out: generic attributes render event handlers, media links render frames,
/// automatic ids are quadratic and clobber names that scripts look up.
/// </summary>
internal static class BodyPipeline
{
    // Far above BodyLimits.Depth, which can name the place; Markdig's own limit can't.
    private const int ParserDepth = 10_000;

    private static readonly MarkdownPipeline Pipeline = Describe().Build();

    /// <exception cref="BodyRefusal">A paragraph holds too many open marks, or the parser failed.</exception>
    public static MarkdownDocument Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (Exception failure) when (failure is not BodyRefusal and not OutOfMemoryException)
        {
            // Whatever a parser does with untrusted text must cost its author one file, not everybody the load.
            throw new BodyRefusal(
                MarkdownProblems.Unreadable,
                0,
                $"the body can't be read as markdown ({failure.GetType().Name})",
                "simplify the markup; taking away half of the body at a time finds the place");
        }
    }

    internal static MarkdownPipelineBuilder Describe()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = ParserDepth, PreciseSourceLocation = true };
        builder.UsePipeTables(new PipeTableOptions { UseGfmRules = true });
        builder.UseFootnotes();
        builder.UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        builder.DisableHtml();
        builder.BlockParsers.Insert(0, new DefinitionGuard());
        builder.InlineParsers.Insert(0, new NestingGuard());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new TaskMarkParser());
        builder.InlineParsers.Add(new BareLinkParser());
        return builder;
    }
}
