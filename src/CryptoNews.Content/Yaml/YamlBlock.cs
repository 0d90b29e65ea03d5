namespace CryptoNews.Content;

/// <summary>
/// The text between the fences as the library must see it. It differs from YAML 1.2 and from editors in what ends a line
/// and in tabs on blank lines; characters are exchanged one for one, so that places stay.
/// </summary>
internal static class YamlBlock
{
    public static string Of(string text) => WithoutTabsOnBlankLines(WithoutForeignLineBreaks(text));

    // YAML 1.1 ends lines at U+0085, U+2028 and U+2029.
    private static string WithoutForeignLineBreaks(string text) =>
        text.AsSpan().ContainsAny('\u0085', '\u2028', '\u2029')
            ? text.Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ')
            : text;

    // The library takes a tab on a blank line, or before a comment, for indentation.
    private static string WithoutTabsOnBlankLines(string text)
    {
        if (!text.Contains('\t', StringComparison.Ordinal))
            return text;
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var rest = lines[i].AsSpan().TrimStart(" \t");
            if (rest is [] or ['\r'] or ['#', ..])
                lines[i] = string.Concat(new string(' ', lines[i].Length - rest.Length), rest);
        }

        return string.Join('\n', lines);
    }
}
