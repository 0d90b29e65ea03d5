using System.Globalization;

namespace CryptoNews.Web.Listing;

/// <summary>Whole days of the site's zone, the last of which is today.</summary>
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

    public static DateOnly FirstDay(this Period period, DateOnly today) => period switch
    {
        Period.Week => today.AddDays(-6),
        Period.Month => today.AddDays(-29),
        Period.Quarter => today.AddDays(-89),
        _ => today.AddYears(-1).AddDays(1),
    };

    /// <summary>
    /// Days as one value, in the form of ISO 8601 (<c>2024-01-01/2024-01-31</c>, <c>2024-01-01/..</c>): so the form of the
    /// filter offers those in use as one choice among the periods.
    /// </summary>
    public static string Interval(DateOnly? from, DateOnly? to) => $"{Write(from)}/{Write(to)}";

    /// <returns>False when the text is no such interval.</returns>
    public static bool TryParseInterval(string text, out DateOnly? from, out DateOnly? to)
    {
        (from, to) = (null, null);
        var parts = text.Split('/');
        return parts.Length == 2 && TryRead(parts[0], out from) && TryRead(parts[1], out to);
    }

    private static string Write(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "..";

    private static bool TryRead(string text, out DateOnly? day)
    {
        var isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read);
        day = isDay ? read : null;
        return isDay || text == "..";
    }
}
