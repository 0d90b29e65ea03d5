using System.Globalization;

namespace CryptoNews.Content;

/// <summary>
/// What looks like a blank, or like nothing, before the text of a line and is neither to YAML: pages of the web, word
/// processors and keyboards of Macs write such.
/// </summary>
internal static class OddBlank
{
    /// <summary>Place of the first in the indentation of a line; -1 when there are only blanks.</summary>
    public static int IndexIn(ReadOnlySpan<char> line)
    {
        var at = line.IndexOfAnyExcept(' ');
        return at >= 0 && Is(line[at]) ? at : -1;
    }

    public static bool Is(char c) => c is not (' ' or '\t' or '\r' or '\n') && (char.IsWhiteSpace(c) || IsInvisible(c));

    /// <summary>It takes no room: what stands behind it is not indented by it.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or '\u180E' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    public static FileDefect Defect(char c, int place) => new(
        ProblemKinds.OddBlank,
        place,
        string.Create(CultureInfo.InvariantCulture, $"{Name(c)} (U+{(int)c:X4}) stands before the text of this line, and YAML takes it for a part of the text"),
        IsInvisible(c) ? "delete it" : "write plain blanks in its place, two for each level");

    /// <summary>A blank or mark by its name, with its article.</summary>
    public static string Name(char c) => c switch
    {
        '\u00A0' => "a no-break space",
        '\u00AD' => "a soft hyphen",
        '\u200B' => "a zero width space",
        '\u200C' or '\u200D' or '\u2060' => "an invisible joiner",
        '\u202F' => "a narrow no-break space",
        '\u3000' => "an ideographic space",
        '\uFEFF' => "a byte order mark",
        >= '\u2000' and <= '\u200A' => "a space of print",
        _ when char.IsWhiteSpace(c) => "an unusual space",
        _ => "an invisible mark",
    };
}
