using System.Globalization;

namespace CryptoNews.Content;

/// <summary>Tags: names with one slug are one tag, in the spelling that comes first.</summary>
internal static class TagReader
{
    public static IReadOnlyList<string> Read(KeyedValue? value, ProblemList problems)
    {
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        var tags = new List<string>();
        foreach (var item in Items(value, problems))
        {
            if (Name(value!, item, problems) is not { } name || !slugs.Add(Slug.From(name)))
                continue;
            if (tags.Count < FileLimits.Tags)
                tags.Add(name);
        }

        if (slugs.Count > tags.Count)
        {
            problems.Add(ProblemKinds.TooManyTags, value!.Place,
                string.Create(CultureInfo.InvariantCulture, $"'{value.Name}' has {slugs.Count} names, of which the first {FileLimits.Tags} are kept"), "delete the least useful");
        }

        return tags;
    }

    // One text is split at commas only: a blank may stand in a name.
    private static IEnumerable<ListItem> Items(KeyedValue? value, ProblemList problems)
    {
        if (value?.Node is not YamlScalar { IsNull: false, Text: not "" } text)
            return ListValue.Read(value, problems);
        problems.Add(ProblemKinds.TagsAsText, value.Place, $"'{value.Name}' is one text", text is { IsPlain: true, Text: ['-', ..] }
            ? "write a blank after each hyphen: '- ONE'"
            : "write a list: [ONE, ANOTHER]");
        return text.Text
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => new ListItem(name, value.Place));
    }

    private static string? Name(KeyedValue value, ListItem item, ProblemList problems)
    {
        var name = TextValue.OneLine(item.Text, out var hadControls);
        if (hadControls)
            problems.Add(ProblemKinds.ControlCharacters, item.Place, $"a name in '{value.Name}' holds control characters", "delete them");
        if (name.Length > FileLimits.TagLength)
            problems.Add(ProblemKinds.UnusableTag, item.Place, string.Create(CultureInfo.InvariantCulture, $"the tag '{ProblemList.Quote(name)}' has {name.Length} characters, more than {FileLimits.TagLength}"), "shorten it");
        else if (Slug.From(name).Length == 0)
            problems.Add(ProblemKinds.UnusableTag, item.Place, $"the tag '{ProblemList.Quote(name)}' has no letter or digit", "write a word, or delete it");
        else
            return name;
        return null;
    }
}
