using System.Text.RegularExpressions;

namespace CryptoNews.Content;

/// <summary>
/// What an editor did that YAML can't read, from the line where the library stopped and the one above it: the library's
/// own words ("while parsing a block mapping") help nobody who wrote a headline.
/// </summary>
internal static partial class YamlDiagnosis
{
    private const string Reserved = "*&!|>%@`,]}#";

    /// <param name="block">The YAML.</param>
    /// <param name="place">Where the library stopped.</param>
    /// <param name="bracket">The innermost open <c>[</c> or <c>{</c>, or -1.</param>
    /// <param name="said">The library's message.</param>
    public static FileDefect Of(string block, int place, int bracket, string said)
    {
        var line = YamlLine.At(block, place);
        if (string.IsNullOrWhiteSpace(line.Text))
            line = line.Above(block) ?? line;
        if (said.Contains("escape", StringComparison.Ordinal) || said.Contains("surrogates", StringComparison.Ordinal))
            return new FileDefect(ProblemKinds.UnknownEscape, place, "a backslash in double quotes begins a code that YAML does not know", "write '\\\\' for a backslash, or use single quotes");
        if (Of(line) is { } defect)
            return defect;
        if (bracket >= 0)
            return Unclosed(block, bracket);
        if (line.Above(block) is { } above)
        {
            if (Of(above) is { } earlier)
                return earlier;
            if (line.Key.Length > 0 && above is { Key: "", Indent: 0 })
                return WithoutKey(above);
            if (line.Key.Length > 0 && line.Indent != above.Indent)
                return new FileDefect(ProblemKinds.WrongIndentation, line.Offset + line.Indent, "the indentation of this line does not fit the lines above", "begin keys of one level in the same column");
        }

        return line.Key.Length == 0
            ? WithoutKey(line)
            : new FileDefect(ProblemKinds.NotYaml, place, "YAML can't be read from here on", "check quotes, colons and indentation of this line and the one above");
    }

    /// <summary>What is wrong with the line at a place by itself; null when nothing shows.</summary>
    public static FileDefect? OfLine(string block, int place) => Of(YamlLine.At(block, place));

    private static FileDefect Unclosed(string block, int bracket)
    {
        var end = block.IndexOf('\n', bracket);
        var line = block[bracket..(end < 0 ? block.Length : end)];
        if (ListCommas.Defect(line, bracket) is { } odd)
            return odd;
        var comment = Comment().Match(line);
        return comment.Success
            ? new FileDefect(ProblemKinds.UnclosedBracket, bracket + comment.Length - 1, $"'{block[bracket]}' is not closed, because everything after '#' is a comment", "put what begins with '#' in quotes: '#…'")
            : new FileDefect(ProblemKinds.UnclosedBracket, bracket, $"'{block[bracket]}' is not closed, or holds what a list can't", "close it on the same line; put a text that begins with a bracket in quotes");
    }

    private static FileDefect WithoutKey(YamlLine line)
    {
        // Where a later line of the body is '---', one that only looks so stands within the front matter.
        if (FenceDiagnosis.Behind(line.Text, line.Offset) is { } fence)
            return fence;
        if (line.Text.StartsWith('%'))
            return new FileDefect(ProblemKinds.SeveralDocuments, line.Offset, "a YAML directive (%) is not read here", "delete the line; indent it if it belongs to the value above");
        return line.Text.AsSpan().TrimStart() is ['-', not ('-' or ' '), ..]
            ? new FileDefect(ProblemKinds.NoKey, line.Offset + line.Indent, "no blank stands after the hyphen", "write a blank after each hyphen: '- ONE'")
            : new FileDefect(ProblemKinds.NoKey, line.Offset + line.Indent, "this line has no key", "write 'key: value', or indent it below the value that it belongs to");
    }

