using System.Globalization;
using System.Text;

namespace CryptoNews.Content;

/// <summary>Text on one line: line breaks of YAML are joined, control characters removed, length checked.</summary>
internal static class TextValue
{
    /// <returns>Null when there is none, or when it was lost.</returns>
    public static string? Read(KeyedValue? value, ProblemList problems)
    {
        if (ScalarValue.Read(value, problems) is not { } written)
            return null;
        CurlyQuotes.Warn(value!.Node, $"'{value.Name}'", problems);
        if (value.Key == FrontMatterKeys.Title || value.Key == FrontMatterKeys.Description)
        {
            WarnOfComment(value, problems);
            MarkupInText.Warn(value, written, problems);
        }

        return Clean(value!, written, value!.Place, problems);
    }

    /// <summary>One text of a value, on one line and of fitting length.</summary>
    /// <param name="place">Where the text stands: the value, or an item of its list.</param>
    public static string? Clean(KeyedValue value, string written, int place, ProblemList problems)
    {
        var text = OneLine(written, out var hadControls);
        if (hadControls)
        {
            problems.Add(value.KindWhenMended(ProblemKinds.ControlCharacters, ProblemKinds.ControlCharactersRejected), place,
                $"'{value.Name}' holds control characters", "delete them");
        }

        if (!IsVisible(text))
        {
            ScalarValue.ReportEmpty(value, problems);
            return null;
        }

        if (text.Length <= value.Key.MaxLength)
            return text;
        problems.Add(value.Kind(ProblemKinds.TooLong, ProblemKinds.TooLongRejected), place,
            string.Create(CultureInfo.InvariantCulture, $"'{value.Name}' has {text.Length} characters, more than {value.Key.MaxLength}"), "shorten it");
        return null;
    }

    /// <summary>
    /// Runs of blanks and line breaks as one blank (no-break spaces stay), without control characters: those would reach
    /// pages, feeds and the terminals of operators. Marks that turn the direction of text count as such.
    /// </summary>
    public static string OneLine(string text, out bool hadControls)
    {
        hadControls = false;
        if (IsPlain(text))
            return text.Trim();

        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\u0085' or '\u2028' or '\u2029')
            {
                if (line.Length > 0 && line[^1] != ' ')
                    line.Append(' ');
            }
            else if (char.IsControl(c) || DirectionMarks.Hold(c))
            {
                hadControls = true;
            }
            else
            {
                line.Append(c);
            }
        }

        return line.ToString().Trim();
    }

    private static bool IsPlain(ReadOnlySpan<char> text) =>
        !text.ContainsAnyInRange('\0', '\u001F') && !text.ContainsAnyInRange('\u007F', '\u009F') &&
        !text.ContainsAnyInRange('\u2028', '\u202E') && !text.ContainsAnyInRange('\u2066', '\u2069') && !text.Contains("  ", StringComparison.Ordinal);

    /// <summary>Whether anything of it can be seen.</summary>
    public static bool IsVisible(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control))
                return true;
        }

        return false;
    }

    private static void WarnOfComment(KeyedValue value, ProblemList problems)
    {
        if (value.Node is YamlScalar scalar && CommentBehind.PlaceOf(scalar, problems.Source) >= 0)
            problems.Add(ProblemKinds.CommentInValue, scalar.End, $"'{value.Name}' ends here, because ' #' begins a comment", "put the value in quotes if the rest belongs to it; else delete the rest");
    }
}
