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

    [Theory]
    [InlineData("2026-01-15", "2026-01-15", "15\u00a0Jan")]
    [InlineData("2026-01-02", "2026-01-08", "2–8\u00a0Jan 2026")]
    [InlineData("2026-01-26", "2026-02-01", "26\u00a0Jan – 1\u00a0Feb 2026")]
    [InlineData("2025-12-29", "2026-01-04", "29\u00a0Dec 2025 – 4\u00a0Jan 2026")]
    [InlineData("2024-03-05", "2026-01-15", "Mar 2024 – Jan 2026")]
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
