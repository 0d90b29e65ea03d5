using System.Globalization;
using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Web.Localization;

/// <summary>Moments as readers see them: in the site's zone, in the words of a language. Every moment given is UTC.</summary>
public sealed class Dates(Words words, TimeZoneInfo zone)
{
    // Between these lie all times of publication (Article.PublishedAt), and all that an id can hold.
    private static readonly DateTime Earliest = TimeStretch.Always.From;
    private static readonly DateTime Latest = TimeStretch.Always.Until;

    private readonly CultureInfo _culture = words.Culture;

    // 10. Januar: where the day is an ordinal number.
    private readonly string _dayBeforeMonth = (words.Culture.DateTimeFormat.MonthDayPattern.StartsWith("d.", StringComparison.Ordinal) ? "d." : "d") + Blanks.NoBreak;

    /// <summary>Value of a <c>datetime</c> attribute.</summary>
    public static string Iso(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>10 January 2024, 21:12 UTC</c>.</summary>
    public string Full(DateTime moment) => $"{Date(moment)}, {TimeAndZone(moment)}";

    /// <summary><c>10 January 2024</c>.</summary>
    public string Date(DateTime moment) => Date(DayOf(moment));

    public string Date(DateOnly day) => $"{DayAndMonth(day)} {Year(day)}";

    /// <summary><c>1–10 November 2026</c>, <c>28 November – 3 December 2026</c>, <c>31 December 2025 – 1 January 2026</c>.</summary>
    public string Stretch(DateOnly first, DateOnly last) =>
        first.Year != last.Year ? $"{Date(first)} – {Date(last)}"
        : first.Month != last.Month ? $"{DayAndMonth(first)} – {Date(last)}"
        : first.Day != last.Day ? $"{DayOfMonth(first)}–{Date(last)}"
        : Date(last);

    /// <summary><c>1</c>, before the end of a stretch.</summary>
    public string DayOfMonth(DateOnly day) => day.ToString(_dayBeforeMonth, _culture).TrimEnd(Blanks.NoBreak);

    /// <summary><c>21:12 UTC</c>.</summary>
    public string TimeAndZone(DateTime moment) => $"{Time(moment)} {ZoneName(moment)}";

    /// <summary><c>21:12</c>; the zone is named beside it (<see cref="ZoneOf"/>).</summary>
    public string Time(DateTime moment) => Local(moment).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>21:12:40 UTC</c>.</summary>
    public string TimeWithSeconds(DateTime moment) => $"{Local(moment).ToString("HH:mm:ss", CultureInfo.InvariantCulture)} {ZoneName(moment)}";

    /// <summary><c>10 Jan</c>, with the year when it is not the year of <paramref name="now"/>.</summary>
    public string Abridged(DateTime moment, DateTime now) => DayOf(moment) is var day && day.Year == DayOf(now).Year
        ? Abridged(day)
        : $"{Abridged(day)} {Year(day)}";

    /// <summary><c>10 Jan</c>.</summary>
    public string Abridged(DateOnly day) => day.ToString($"{_dayBeforeMonth}MMM", _culture);

    /// <summary>An abridged date where the dot of the sentence follows: in many languages it has one of its own.</summary>
    public static string AtEnd(string abridged) => abridged.TrimEnd('.');

    /// <summary><c>Jan 2024</c>, the month as behind a day: some languages have two short forms of a month.</summary>
    public string MonthAndYear(DateOnly day) =>
        $"{_culture.DateTimeFormat.AbbreviatedMonthGenitiveNames[day.Month - 1]} {Year(day)}";

    /// <summary><c>January 2024</c>, standing alone.</summary>
    public string Month(DateOnly day) => Capital(MonthInSentence(day));

    /// <summary>The same within a sentence: in many languages months have a small letter there.</summary>
    public string MonthInSentence(DateOnly day) => day.ToString("MMMM yyyy", _culture);

    /// <summary><c>January</c>.</summary>
    public string MonthName(DateOnly day) => Capital(_culture.DateTimeFormat.MonthNames[day.Month - 1]);

    /// <summary><c>2024</c>.</summary>
    public string Year(DateOnly day) => day.ToString("yyyy", _culture);

    /// <summary><c>Thursday, 11 January 2024</c>, standing alone.</summary>
    public string Weekday(DateOnly day) => Capital(WeekdayInSentence(day));

    /// <summary>Heading of a day in a list: <c>Today, 11 January</c>, <c>Yesterday, 10 January</c>, <c>Tuesday, 9 January 2024</c>.</summary>
    public string Day(DateOnly day, DateTime now) => Capital(DayInSentence(day, now));

    /// <summary>The same within a sentence: <c>today, 11 January</c>.</summary>
    public string DayInSentence(DateOnly day, DateTime now) => (DayOf(now).DayNumber - day.DayNumber) switch
    {
        0 => $"{words["today"].ToLower(_culture)}, {DayAndMonth(day)}",
        1 => $"{words["yesterday"].ToLower(_culture)}, {DayAndMonth(day)}",
        _ => WeekdayInSentence(day),
    };

    /// <summary>The day on which a moment falls in the site's zone.</summary>
    public DateOnly DayOf(DateTime moment) => DayOf(moment, zone);

    /// <summary>The day on which a moment falls in a zone.</summary>
    public static DateOnly DayOf(DateTime moment, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(moment, zone));

    /// <summary>The zone of a day's times, <c>UTC+2</c>; on the two days of a year that have two, <c>UTC+2 / UTC+3</c>.</summary>
    public string ZoneOf(DateOnly day)
    {
        var (first, last) = (ZoneName(StartOf(day)), ZoneName(StartOf(day.AddDays(1)).AddTicks(-1)));
        return first == last ? first : $"{first} / {last}";
    }

    /// <summary>The moment (UTC) at which a day begins in the site's zone, between 1970 and 2200.</summary>
    public DateTime StartOf(DateOnly day) => StartOf(day, zone);

    /// <summary>The moment (UTC) at which a day begins in a zone, between 1970 and 2200.</summary>
    public static DateTime StartOf(DateOnly day, TimeZoneInfo zone)
    {
        if (day.Year < Earliest.Year - 1)
            return Earliest;
        if (day.Year > Latest.Year)
            return Latest;
        var midnight = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

        // Where clocks jump over midnight, or a zone over the whole day, the day begins with the jump; where they go back over it, the first time.
        var start = midnight - LocalTime.OffsetIn(zone, midnight);
        return start < Earliest ? Earliest : start > Latest ? Latest : start;
    }

    /// <summary>The moment (UTC) at which the next day begins.</summary>
    public static DateTime EndOf(DateOnly day, TimeZoneInfo zone) => day < DateOnly.MaxValue ? StartOf(day.AddDays(1), zone) : Latest;

    private string WeekdayInSentence(DateOnly day) => $"{day.ToString("dddd", _culture)}, {Date(day)}";

    // No line ends between the two.
    private string DayAndMonth(DateOnly day) => day.ToString($"{_dayBeforeMonth}MMMM", _culture);

    private DateTime Local(DateTime moment) => TimeZoneInfo.ConvertTimeFromUtc(moment, zone);

    // Neither .NET nor the system gives short names of zones in every language; offsets are understood in all of them.
    private string ZoneName(DateTime moment)
    {
        var offset = zone.GetUtcOffset(moment);
        if (offset == TimeSpan.Zero)
            return "UTC";
        var minutes = offset.Minutes == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{Math.Abs(offset.Minutes):00}");
        return string.Create(CultureInfo.InvariantCulture, $"UTC{(offset < TimeSpan.Zero ? '\u2212' : '+')}{Math.Abs(offset.Hours)}{minutes}");
    }

    private string Capital(string text) => string.Concat(char.ToUpper(text[0], _culture).ToString(), text.AsSpan(1));
}
