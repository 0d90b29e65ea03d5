using System.Text.RegularExpressions;

namespace CryptoNews.Content;

/// <summary>One line of a block that the library could not read, taken apart as its writer meant it: <c>key: value</c>.</summary>
/// <param name="Offset">Of the line in the block.</param>
/// <param name="Text">Without line end.</param>
/// <param name="Key">Empty when the line has none.</param>
/// <param name="ValueColumn">Where the value begins in <paramref name="Text"/>.</param>
internal sealed partial record YamlLine(int Offset, string Text, string Key, int ValueColumn)
{
    public string Value => Text[ValueColumn..].TrimEnd();

    public int Indent => Text.Length - Text.TrimStart(' ').Length;

    public static YamlLine At(string block, int place)
    {
        place = Math.Clamp(place, 0, block.Length);
        var start = place == 0 ? 0 : block.LastIndexOf('\n', place - 1) + 1;
        var end = block.IndexOf('\n', start);
        var text = block[start..(end < 0 ? block.Length : end)].TrimEnd('\r');
        var match = KeyAndValue().Match(text);
        return match.Success
            ? new YamlLine(start, text, match.Groups["key"].Value, match.Groups["value"].Index)
            : new YamlLine(start, text, "", text.Length - text.TrimStart(' ').Length);
    }

    /// <summary>The nearest line above that is neither blank nor a comment.</summary>
    public YamlLine? Above(string block)
    {
        for (var place = Offset; place > 0;)
        {
            var line = At(block, place - 1);
            if (line.Text.AsSpan().Trim() is [not '#', ..])
                return line;
            place = line.Offset;
        }

        return null;
    }

    [GeneratedRegex(@"^ *(?:- +)*(?<key>[^\s:#'""\[\]{},][^:\[\]{},]{0,60}?) *:(?:[ \t]+(?<value>.*)|(?<value>))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex KeyAndValue();
}