    private static FileDefect? Of(YamlLine line)
    {
        var value = line.Value;
        var place = line.Offset + line.ValueColumn;
        if (line.Key.Length == 0)
            return OfLineWithoutKey(line);
        if (value.Length == 0)
            return null;
        if (value[0] is '"' or '\'')
            return Quoted(line, value, place);
        if (value[0] is '[' or '{')
            return Bracketed(value, place);
        if (value.StartsWith("- ", StringComparison.Ordinal) && line.Indent == 0 && KeyTable.Of(FrontMatterKeys.All).Find(line.Key) is { Type: KeyType.TextList or KeyType.PathList } list)
            return new FileDefect(ProblemKinds.ReservedFirstCharacter, place, $"an item stands on the line of '{list.Name}:'", $"write [{ProblemList.Quote(value[2..].Trim())}], or each item with its hyphen on a line of its own below '{list.Name}:'");
        if (Reserved.Contains(value[0], StringComparison.Ordinal) || value.StartsWith("- ", StringComparison.Ordinal) || value.StartsWith("? ", StringComparison.Ordinal))
            return new FileDefect(ProblemKinds.ReservedFirstCharacter, place, $"the value of '{ProblemList.Quote(line.Key)}' begins with '{value[0]}', which means something else in YAML", "put the value in quotes");

        var colon = ColonInValue().Match(value);
        if (!colon.Success)
            return null;
        // In quotes they would be one text, and lost.
        if (line.Indent == 0 && KeyTable.Of(FrontMatterKeys.All).Find(line.Key) is { Type: KeyType.Map } map)
            return new FileDefect(ProblemKinds.UnquotedColon, place + colon.Index, $"a part of '{map.Name}' stands on its line", $"write each part on a line of its own below '{map.Name}:', indented by two blanks");
        return value[0] is '“' or '”' or '„' or '«' or '‘' or '’'
            ? new FileDefect(ProblemKinds.UnquotedColon, place + colon.Index, $"the value of '{ProblemList.Quote(line.Key)}' holds a colon, and curly quotes do not quote in YAML", "put the value in straight quotes: \"…\"")
            : new FileDefect(ProblemKinds.UnquotedColon, place + colon.Index, $"the value of '{ProblemList.Quote(line.Key)}' holds a colon", $"put the value in quotes: {ProblemList.Quote(line.Key)}: \"…\"");
    }

    private static FileDefect? OfLineWithoutKey(YamlLine line)
    {
        var text = line.Text.Trim();
        if (ColonWithoutBlank().Match(text) is { Success: true } match)
        {
            var colon = line.Offset + line.Text.IndexOf(':', StringComparison.Ordinal);
            return new FileDefect(ProblemKinds.NoBlankAfterColon, colon, $"no blank stands after '{match.Groups["key"].Value}:'", "write a blank (not a no-break space) between the colon and the value");
        }

        if (text.StartsWith("* ", StringComparison.Ordinal))
            return new FileDefect(ProblemKinds.NoKey, line.Offset + line.Indent, "'*' begins no item of a list in YAML", $"write a hyphen in its place: '- {ProblemList.Quote(text[2..].Trim())}'");

        var item = text.StartsWith("- ", StringComparison.Ordinal) ? text[2..].TrimStart() : "";
        var place = line.Offset + line.Text.LastIndexOf(item, StringComparison.Ordinal);
        return item switch
        {
            "" => null,
            ['"' or '\'', ..] => Quoted(line, item, place),
            _ when Reserved.Contains(item[0], StringComparison.Ordinal) => new FileDefect(ProblemKinds.ReservedFirstCharacter, place, $"an item begins with '{item[0]}', which means something else in YAML", "put the item in quotes"),
            _ => null,
        };
    }

    private static FileDefect? Quoted(YamlLine line, string value, int place)
    {
        var quote = value[0];
        var end = ClosingQuote(value);
        if (end < 0)
            return new FileDefect(ProblemKinds.UnclosedQuote, place, $"the quote {quote} is not closed", $"write {quote} at the end of the value");
        var rest = value.AsSpan(end + 1).TrimStart();
        if (rest.IsEmpty || rest[0] == '#')
            return null;
        var name = line.Key.Length > 0 ? $"the value of '{ProblemList.Quote(line.Key)}'" : "the item";
        return new FileDefect(ProblemKinds.TextAfterQuote, place + value.Length - rest.Length, $"{name} goes on after its closing quote", quote == '\''
            ? "put the whole value in quotes, and write '' for an apostrophe inside"
            : "put the whole value in quotes, and write \\\" for a quote inside");
    }

    /// <summary>Place of the quote that closes the first one; -1 when none does.</summary>
    public static int ClosingQuote(string value)
    {
        for (var i = 1; i < value.Length; i++)
        {
            if (value[0] == '"' && value[i] == '\\')
            {
                i++;
            }
            else if (value[i] == value[0])
            {
                if (value[0] == '"' || i + 1 >= value.Length || value[i + 1] != '\'')
                    return i;
                i++;
            }
        }

        return -1;
    }

    private static FileDefect? Bracketed(string value, int place)
    {
        var end = value.IndexOf(value[0] == '[' ? ']' : '}', StringComparison.Ordinal);
        var rest = end < 0 ? "" : value[(end + 1)..].Trim();
        return rest.Length == 0 || rest[0] is '#' or ',' or ']' or '}'
            ? null
            : new FileDefect(ProblemKinds.TextAfterQuote, place + value.LastIndexOf(rest, StringComparison.Ordinal), $"text follows the closing '{value[end]}'", $"put a value that begins with '{value[0]}' in quotes");
    }

    // From the bracket to the first '#' outside of quotes that begins a comment; 'C#' does not.
    [GeneratedRegex(@"^([^'""#]|'[^']*'|""[^""]*""|[^'""#\s,\[{]#)*?[\s,\[{]#", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex(@":(\s|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ColonInValue();

    [GeneratedRegex(@"^(?<key>[A-Za-z_][A-Za-z0-9_]*):\u00A0*[^\s/]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ColonWithoutBlank();
}
