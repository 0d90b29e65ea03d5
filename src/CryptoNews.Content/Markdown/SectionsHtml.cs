using Markdig.Syntax;

namespace CryptoNews.Content;

/// <summary>The whole body: its blocks, with an element around each section that has a name, and the notes.</summary>
internal static class SectionsHtml
{
    /// <returns>The article's impacts.</returns>
    public static IReadOnlyList<string> Write(BodyWriter writer, MarkdownDocument document)
    {
        var impacts = new List<string>();
        var open = NamedSection.None;
        foreach (var block in document)
        {
            writer.Html.Place = block.Span.Start;
            if (block is HeadingBlock { Level: <= 2 } heading)
            {
                Close(writer, open);
                open = Open(writer, heading);
            }
            else
            {
                writer.Block(block);
            }

            if (open == NamedSection.Impact && block is ListBlock list)
                impacts.AddRange(list.OfType<ListItemBlock>().Select(PlainText.Of).Where(text => text.Length > 0));
            writer.Html.EndLine();
        }

        Close(writer, open);
        NotesHtml.WriteSection(writer);
        return impacts;
    }

    private static NamedSection Open(BodyWriter writer, HeadingBlock block)
    {
        var heading = writer.Survey.Of(block);
        var section = heading is null ? NamedSection.None : NamedSections.Of(heading.Text, writer.Labels);
        if (section != NamedSection.None)
        {
            writer.Html
                .Raw(section == NamedSection.Voice ? "<section class=\"voice\" aria-labelledby=\"" : "<section class=\"impact\" aria-labelledby=\"")
                .Text(heading!.Id).Raw("\">");
        }

        writer.Block(block);
        if (section != NamedSection.None && writer.Context.MachineWritten)
        {
            var label = section == NamedSection.Voice ? writer.Labels.AiCommentary : writer.Labels.AsAssessedByAi;
            writer.Html.Raw("<p class=\"by-ai\">").Text(label).Raw("</p>");
        }

        return section;
    }

    private static void Close(BodyWriter writer, NamedSection open)
    {
        if (open != NamedSection.None)
            writer.Html.Raw("</section>").EndLine();
    }
}
