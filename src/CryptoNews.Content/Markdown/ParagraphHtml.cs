using Markdig.Syntax;

namespace CryptoNews.Content;

/// <summary>Paragraphs; a picture that stands alone in one becomes a figure.</summary>
internal static class ParagraphHtml
{
    public static void Write(BodyWriter writer, ParagraphBlock paragraph)
    {
        if (PictureHtml.TryWriteFigure(writer, paragraph))
            return;
        writer.Html.Raw("<p>");
        writer.Inlines(paragraph.Inline);
        writer.Html.Raw("</p>");
    }

    /// <summary>Without <c>p</c>, as in a list whose items no blank lines divide.</summary>
    public static void WriteTight(BodyWriter writer, ParagraphBlock paragraph)
    {
        if (!PictureHtml.TryWriteFigure(writer, paragraph))
            writer.Inlines(paragraph.Inline);
    }
}
