using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Moods;

/// <summary>A stretch of time that ends now.</summary>
/// <param name="Key">Its words are <c>window_{Key}</c>.</param>
/// <param name="Days">Null means all time.</param>
/// <param name="WholeDays">Begins at a midnight of the site's zone and counts today as one day.</param>
public sealed record MoodWindow(string Key, int? Days, bool WholeDays)
{
    /// <summary>Articles that a window must hold to say anything.</summary>
    public const int Enough = 5;

    /// <summary>For the line on top of the home page.</summary>
    public static IReadOnlyList<MoodWindow> FromOneDay { get; } =
        [new("24h", 1, false), new("7d", 7, true), new("30d", 30, true), new("90d", 90, true), new("1y", 365, true), new("all", null, true)];

    /// <summary>For charts by day.</summary>
    public static IReadOnlyList<MoodWindow> FromFourteenDays { get; } =
        [new("14d", 14, true), new("30d", 30, true), new("90d", 90, true), new("1y", 365, true), new("all", null, true)];

    /// <summary>For comparing categories.</summary>
    public static IReadOnlyList<MoodWindow> FromThirtyDays { get; } = [.. FromFourteenDays.Skip(1)];

    /// <summary>Those that readers can choose on the dashboard, and all time. A year is 52 weeks: its columns are weeks.</summary>
    public static IReadOnlyList<MoodWindow> OfDashboard { get; } =
        [new("7d", 7, true), new("30d", 30, true), new("90d", 90, true), new("1y", 364, true), new("all", null, true)];

    /// <summary>UTC; null for all time.</summary>
    public DateTime? Start(DateTime now, Dates dates) => (Days, WholeDays) switch
    {
        (null, _) => null,
        ({ } days, true) => dates.StartOf(dates.DayOf(now).AddDays(1 - days)),
        ({ } days, false) => now.AddDays(-days),
    };

    /// <summary>The first of some windows, which grow, that begins at or before a moment.</summary>
    public static MoodWindow SmallestWith(DateTime moment, IReadOnlyList<MoodWindow> windows, DateTime now, Dates dates) =>
        windows.First(w => w.Start(now, dates) is not { } start || start <= moment);
}
