namespace CryptoNews.Content;

/// <summary>A comment on the line of a value, which its writer may have meant as a part of it: <c>tags: #BTC #ETH</c>.</summary>
internal static class CommentBehind
{
    /// <summary>Place of its <c>#</c>; -1 when there is none, or when the value is in quotes.</summary>
    public static int PlaceOf(YamlNode node, SourceText source)
    {
        if (node is not YamlScalar { IsPlain: true } scalar)
            return -1;
        var end = source.Text.IndexOf('\n', scalar.End);
        var rest = source.Text.AsSpan(scalar.End, (end < 0 ? source.Text.Length : end) - scalar.End);
        var place = rest.IndexOf('#');
        return place >= 0 && rest[..place].IsWhiteSpace() ? scalar.End + place : -1;
    }

    /// <summary>Reports the comment in place of a value of which nothing else stands there.</summary>
    /// <param name="what">What is empty, as messages name it.</param>
    /// <returns>Whether there is one.</returns>
    public static bool ReportInPlaceOf(YamlNode node, string what, string remedy, ProblemKind kind, ProblemList problems)
    {
        if (node is not YamlScalar { Text: "" } || PlaceOf(node, problems.Source) is not (>= 0 and var place))
            return false;
        problems.Add(kind, place, $"everything after '#' is a comment, so {what} is empty", remedy);
        return true;
    }

    /// <summary>What to write in place of a comment under a key.</summary>
    public static string Remedy(FrontMatterKey key) => key.Type switch
    {
        KeyType.Text => "put the value in quotes; a note stands on a line of its own",
        KeyType.TextList or KeyType.PathList => "write a list, and put what begins with '#' in quotes: ['#ONE', ANOTHER]",
        _ => $"write {key.Wanted} before it, or delete the key",
    };
}
