using CryptoNews.Store;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Moods;

/// <summary>Days of the site's zone in a row, both ends included.</summary>
public sealed record DaySpan(DateOnly First, DateOnly Last)
{
    private const int MonthsOfYear = 12;
    private const int MonthsOfHalfAYear = 6;

    public int Length => Last.DayNumber - First.DayNumber + 1;

    /// <summary>Cuts the span into parts of equal length, or lengths that differ by one day.</summary>
    /// <param name="parts">At most <see cref="Length"/>.</param>
    public IReadOnlyList<DaySpan> Divide(int parts) =>
    [
        .. Enumerable.Range(0, parts).Select(i => new DaySpan(
            First.AddDays(i * Length / parts),
            First.AddDays(((i + 1) * Length / parts) - 1))),
    ];

    /// <summary>
    /// Equal columns that hold the span, the last of which holds its end: as many days each, whole months or whole years. What is
    /// compared side by side must be as long, and nobody can tell where a month belongs that is in two of them.
    /// </summary>
    public IReadOnlyList<DaySpan> Columns(int most)
    {
        var months = MonthOf(Last) - MonthOf(First) + 1;
        if (months < most)
            return Back(Last.DayNumber + 1, First.DayNumber, Share(Length), DateOnly.FromDayNumber);
        return Share(months) <= MonthsOfHalfAYear
            ? Back(MonthOf(Last) + 1, MonthOf(First), Share(months), FirstOfMonth)
            : Back((Last.Year + 1) * MonthsOfYear, MonthOf(First), Share(Last.Year - First.Year + 1) * MonthsOfYear, FirstOfMonth);

        int Share(int whole) => (whole + most - 1) / most;
    }

    // From the end backwards, until the beginning is held.
    private static List<DaySpan> Back(int end, int beginning, int step, Func<int, DateOnly> at)
    {
        var columns = new List<DaySpan>();
        for (var until = end; until > beginning; until -= step)
            columns.Insert(0, new DaySpan(at(until - step), at(until).AddDays(-1)));
        return columns;
    }

    private static int MonthOf(DateOnly day) => (day.Year * MonthsOfYear) + day.Month - 1;

    private static DateOnly FirstOfMonth(int month) => new(month / MonthsOfYear, (month % MonthsOfYear) + 1, 1);

    /// <summary>The whole years that the span touches.</summary>
    public IReadOnlyList<DaySpan> Years() =>
    [
        .. Enumerable.Range(First.Year, Last.Year - First.Year + 1)
            .Select(year => new DaySpan(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))),
    ];

    public TimeStretch ToTime(Dates dates) => new(dates.StartOf(First), dates.StartOf(Last.AddDays(1)));

    /// <summary>A listing, narrowed to these days.</summary>
    internal ListingAddress Narrow(ListingAddress listing) => listing with { From = First, To = Last, Page = 1 };

    /// <summary><c>29 Dec</c>, <c>2–8 Jan 2026</c>, <c>26 Jan – 1 Feb 2026</c>, <c>2025</c>, <c>2008–2026</c>, <c>Jan 2024 – Mar 2025</c> where these are whole months.</summary>
    public string Label(Dates dates)
    {
        if (First == Last)
            return dates.Abridged(First);
        if (First is { Month: 1, Day: 1 } && Last is { Month: 12, Day: 31 })
            return First.Year == Last.Year ? dates.Year(First) : $"{dates.Year(First)}–{dates.Year(Last)}";
        if (First.Day == 1 && Last.AddDays(1).Day == 1)
            return Length <= 31 ? dates.MonthAndYear(First) : $"{dates.MonthAndYear(First)} – {dates.MonthAndYear(Last)}";
        if (First.Year == Last.Year && First.Month == Last.Month)
            return $"{dates.DayOfMonth(First)}–{dates.Abridged(Last)} {dates.Year(Last)}";
        if (First.Year == Last.Year)
            return $"{dates.Abridged(First)} – {dates.Abridged(Last)} {dates.Year(Last)}";
        return $"{dates.Abridged(First)} {dates.Year(First)} – {dates.Abridged(Last)} {dates.Year(Last)}";
    }

    /// <summary>Beneath a column, where room is scarce: its beginning, or its end.</summary>
    /// <param name="whole">Days of the whole chart.</param>
    public string Tick(Dates dates, int whole, bool isEnd)
    {
        var day = isEnd ? Last : First;
        return First is { Month: 1, Day: 1 } && Last is { Month: 12, Day: 31 } ? dates.Year(day)
            : whole > 90 ? dates.MonthAndYear(day)
            : dates.Abridged(day);
    }
}
