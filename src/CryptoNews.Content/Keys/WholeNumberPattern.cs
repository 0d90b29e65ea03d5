using System.Globalization;

namespace CryptoNews.Content;

/// <summary>A range of whole numbers as a regular expression of JSON Schema, which compares numbers but no quoted ones.</summary>
internal static class WholeNumberPattern
{
    /// <summary>Matches what is read as a number of the range: with blanks around it, a sign and zeros before it.</summary>
    public static string Of(int lowest, int highest) => lowest > 0
        ? $@"^\s*\+?(?!{UpTo(lowest - 1L)}\s*$){UpTo(highest)}\s*$"
        : $@"^\s*(\+?{UpTo(highest)}|-{UpTo(-(long)lowest)})\s*$";

    // Fewer digits; or as many, the first that differs being smaller; or the number itself.
    private static string UpTo(long number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var shorter = digits.Length == 1 ? [] : new[] { $@"\d{{1,{digits.Length - 1}}}" };
        var smaller = digits.Select((digit, i) => digit == '0' ? null : $"{digits[..i]}{Below(digit)}{AnyDigits(digits.Length - i - 1)}").OfType<string>();
        return $"0*({string.Join('|', [.. shorter, .. smaller, digits])})";
    }

    private static string Below(char digit) => digit == '1' ? "0" : $"[0-{(char)(digit - 1)}]";

    private static string AnyDigits(int count) => count switch
    {
        0 => "",
        1 => @"\d",
        _ => $@"\d{{{count}}}",
    };
}
