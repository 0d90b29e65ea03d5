using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CryptoNews.Content;

/// <summary>Tables, each in a region that scrolls; alignment is a class, because our policy blocks inline styles.</summary>
internal static class TableHtml
{
    public static void Write(BodyWriter writer, Table table)
    {
        writer.Html
            .Raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
            .Text(writer.TableNames.Next(writer.Labels))
            .Raw("\"><table class=\"table\"><thead>");
        var rows = table.OfType<TableRow>().ToList();
        Row(writer, table, rows[0]);
        writer.Html.Raw("</thead>");
        if (rows.Count > 1)
        {
            writer.Html.Raw("<tbody>");
            foreach (var row in rows.Skip(1))
                Row(writer, table, row);
            writer.Html.Raw("</tbody>");
        }

        writer.Html.Raw("</table></div>");
    }

    private static void Row(BodyWriter writer, Table table, TableRow row)
    {
        writer.Html.Raw("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];

            // A header without text would be read out as one.
            var tag = row.IsHeader && !IsEmpty(cell) ? "th" : "td";
            writer.Html.Raw("<").Raw(tag).Raw(tag == "th" ? " scope=\"col\"" : "").Raw(Alignment(table, i)).Raw(">");
            foreach (var paragraph in cell.OfType<ParagraphBlock>())
                writer.Inlines(paragraph.Inline);
            writer.Html.Raw("</").Raw(tag).Raw(">");
        }

        writer.Html.Raw("</tr>");
    }

    private static bool IsEmpty(TableCell cell) => cell.OfType<ParagraphBlock>().All(paragraph => paragraph.Inline?.FirstChild is null);

    private static string Alignment(Table table, int column) => table.ColumnDefinitions.ElementAtOrDefault(column)?.Alignment switch
    {
        TableColumnAlign.Right => " class=\"n\"",
        TableColumnAlign.Center => " class=\"c\"",
        _ => "",
    };
}
