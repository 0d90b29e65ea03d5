namespace CryptoNews.Web.Localization;

/// <summary>
/// Plural categories of whole numbers as CLDR names them: <c>zero</c>, <c>one</c>, <c>two</c>, <c>few</c>, <c>many</c>,
/// <c>other</c>. A language that is not named here counts like English.
/// </summary>
internal static class Plurals
{
    /// <param name="language">Two or three letters.</param>
    public static string CategoryOf(string language, int number)
    {
        var n = Math.Abs((long)number);
        return language switch
        {
            "uk" or "ru" or "be" => EastSlavic(n),
            "hr" or "sr" or "bs" => EastSlavic(n) is "many" ? "other" : EastSlavic(n),
            "pl" => Polish(n),
            "cs" or "sk" => n == 1 ? "one" : n is >= 2 and <= 4 ? "few" : "other",
            "lt" => n % 100 is >= 11 and <= 19 || n % 10 == 0 ? "other" : n % 10 == 1 ? "one" : "few",
            "lv" => n % 10 == 0 || n % 100 is >= 11 and <= 19 ? "zero" : n % 10 == 1 ? "one" : "other",
            "sl" => (n % 100) switch { 1 => "one", 2 => "two", 3 or 4 => "few", _ => "other" },
            "ro" => n == 1 ? "one" : n == 0 || n % 100 is >= 1 and <= 19 ? "few" : "other",
            "ar" => Arabic(n),
            "he" => n switch { 1 => "one", 2 => "two", _ => "other" },
            "fr" or "hi" or "fa" or "bn" => n < 2 ? "one" : "other",
            "ja" or "zh" or "ko" or "vi" or "th" or "id" or "ms" => "other",
            _ => n == 1 ? "one" : "other",
        };
    }

    private static string EastSlavic(long n) => n % 100 is >= 11 and <= 14
        ? "many"
        : (n % 10) switch
        {
            1 => "one",
            2 or 3 or 4 => "few",
            _ => "many",
        };

    // Of the numbers that end in 1 only 1 itself is singular.
    private static string Polish(long n) => n == 1 ? "one" : EastSlavic(n) is "few" ? "few" : "many";

    private static string Arabic(long n) => n switch
    {
        0 => "zero",
        1 => "one",
        2 => "two",
        _ => (n % 100) switch { >= 3 and <= 10 => "few", >= 11 => "many", _ => "other" },
    };
}
