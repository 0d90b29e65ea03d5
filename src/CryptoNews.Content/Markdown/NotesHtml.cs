using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace CryptoNews.Content;

/// <summary>Footnotes: the numbers in the text, and the notes below it with their ways back.</summary>
internal static class NotesHtml
{
    private const string Back = """<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M14 9 9 4 4 9"/> <path d="M20 20h-7a4 4 0 0 1-4-4V4"/></svg>""";

    public static void WriteReference(BodyWriter writer, FootnoteLink reference)
    {
        // Markdig's own ways back end at places that may not be there; ours are written with the notes.
        if (reference.IsBackLink)
            return;
        var note = writer.Survey.Notes.Of(reference);
        var number = note.Number.ToString(CultureInfo.InvariantCulture);
        writer.Html
            .Raw("<sup><a id=\"").Raw(writer.Survey.Notes.IdOf(reference))
            .Raw("\" href=\"#").Raw(note.Id)
            .Raw("\" aria-label=\"").Text(Label(writer.Labels.Footnote, number))
            .Raw("\">").Raw(number).Raw("</a></sup>");
    }

    public static void WriteSection(BodyWriter writer)
    {
        var notes = writer.Survey.Notes.InOrder;
        if (notes.Count == 0)
            return;
        writer.Html
            .Raw("<section class=\"foot-notes\" aria-labelledby=\"").Raw(Notes.HeadingId)
            .Raw("\"><h2 id=\"").Raw(Notes.HeadingId).Raw("\">").Text(writer.Labels.Notes).Raw("</h2><ol>");
        foreach (var note in notes)
        {
            writer.Html.Raw("<li id=\"").Raw(note.Id).Raw("\">");
            Content(writer, note);
            writer.Html.Raw("</li>");
        }

        writer.Html.Raw("</ol></section>\n");
    }

    // Markdig ends each note with a paragraph, an empty one if need be, to which the ways back belong.
    private static void Content(BodyWriter writer, Note note)
    {
        for (var i = 0; i < note.Block.Count; i++)
        {
            if (i < note.Block.Count - 1 || note.Block[i] is not ParagraphBlock last)
            {
                writer.Block(note.Block[i]);
                continue;
            }

            writer.Html.Raw(i == 0 ? "" : "<p>");
            writer.Inlines(last.Inline);
            BackLinks(writer, note);
            writer.Html.Raw(i == 0 ? "" : "</p>");
        }
    }

    private static void BackLinks(BodyWriter writer, Note note)
    {
        for (var i = 0; i < note.References.Count; i++)
        {
            var which = i == 0
                ? note.Number.ToString(CultureInfo.InvariantCulture)
                : string.Create(CultureInfo.InvariantCulture, $"{note.Number} ({i + 1})");
            writer.Html
                .Raw(" <a href=\"#").Raw(note.References[i])
                .Raw("\" aria-label=\"").Text(Label(writer.Labels.BackToText, which))
                .Raw("\">").Raw(Back).Raw("</a>");
        }
    }

    private static string Label(string label, string value) => label.Replace("{0}", value, StringComparison.Ordinal);
}
