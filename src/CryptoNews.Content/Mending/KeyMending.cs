using System.Text.RegularExpressions;

namespace CryptoNews.Content;

/// <summary>Keys that other tools spell otherwise, and tags as one text: the same in the words of the format.</summary>
internal static partial class KeyMending
{
    public static bool Mends(string code) => code == ProblemKinds.OtherSpelling.Code || code == ProblemKinds.TagsAsText.Code;

    /// <param name="text">With LF line ends.</param>
    /// <returns>Null where it can't be mended by a small edit.</returns>
    public static TextEdit? Of(string text, ContentProblem problem)
    {
        var problems = new ProblemList("", new SourceText(text));
        if (FileParts.Split(problems) is not { } parts || FrontMatter.Read(parts, problems) is not { } front)
            return null;
        var place = problems.Source.StartOfLine(problem.Line) + problem.Column - 1;
        var entry = front.Map.Entries.FirstOrDefault(e => e.Key.Offset == place || e.Value.Offset == place);
        if (entry is null || KeyTable.Of(FrontMatterKeys.All).Find(entry.Key.Text) is not { } key)
            return null;
        return problem.Code == ProblemKinds.TagsAsText.Code ? AsList(entry, text)
            : front.Map.Entries.FirstOrDefault(e => e.Key.Text == key.Name) is { } itself ? Deleted(entry, itself, text)
            : entry.Key.Text == key.Opposite ? Opposite(entry, key)
            : key == FrontMatterKeys.Category && entry.Value is YamlList { Items: [YamlScalar only] } ? Only(entry, only, text)
            : TextEdit.Between(entry.Key.Offset, entry.Key.End, key.Name, $"'{entry.Key.Text}' made '{key.Name}'");
    }

    // The key itself stands there too: what says something else may be what was meant.
    private static TextEdit? Deleted(YamlEntry entry, YamlEntry itself, string text)
    {
        var start = text.LastIndexOf('\n', entry.Key.Offset) + 1;
        if (start != entry.Key.Offset || entry.Value is not YamlScalar { Text: not "" } value || itself.Value is not YamlScalar said || said.Text != value.Text)
            return null;
        var end = text.IndexOf('\n', value.End);
        return end < 0 || !text.AsSpan(value.End, end - value.End).IsWhiteSpace() || text.AsSpan(start, value.End - start).Contains('\n')
            ? null
            : TextEdit.Between(start, end + 1, "", $"'{entry.Key.Text}' deleted, which says the same");
    }

    private static TextEdit? Opposite(YamlEntry entry, FrontMatterKey key) =>
        entry.Value is YamlScalar scalar && bool.TryParse(scalar.Text, out var truth)
            ? TextEdit.Between(entry.Key.Offset, scalar.End, $"{key.Name}: {(truth ? "false" : "true")}", $"'{entry.Key.Text}' made '{key.Name}'")
            : null;

    private static TextEdit? Only(YamlEntry entry, YamlScalar only, string text)
    {
        var end = only.End;
        if (text.AsSpan(entry.Value.Offset).StartsWith("["))
            end = text.IndexOf(']', only.End) + 1;
        return end <= 0 || only.Text.Contains('\n', StringComparison.Ordinal)
            ? null
            : TextEdit.Between(entry.Key.Offset, end, $"{FrontMatterKeys.Category.Name}: {YamlText.Quote(only.Text)}", $"'{entry.Key.Text}' made '{FrontMatterKeys.Category.Name}'");
    }

    // What holds other signs of lists than commas is not divided at commas alone, nor is what holds quotes; its warning must stay.
    private static TextEdit? AsList(YamlEntry entry, string text) => entry.Value is YamlScalar scalar
        && !text.AsSpan(scalar.Offset, scalar.End - scalar.Offset).Contains('\n') && !scalar.Text.Contains('\n', StringComparison.Ordinal) && !OtherSigns().IsMatch(scalar.Text)
        ? TextEdit.Between(
            scalar.Offset,
            scalar.End,
            $"[{string.Join(", ", scalar.Text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => Simple().IsMatch(name) ? name : YamlText.Quote(name)))}]",
            "tags made a list")
        : null;

    [GeneratedRegex(@"[\[\];\u201C-\u201E\u00AB\u00BB\u2022\u2023\u25AA\u25CF\u00B7]|(^|[\s,])[-\u2013\u2014*#]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OtherSigns();

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{N} ._-]*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Simple();
}
