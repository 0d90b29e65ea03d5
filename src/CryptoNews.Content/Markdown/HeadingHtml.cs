using Markdig.Syntax;

namespace CryptoNews.Content;

/// <summary>Headings; the level 1 of a page is its title, so that of a body becomes 2.</summary>
internal static class HeadingHtml
{
    public static void Write(BodyWriter writer, HeadingBlock block)
    {
        if (block.Level == 1)
            writer.Warn(MarkdownProblems.TopHeading, block, "a heading of level 1 in the body; the title is the only one on the page", "write ## instead of #");

        // Without text it would be a landmark that leads nowhere.
        if (writer.Survey.Of(block) is not { } heading)
            return;
        writer.TableNames.Heading = heading.Text;
        writer.Html.Raw("<h").Raw(heading.Level).Raw(" id=\"").Text(heading.Id).Raw("\">");
        writer.Inlines(block.Inline);
        writer.Html.Raw("</h").Raw(heading.Level).Raw(">");
    }
}
