using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CryptoNews.Content;

/// <summary>
/// What must be known of the whole body before its first line is written: the ids of headings, which links before them
/// may name, and the numbers of notes; and what looks like a slip. Also the place where depth is limited, so that nothing after it need be careful.
/// </summary>
internal sealed class BodySurvey
{
    private readonly List<(HeadingBlock Block, string Text)> _found = [];
    private readonly Dictionary<HeadingBlock, Heading> _headings = [];

    public HeadingIds Ids { get; } = new();

    public Notes Notes { get; } = new();

    /// <summary>Texts in which markup may stand that is none.</summary>
    public List<LiteralInline> Doubtful { get; } = [];

    /// <summary>Code without a fence at its end.</summary>
    public List<FencedCodeBlock> OpenCode { get; } = [];

    /// <summary>Every block of a heading with its text, in order.</summary>
    public IReadOnlyList<(HeadingBlock Block, string Text)> HeadingBlocks => _found;

    /// <summary>In order; without those that have no text.</summary>
    public IReadOnlyList<Heading> Headings { get; private set; } = [];

    public Heading? Of(HeadingBlock block) => _headings.GetValueOrDefault(block);

    /// <exception cref="BodyRefusal">The body is nested too deeply.</exception>
    public static BodySurvey Of(MarkdownDocument document)
    {
        var survey = new BodySurvey();
        survey.Blocks(document, 1);
        for (var i = 0; i < survey.Notes.InOrder.Count; i++)
            survey.Blocks(survey.Notes.InOrder[i].Block, 2);
        survey.NameHeadings();
        return survey;
    }

    private void Blocks(ContainerBlock container, int depth)
    {
        foreach (var block in container)
        {
            Check(block, depth);
            if (block is FencedCodeBlock { ClosingFencedCharCount: 0 } code)
                OpenCode.Add(code);
            if (block is LeafBlock { Inline: { } inlines } leaf)
            {
                Inlines(inlines, depth + 1, inPicture: false);
                if (leaf is HeadingBlock heading)
                    _found.Add((heading, PlainText.Of(inlines)));
            }
            else if (block is ContainerBlock inner and not FootnoteGroup and not LinkReferenceDefinitionGroup)
            {
                Blocks(inner, depth + 1);
            }
        }
    }

    private void Inlines(ContainerInline container, int depth, bool inPicture)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Check(inline, depth);
            if (inline is FootnoteLink { IsBackLink: false } reference && !inPicture)
                Notes.Add(reference);
            else if (inline is LiteralInline text && LeftoverMarkup.MayStandIn(text))
                Doubtful.Add(text);
            else if (inline is ContainerInline inner)
                Inlines(inner, depth + 1, inPicture || inner is LinkInline { IsImage: true });
        }
    }

    private static void Check(MarkdownObject node, int depth)
    {
        if (depth > BodyLimits.Depth)
        {
            throw new BodyRefusal(
                MarkdownProblems.Depth,
                node.Span.Start,
                $"this stands {depth} levels deep; the limit is {BodyLimits.Depth}",
                "take lists, quotes and emphasis apart, and close open brackets");
        }
    }

    private void NameHeadings()
    {
        if (Notes.InOrder.Count > 0)
            Ids.Reserve(Notes.HeadingId);
        foreach (var note in Notes.InOrder)
        {
            Ids.Reserve(note.Id);
            note.References.ForEach(Ids.Reserve);
        }

        foreach (var (block, text) in _found.Where(heading => heading.Text.Length > 0))
            _headings.Add(block, new Heading(Math.Max(2, block.Level), Ids.Add(text), text));
        Headings = [.. _headings.Values];
    }
}
