using System.Globalization;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;

namespace CryptoNews.Content;

/// <summary>Lists and the boxes of task lists.</summary>
internal static class ListHtml
{
    public static void Write(BodyWriter writer, ListBlock list)
    {
        writer.Html.Raw(list.IsOrdered ? "<ol" : "<ul");
        if (list.IsOrdered && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start != 1)
            writer.Html.Raw(" start=\"").Raw(start).Raw("\"");
        writer.Html.Raw(">");
        foreach (var item in list.OfType<ListItemBlock>())
        {
            writer.Html.Raw("<li>");
            Item(writer, item, list.IsLoose);
            writer.Html.Raw("</li>");
        }

        writer.Html.Raw(list.IsOrdered ? "</ol>" : "</ul>");
    }

    /// <summary>A form control could not be operated and would only confuse: the state is a picture with a name.</summary>
    public static void WriteTask(BodyWriter writer, TaskList task) => writer.Html
        .Raw(task.Checked ? "<span class=\"task task--done\" role=\"img\" aria-label=\"" : "<span class=\"task\" role=\"img\" aria-label=\"")
        .Text(task.Checked ? writer.Labels.Done : writer.Labels.NotDone)
        .Raw("\"></span>");

    private static void Item(BodyWriter writer, ListItemBlock item, bool loose)
    {
        foreach (var block in item)
        {
            if (!loose && block is ParagraphBlock paragraph)
                ParagraphHtml.WriteTight(writer, paragraph);
            else
                writer.Block(block);
        }
    }
}
