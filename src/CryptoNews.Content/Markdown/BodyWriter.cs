using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CryptoNews.Content;

/// <summary>
/// Writes the syntax tree as HTML. The two switches are the list of what a body may hold: whatever Markdig may come up
/// with beside it, raw HTML above all, ends the rendering.
/// </summary>
internal sealed class BodyWriter(BodyContext context, ProblemList problems, BodySurvey survey, HtmlBuffer html)
{
    public BodyContext Context => context;

    public BodySurvey Survey => survey;

    public HtmlBuffer Html => html;

    public BodyLabels Labels { get; } = context.Rules.LabelsFor(context.Language);

    public TableNames TableNames { get; } = new();

    /// <summary>Pictures of the content folder that were written, each as its path there, beginning with <c>/</c>.</summary>
    public List<BodyReference> Pictures { get; } = [];

    /// <summary>Inside the text of a link, where no other link may stand.</summary>
    public bool InLink { get; set; }

    public List<BodyReference> Links { get; } = [];

    public BodyReference Reference(string address, MarkdownObject at)
    {
        var (line, column) = problems.Source.PositionOf(context.Offset + at.Span.Start);
        return new BodyReference(address, line, column);
    }

    public void Warn(ProblemKind kind, MarkdownObject at, string message, string remedy) =>
        problems.Add(kind, context.Offset + at.Span.Start, message, remedy);

    public void Block(Block block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                ParagraphHtml.Write(this, paragraph);
                break;
            case HeadingBlock heading:
                HeadingHtml.Write(this, heading);
                break;
            case ListBlock list:
                ListHtml.Write(this, list);
                break;
            case QuoteBlock quote:
                QuoteHtml.Write(this, quote);
                break;
            case CodeBlock code:
                CodeHtml.Write(this, code);
                break;
            case Table table:
                TableHtml.Write(this, table);
                break;
            case ThematicBreakBlock:
                html.Raw("<hr>");
                break;
            case LinkReferenceDefinitionGroup or FootnoteGroup:
                break;
            default:
                throw Unexpected(block);
        }
    }

    public void Inlines(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
            Inline(inline);
    }

    private void Inline(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                html.Text(literal.Content.AsSpan());
                break;
            case LineBreakInline lineBreak:
                html.Raw(lineBreak.IsHard ? "<br>\n" : "\n");
                break;
            case EmphasisInline emphasis:
                EmphasisHtml.Write(this, emphasis);
                break;
            case LinkInline { IsImage: true } picture:
                PictureHtml.WriteInline(this, picture);
                break;
            case LinkInline link:
                LinkHtml.Write(this, link);
                break;
            case AutolinkInline link:
                LinkHtml.Write(this, link);
                break;
            case CodeInline code:
                html.Raw("<code>").Text(code.ContentSpan).Raw("</code>");
                break;
            case HtmlEntityInline entity:
                html.Text(entity.Transcoded.AsSpan());
                break;
            case FootnoteLink reference:
                NotesHtml.WriteReference(this, reference);
                break;
            case TaskList task:
                ListHtml.WriteTask(this, task);
                break;
            case DelimiterInline open:
                html.Text(open.ToLiteral());
                Inlines(open);
                break;
            default:
                throw Unexpected(inline);
        }
    }

    private static BodyRefusal Unexpected(MarkdownObject node) => new(
        MarkdownProblems.Unreadable,
        node.Span.Start,
        $"the body holds something that has no form here ({node.GetType().Name})",
        "write it in other words");
}
