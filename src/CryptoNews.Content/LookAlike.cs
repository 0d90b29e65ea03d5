using System.Globalization;

namespace CryptoNews.Content;

/// <summary>
/// What makes a text other than it looks: letters of another alphabet, signs of print, characters that take no room. A
/// message that only quotes such a value shows one that looks right.
/// </summary>
internal static class LookAlike
{
    // Cyrillic and Greek letters that look like Latin ones, each above the one that it looks like; then hyphens and colons.
    private const string Written = "\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455"
        + "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7\u03BF"
        + "\u2010\u2011\u2012\u2013\u2014\u2212\uFF1A\u2236";

    private const string Seen = "ABEKMHOPCTYXIJSaeopcyxijs"
        + "ABEZHIKMNOPTYXo"
        + "------::";

    /// <summary>The text in quotes for a message and, in brackets behind it, the first character that is not what it seems.</summary>
    public static string Quote(string text) => $"'{ProblemList.Quote(text)}'{In(text)}";

    // A word in one alphabet is what it seems.
    private static string In(string text)
    {
        if (text.FirstOrDefault(IsUnseen) is not '\0' and var unseen)
            return string.Create(CultureInfo.InvariantCulture, $" (with {OddBlank.Name(unseen)}, U+{(int)unseen:X4}, in it)");
        if (!text.Any(char.IsAsciiLetterOrDigit) || text.Any(c => char.IsLetter(c) && !char.IsAscii(c) && !Written.Contains(c, StringComparison.Ordinal)))
            return "";
        var first = text.FirstOrDefault(c => Written.Contains(c, StringComparison.Ordinal));
        return first == '\0' ? "" : string.Create(CultureInfo.InvariantCulture, $" (the '{first}' in it is U+{(int)first:X4}{Kind(first)}, not '{Seen[Written.IndexOf(first, StringComparison.Ordinal)]}')");
    }

    private static bool IsUnseen(char c) => !char.IsAscii(c) && (OddBlank.Is(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format);

    private static string Kind(char c) => c switch
    {
        >= '\u0400' and <= '\u04FF' => ", a Cyrillic letter",
        >= '\u0370' and <= '\u03FF' => ", a Greek letter",
        _ => "",
    };
}
