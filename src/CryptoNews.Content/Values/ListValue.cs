namespace CryptoNews.Content;

/// <summary>A list of texts; items that are none are reported and left out.</summary>
internal static class ListValue
{
    public static IReadOnlyList<ListItem> Read(KeyedValue? value, ProblemList problems)
    {
        switch (value?.Node)
        {
            case null:
                return [];
            case YamlList list:
                return Items(value, list, problems);
            case YamlScalar { IsNull: true } or YamlScalar { Text: "" }:
                ScalarValue.ReportEmpty(value, problems);
                return [];
            default:
                problems.Add(value.Kind(ProblemKinds.WrongShape, ProblemKinds.WrongShapeRejected), value.Place, $"'{value.Name}' is {value.Node.Shape}", $"write {value.Key.Wanted}");
                return [];
        }
    }

    private static List<ListItem> Items(KeyedValue value, YamlList list, ProblemList problems)
    {
        var items = new List<ListItem>(list.Items.Count);
        foreach (var node in list.Items)
        {
            if (node is YamlScalar { IsNull: false } scalar && TextValue.IsVisible(scalar.Text))
                items.Add(Item(value, scalar, problems));
            else if (node is not YamlRefused && !CommentBehind.ReportInPlaceOf(node, $"an item of '{value.Name}'", "put the item in quotes", value.Kind(ProblemKinds.CommentInValue, ProblemKinds.WrongShapeRejected), problems))
                problems.Add(value.Kind(ProblemKinds.WrongShape, ProblemKinds.WrongShapeRejected), node.Offset, $"an item of '{value.Name}' is {(node is YamlScalar ? "empty" : node.Shape)}", "write text; put it in quotes when it holds ': ' or begins with '#', '[' or '{'");
        }

        return items;
    }

    private static ListItem Item(KeyedValue value, YamlScalar scalar, ProblemList problems)
    {
        if (value.Key.Type == KeyType.TextList)
            CurlyQuotes.Warn(scalar, $"an item of '{value.Name}'", problems);
        return new ListItem(scalar.Text.Trim(), scalar.Offset);
    }
}

/// <param name="Text">Trimmed, otherwise as written; something of it can be seen.</param>
/// <param name="Place">In the file.</param>
internal sealed record ListItem(string Text, int Place);
