using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CryptoNews.Web.Commands.Explaining;

/// <summary>
/// Addresses for people: letters and digits of any script as they are, which browsers take as well. Whatever else is
/// percent-encoded stays so, because it would end the address or mean something else in it.
/// </summary>
internal static partial class ReadableAddress
{
    public static string Of(string address) => NotAscii().Replace(address, encoded => Decoded(encoded.Value));

    private static string Decoded(string encoded)
    {
        var text = new StringBuilder();
        foreach (var rune in Uri.UnescapeDataString(encoded).EnumerateRunes())
            text.Append(IsReadable(rune) ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        return text.ToString();
    }

    // What is ASCII still could not be decoded.
    private static bool IsReadable(Rune rune) => rune.IsAscii || Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    [GeneratedRegex("(%[89A-F][0-9A-F])+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NotAscii();
}
