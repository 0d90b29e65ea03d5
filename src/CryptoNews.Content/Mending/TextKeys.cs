namespace CryptoNews.Content;

/// <summary>
/// Lines whose value is one text, as their keys say. What looks like a map, a list or a boolean under another key was
/// meant as one: in quotes it would be lost, and the article live without it.
/// </summary>
internal static class TextKeys
{
    // A step of a path that no key has.
    private const string Item = "";

    /// <param name="block">The text that the line was taken from.</param>
    public static bool Hold(YamlLine line, string block)
    {
        FrontMatterKey? outer = null;
        foreach (var name in Path(line, block))
        {
            // No list of ours holds keys, and a text holds none either.
            if (outer is not null && (name == Item || outer.Parts.Count == 0))
                return false;
            var table = KeyTable.Of(outer?.Parts ?? FrontMatterKeys.All);
            // At a key of another tool, and below one, stands what we don't know.
            if ((table.Find(name) ?? table.FindMeant(name)) is not { } key)
                return true;
            outer = key;
        }

        return outer?.Type == KeyType.Text;
    }

    // From the outermost key to that of the line.
    private static Stack<string> Path(YamlLine line, string block)
    {
        var path = new Stack<string>();
        for (var at = line; at is not null; at = Outer(at, block))
        {
            path.Push(at.Key);
            if (IsItem(at))
                path.Push(Item);
        }

        return path;
    }

    private static YamlLine? Outer(YamlLine line, string block)
    {
        if (line.Indent == 0 && !IsItem(line))
            return null;
        var above = line.Above(block);
        while (above is not null && !Holds(above, line))
            above = above.Above(block);
        return above;
    }

    // The dash of an item may stand in the column of the key that has the list.
    private static bool Holds(YamlLine outer, YamlLine line) =>
        outer.Key.Length > 0 && (outer.Indent < line.Indent || (outer.Indent == line.Indent && IsItem(line) && !IsItem(outer)));

    private static bool IsItem(YamlLine line) => line.Text.AsSpan().TrimStart(' ').StartsWith("- ");
}
