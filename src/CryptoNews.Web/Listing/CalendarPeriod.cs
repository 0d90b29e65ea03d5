using System.Globalization;
using System.Runtime.InteropServices;

namespace CryptoNews.Web.Listing;

/// <summary>A year, a month or a day: what has an address in the archive.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Day">Never without a month.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CalendarPeriod(int Year, int? Month = null, int? Day = null)
{
    public DateOnly From => new(Year, Month ?? 1, Day ?? 1);

    public DateOnly To => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>The month of a day, the year of a month.</summary>
    public CalendarPeriod? Above => this switch
    {
        { Day: not null } => this with { Day = null },
        { Month: not null } => this with { Month = null },
        _ => null,
    };

    public static CalendarPeriod OfDay(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <returns>Null when these days are no whole year, month or day.</returns>
    public static CalendarPeriod? Spanning(DateOnly from, DateOnly to)
    {
        CalendarPeriod[] periods = [new(from.Year), new(from.Year, from.Month), OfDay(from)];
        return periods.Where(p => p.From == from && p.To == to).Cast<CalendarPeriod?>().FirstOrDefault();
    }

    /// <param name="text"><c>2024</c>, <c>2024/01</c> or <c>2024/1/15</c>: leading noughts of months and days may be missing.</param>
    /// <returns>Null when there is no such period.</returns>
    public static CalendarPeriod? Parse(string text)
    {
        var parts = text.Split('/');
        if (parts.Length > 3 || parts[0].Length != 4 || parts.Skip(1).Any(p => p.Length is 0 or > 2) || !parts.All(p => p.All(char.IsAsciiDigit)))
            return null;
        int[] numbers = [.. parts.Select(p => int.Parse(p, CultureInfo.InvariantCulture))];
        var (year, month, day) = (numbers[0], numbers.Length > 1 ? numbers[1] : 1, numbers.Length > 2 ? numbers[2] : 1);
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        return new(year, numbers.Length > 1 ? month : null, numbers.Length > 2 ? day : null);
    }

    /// <summary>As addresses of the archive have it: <c>2024/01/15</c>.</summary>
    public override string ToString() => this switch
    {
        { Day: not null } => From.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture),
        { Month: not null } => From.ToString("yyyy'/'MM", CultureInfo.InvariantCulture),
        _ => From.ToString("yyyy", CultureInfo.InvariantCulture),
    };
}
