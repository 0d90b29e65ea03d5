using CryptoNews.Web.Hosting;
using CryptoNews.Web.Moods;
using FsCheck;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Web.Moods;

public sealed class DaySpanTests
{
    private static readonly DateOnly Day = new(2026, 1, 15);

    [Property]
    public bool Parts_hold_every_day_once_and_hardly_differ_in_length(PositiveInt length, PositiveInt parts)
    {
        var span = new DaySpan(Day.AddDays(-length.Get), Day);
        var divided = span.Divide(Math.Min(parts.Get, span.Length));
        var days = divided.SelectMany(p => Enumerable.Range(0, p.Length).Select(p.First.AddDays));
        return days.SequenceEqual(Enumerable.Range(0, span.Length).Select(span.First.AddDays))
            && divided.Max(p => p.Length) - divided.Min(p => p.Length) <= 1;
    }

    [Property]
    public bool Columns_are_as_long_as_each_other_and_hold_the_span(PositiveInt length, PositiveInt most)
    {
        var span = new DaySpan(Day.AddDays(-length.Get * length.Get % 9000), Day);
        var columns = span.Columns(most.Get);
        var months = columns.Select(c => ((c.Last.Year - c.First.Year) * 12) + c.Last.Month - c.First.Month + 1);
        var areMonths = columns.All(c => c.First.Day == 1 && c.Last.AddDays(1).Day == 1);
        return columns.Count <= most.Get
            && columns[0].First <= span.First && span.First <= columns[0].Last
            && columns[^1].First <= span.Last && span.Last <= columns[^1].Last
            && columns.Zip(columns.Skip(1)).All(pair => pair.First.Last.AddDays(1) == pair.Second.First)
            && (areMonths ? months.Distinct().Count() == 1 : columns.DistinctBy(c => c.Length).Count() == 1);
    }

    [Theory]
    [InlineData("2026-01-02", 14, "2026-01-02", "2026-01-02")]
    [InlineData("2025-12-27", 10, "2025-12-27", "2025-12-28")]
    [InlineData("2025-12-28", 10, "2025-12-27", "2025-12-28")]
    [InlineData("2024-12-15", 14, "2024-12-01", "2024-12-31")]
    [InlineData("2024-11-30", 8, "2024-10-01", "2024-11-30")]
    [InlineData("2019-03-05", 14, "2019-02-01", "2019-07-31")]
    [InlineData("2019-01-31", 8, "2019-01-01", "2019-12-31")]
    [InlineData("2008-10-31", 10, "2007-01-01", "2008-12-31")]
    public void Columns_are_days_months_or_years(string first, int count, string from, string to)
    {
        var columns = new DaySpan(DateOnly.Parse(first, null), Day).Columns(14);
        Assert.Equal((count, new DaySpan(DateOnly.Parse(from, null), DateOnly.Parse(to, null))), (columns.Count, columns[0]));
    }

    [Theory]
    [InlineData("2026-01-15", "2026-01-15", "15\u00a0Jan")]
    [InlineData("2026-01-02", "2026-01-08", "2–8\u00a0Jan 2026")]
    [InlineData("2026-01-26", "2026-02-01", "26\u00a0Jan – 1\u00a0Feb 2026")]
    [InlineData("2025-12-29", "2026-01-04", "29\u00a0Dec 2025 – 4\u00a0Jan 2026")]
    [InlineData("2024-03-05", "2026-01-15", "5\u00a0Mar 2024 – 15\u00a0Jan 2026")]
    [InlineData("2024-03-01", "2026-01-31", "Mar 2024 – Jan 2026")]
    [InlineData("2026-02-01", "2026-02-28", "Feb 2026")]
    [InlineData("2024-02-01", "2024-02-28", "1–28\u00a0Feb 2024")]
    [InlineData("2025-01-01", "2025-12-31", "2025")]
    [InlineData("2008-01-01", "2026-12-31", "2008–2026")]
    public void A_span_is_named_as_shortly_as_it_can_be(string first, string last, string label) =>
        Assert.Equal(label, new DaySpan(DateOnly.Parse(first, null), DateOnly.Parse(last, null)).Label(Editions.Of(new SiteOptions()).Language.Dates));

    [Theory]
    [InlineData("Europe/Kyiv", "2026-03-29", 23)]
    [InlineData("Europe/Kyiv", "2026-10-25", 25)]
    [InlineData("America/Havana", "2026-11-01", 25)]
    [InlineData("Asia/Kathmandu", "2026-01-15", 24)]
    public void A_day_is_as_long_as_the_zone_makes_it(string zone, string day, int hours)
    {
        var date = DateOnly.Parse(day, null);
        var stretch = new DaySpan(date, date).ToTime(Editions.Of(new SiteOptions { TimeZone = zone }).Language.Dates);

        Assert.Equal(hours, (stretch.Until - stretch.From).TotalHours);
    }
}
