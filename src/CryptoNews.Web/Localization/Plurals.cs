namespace CryptoNews.Web.Localization;

/// <summary>Plural categories of whole numbers as CLDR names them: <c>one</c>, <c>few</c>, <c>many</c>, <c>other</c>.</summary>
internal static class Plurals
{
    public static string CategoryOf(string language, int number) => language switch
    {
        "uk" => EastSlavic(Math.Abs(number)),
        _ => Math.Abs(number) == 1 ? "one" : "other",
    };

    private static string EastSlavic(int number) => number % 100 is >= 11 and <= 14
        ? "many"
        : (number % 10) switch
        {
            1 => "one",
            2 or 3 or 4 => "few",
            _ => "many",
        };
}
