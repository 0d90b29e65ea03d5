namespace CryptoNews.Web.Listing;

/// <summary>A span that ends now.</summary>
internal enum Period
{
    Week,
    Month,
    Quarter,
    Year,
}

internal static class Periods
{
    public static Period? Parse(string name) => Enum.GetValues<Period>()
        .Where(p => p.Name().Equals(name, StringComparison.OrdinalIgnoreCase))
        .Cast<Period?>().FirstOrDefault();

    public static string Name(this Period period) => period switch
    {
        Period.Week => "7d",
        Period.Month => "30d",
        Period.Quarter => "90d",
        _ => "1y",
    };

    public static DateTime StartBefore(this Period period, DateTime now) => period switch
    {
        Period.Week => now.AddDays(-7),
        Period.Month => now.AddDays(-30),
        Period.Quarter => now.AddDays(-90),
        _ => now.AddYears(-1),
    };
}
