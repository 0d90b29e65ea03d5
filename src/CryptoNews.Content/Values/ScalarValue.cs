namespace CryptoNews.Content;

/// <summary>The text of a value that must be one text: not a list, not a map, not empty.</summary>
internal static class ScalarValue
{
    /// <returns>Trimmed, otherwise as written; null when there is none.</returns>
    public static string? Read(KeyedValue? value, ProblemList problems)
    {
        if (value is null)
            return null;
        if (value.Node is not YamlScalar scalar)
        {
            problems.Add(value.Kind(ProblemKinds.WrongShape, ProblemKinds.WrongShapeRejected), value.Place, $"'{value.Name}' is {value.Node.Shape}", $"write {value.Key.Wanted}");
            return null;
        }

        var text = scalar.Text.Trim();
        if (!scalar.IsNull && text.Length > 0)
            return text;
        ReportEmpty(value, problems);
        return null;
    }

    public static void ReportEmpty(KeyedValue value, ProblemList problems)
    {
        if (CommentBehind.ReportInPlaceOf(value.Node, $"'{value.Name}'", CommentBehind.Remedy(value.Key), value.Kind(ProblemKinds.CommentInValue, ProblemKinds.EmptyValueRejected), problems))
            return;
        problems.Add(value.Kind(ProblemKinds.EmptyValue, ProblemKinds.EmptyValueRejected), value.Place, $"'{value.Name}' is empty",
            value.Key.Required ? $"write {value.Key.Wanted}" : $"write {value.Key.Wanted}, or delete the key");
    }
}
