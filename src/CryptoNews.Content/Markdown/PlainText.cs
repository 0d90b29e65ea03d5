using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CryptoNews.Content;

/// <summary>The text of a body without marks: each block on its own line.</summary>
internal sealed class PlainText : IDisposable
{
    private readonly TextBuffer _text = new();

    /// <summary>Text of the first paragraph that stands for itself: not in a list, quote or table.</summary>
    public string FirstParagraph { get; private set; } = "";

    /// <summary>The text of one line: of a heading, a paragraph, a description of a picture.</summary>
    public static string Of(ContainerInline? inlines)
    {
        using var text = new PlainText();
        text.Inlines(inlines);
        return text._text.Span.Trim().ToString();
    }

    /// <summary>A whole list item on one line.</summary>
    public static string Of(ListItemBlock item)
    {
        using var text = new PlainText();
        text.Blocks(item);
        return text.ToString().Replace('\n', ' ');
    }

    public static PlainText Of(MarkdownDocument document, Notes notes)
    {
        var text = new PlainText();
        foreach (var block in document)
        {
            text.StartLine();
            var start = text._text.Length;
            text.Block(block);
            if (text.FirstParagraph.Length == 0 && block is ParagraphBlock paragraph && PictureHtml.Alone(paragraph) is null)
                text.FirstParagraph = text._text.Span[start..].Trim().ToString();
        }

        foreach (var note in notes.InOrder)
            text.Blocks(note.Block);
        return text;
    }

    /// <summary>How many words readers have before them.</summary>
    public int WordCount => Words.Count(_text.Span);

    public override string ToString() => _text.Span.TrimEnd().ToString();

    public void Dispose() => _text.Dispose();

    private void Blocks(ContainerBlock container)
    {
        foreach (var block in container)
            Block(block);
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup or FootnoteGroup:
                return;
            case TableRow row:
                StartLine();
                Row(row);
                return;
            case ContainerBlock container:
                Blocks(container);
                return;
            case CodeBlock code:
                StartLine();
                foreach (var line in CodeHtml.Lines(code))
                {
                    Append(line.Slice.AsSpan());
                    _text.Append('\n');
                }

                return;
            case LeafBlock leaf:
                StartLine();
                Inlines(leaf.Inline);
                return;
        }
    }

    private void Row(TableRow row)
    {
        foreach (var cell in row.OfType<TableCell>())
        {
            foreach (var paragraph in cell.OfType<ParagraphBlock>())
                Inlines(paragraph.Inline);
            _text.Append(' ');
        }
    }

    private void Inlines(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Append(IsAtStart ? literal.Content.AsSpan().TrimStart() : literal.Content.AsSpan());
                    break;
                case HtmlEntityInline entity:
                    Append(entity.Transcoded.AsSpan());
                    break;
                case CodeInline code:
                    Append(code.ContentSpan);
                    break;
                case AutolinkInline link:
                    Append(link.Url);
                    break;
                case LineBreakInline:
                    _text.Append(' ');
                    break;
                case DelimiterInline delimiter:
                    Append(delimiter.ToLiteral());
                    Inlines(delimiter);
                    break;
                case ContainerInline inner:
                    Inlines(inner);
                    break;
            }
        }
    }

    private bool IsAtStart => _text.Last == '\n';

    private void Append(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(HtmlBuffer.Controls); at >= 0; at = text.IndexOfAny(HtmlBuffer.Controls))
        {
            _text.Append(text[..at]);
            text = text[(at + 1)..];
        }

        _text.Append(text);
    }

    private void StartLine()
    {
        _text.TrimEnd(' ');
        if (!IsAtStart)
            _text.Append('\n');
    }
}
