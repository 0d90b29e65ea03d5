using System.Text.RegularExpressions;

namespace CryptoNews.Content;

/// <summary>
/// Quotes around a value of one line that YAML can't read without them, where only one text can be meant. A comment
/// behind a value, curly quotes around it, an alias of an anchor that is there: all these could be meant otherwise.
/// </summary>
internal static partial class ValueQuoting
{
    private const string ValueQuoted = "value put in quotes";

    public static TextEdit? Of(string code, YamlLine line, string text)
    {
        var value = line.Value;
        if (value.Length == 0 || value.Contains(" #", StringComparison.Ordinal) || value.Contains('\t', StringComparison.Ordinal))
            return null;
        var meant =
            code == ProblemKinds.UnquotedColon.Code ? Plain(value)
            : code == ProblemKinds.ReservedFirstCharacter.Code ? Reserved(value)
            : code == ProblemKinds.AnchorOrAlias.Code ? Emphasis(value, text)
            : code == ProblemKinds.TextAfterQuote.Code ? AfterQuote(value)
            : code == ProblemKinds.UnknownEscape.Code ? Backslashes(value)
            : null;
        return meant is null ? null : new TextEdit(line.Offset + line.ValueColumn, value.Length, Quote(meant), ValueQuoted) { Intended = meant };
    }

    private static string? Plain(string value) => char.IsLetterOrDigit(value[0]) || value[0] is '$' or '₿' or '€' ? value : null;

    // Of '|' and '>' a block of text could be meant, of '- ' and '? ' a list or a key, of '#' a comment.
    private static string? Reserved(string value) => value[0] is '@' or '%' or '`' ? value : null;

    // '*bold* words' is no alias, unless something is anchored under that name.
    private static string? Emphasis(string value, string text) =>
        value[0] == '*' && EmphasisAtStart().IsMatch(value) && !AnAnchor().IsMatch(text) ? value : null;

    private static string? AfterQuote(string value)
    {
        if (value[0] is '[' or '{')
            return value;
        var quote = value[0];
        var inner = value.Length > 2 && value[^1] == quote ? value[1..^1] : null;
        var second = value.IndexOf(quote, 1);
        var before = second > 0 ? value[second - 1] : ' ';
        var after = second > 0 && second + 1 < value.Length ? value[second + 1] : ' ';
        if (value.Contains('\\', StringComparison.Ordinal) || value.Contains("''", StringComparison.Ordinal))
            return null;

        // 'It's here' and "He said "no" twice": the outer ones are the quotes. "Bitcoin" falls: they are words'.
        if (inner is not null && (quote == '\'' ? char.IsLetter(before) && char.IsLetter(after) : before is ' ' or '(' && after != ' '))
            return inner;
        return before != ' ' && after == ' ' && (inner is null || quote == '"') && value.Count(c => c == quote) % 2 == 0 ? value : null;
    }

    // "C:\docs": no code of YAML's is in it, so the backslashes are themselves.
    private static string? Backslashes(string value) =>
        value.Length > 2 && value[0] == '"' && value[^1] == '"' && value[1..^1] is var inner && !inner.Contains('"', StringComparison.Ordinal) && !ACode().IsMatch(inner)
            ? inner
            : null;

    private static string Quote(string text) =>
        text.AsSpan().ContainsAny('"', '\\') ? YamlText.Quote(text) : $"\"{text}\"";

    [GeneratedRegex(@"^\*{1,3}[^\s*][^*]*\*{1,3}(\s|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex EmphasisAtStart();

    [GeneratedRegex(@"[:\-]\s+&[^\s]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AnAnchor();

    [GeneratedRegex(@"\\[0abtnvfre""/\\N_LPxuU \t]|\\$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ACode();
}
