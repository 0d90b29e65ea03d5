using System.Globalization;
using CryptoNews.Store;
using CryptoNews.Web.Cards;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Listing;

/// <summary>The years, months and days of a language with their articles, and the ways between them.</summary>
internal sealed class ArchiveCalendar(EditionColumns columns, Edition edition)
{
    private readonly Dates _dates = edition.Language.Dates;

    public int Count(CalendarPeriod period) =>
        columns.CountBetween(_dates.StartOf(period.From), Dates.EndOf(period.To, edition.Site.Zone));

    /// <summary>Years that have articles, newest first.</summary>
    public IReadOnlyList<CalendarPeriod> Years => columns is { Oldest: { } oldest, Newest: { } newest }
        ? [.. Enumerable.Range(_dates.DayOf(oldest).Year, _dates.DayOf(newest).Year - _dates.DayOf(oldest).Year + 1)
            .Reverse().Select(year => new CalendarPeriod(year)).Where(year => Count(year) > 0)]
        : [];

    /// <summary>The twelve months of a year.</summary>
    public IReadOnlyList<ArchiveLink> Months(int year) =>
        [.. Enumerable.Range(1, 12).Select(month => new CalendarPeriod(year, month)).Select(m => LinkTo(m, _dates.MonthName(m.From)))];

    /// <summary>The weeks of a month, seven days each; null for the days of other months.</summary>
    public IReadOnlyList<IReadOnlyList<ArchiveLink?>> Weeks(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        var before = ((int)first.DayOfWeek - (int)FirstDayOfWeek + 7) % 7;
        var days = Enumerable.Range(1, DateTime.DaysInMonth(year, month))
            .Select(day => (ArchiveLink?)LinkTo(new CalendarPeriod(year, month, day), day.ToString(CultureInfo.InvariantCulture)));
        return [.. Enumerable.Repeat((ArchiveLink?)null, before).Concat(days).Chunk(7).Select(week => (IReadOnlyList<ArchiveLink?>)[.. week, .. new ArchiveLink?[7 - week.Length]])];
    }

    /// <summary>Names of the days of a week, short and whole.</summary>
    public IReadOnlyList<(string Short, string Whole)> WeekDays
    {
        get
        {
            var format = edition.Language.Culture.DateTimeFormat;
            return [.. Enumerable.Range(0, 7).Select(i => ((int)FirstDayOfWeek + i) % 7).Select(day => (format.ShortestDayNames[day], format.DayNames[day]))];
        }
    }

    /// <summary>The year of a month; the year and the month of a day.</summary>
    public static IReadOnlyList<Link> Above(CalendarPeriod period, Edition edition)
    {
        var above = new List<Link>();
        for (var higher = period.Above; higher is { } one; higher = one.Above)
            above.Insert(0, new(ListingWords.NameOf(one, edition.Language), edition.Addresses.Archive(edition.Language.Tag, one)));
        return above;
    }

    /// <summary>The nearest earlier period of the same length that has articles.</summary>
    public Link? Earlier(CalendarPeriod period) =>
        columns.NewestBefore(_dates.StartOf(period.From)) is { } moment ? Named(period, moment) : null;

    /// <summary>The nearest later period of the same length that has articles.</summary>
    public Link? Later(CalendarPeriod period) =>
        columns.OldestSince(Dates.EndOf(period.To, edition.Site.Zone)) is { } moment ? Named(period, moment) : null;

    // English of no region has American weeks, but our dates in it are British.
    private DayOfWeek FirstDayOfWeek =>
        edition.Language.Culture is { Name: "en" } ? DayOfWeek.Monday : edition.Language.Culture.DateTimeFormat.FirstDayOfWeek;

    private Link Named(CalendarPeriod like, DateTime moment)
    {
        var day = CalendarPeriod.OfDay(_dates.DayOf(moment));
        var period = like.Day is not null ? day : like.Month is not null ? day.Above!.Value : new CalendarPeriod(day.Year);
        return new Link(ListingWords.NameOf(period, edition.Language), AddressOf(period));
    }

    private ArchiveLink LinkTo(CalendarPeriod period, string text) => new(text, ListingWords.NameOf(period, edition.Language), AddressOf(period), Count(period), period);

    private string AddressOf(CalendarPeriod period) => edition.Addresses.Archive(edition.Language.Tag, period);
}

/// <param name="Name">The whole name of the period.</param>
internal sealed record ArchiveLink(string Text, string Name, string Address, int Count, CalendarPeriod Period);
