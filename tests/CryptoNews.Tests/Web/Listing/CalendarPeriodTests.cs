using System.Globalization;
using CryptoNews.Web.Listing;

namespace CryptoNews.Tests.Web.Listing;

public sealed class CalendarPeriodTests
{
    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31", "2024")]
    [InlineData("2024/02", "2024-02-01", "2024-02-29", "2024/02")]
    [InlineData("2024/2/9", "2024-02-09", "2024-02-09", "2024/02/09")]
    [InlineData("0001/01/01", "0001-01-01", "0001-01-01", "0001/01/01")]
    [InlineData("9999/12", "9999-12-01", "9999-12-31", "9999/12")]
    public void A_period_is_its_first_and_its_last_day(string text, string from, string to, string written)
    {
        var period = CalendarPeriod.Parse(text)!.Value;

        Assert.Equal((from, to, written), (Write(period.From), Write(period.To), period.ToString()));
        Assert.Equal(period, CalendarPeriod.Spanning(period.From, period.To));
        Assert.Equal(period, CalendarPeriod.Parse(written));
    }

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("20240")]
    [InlineData("0000")]
    [InlineData("2024/00")]
    [InlineData("2024/13")]
    [InlineData("2024/02/30")]
    [InlineData("2023/02/29")]
    [InlineData("2024/001")]
    [InlineData("2024//01")]
    [InlineData("2024/01/01/01")]
    [InlineData("2024/-1")]
    [InlineData("٢٠٢٤")]
    public void What_no_calendar_has_is_no_period(string text) => Assert.Null(CalendarPeriod.Parse(text));

    [Theory]
    [InlineData("2024-01-01", "2024-01-30")]
    [InlineData("2024-01-02", "2024-01-31")]
    [InlineData("2024-01-01", "2024-02-29")]
    [InlineData("2023-01-01", "2024-12-31")]
    public void Other_days_are_none(string from, string to) => Assert.Null(CalendarPeriod.Spanning(Read(from), Read(to)));

    [Fact]
    public void Above_a_day_stand_its_month_and_its_year()
    {
        Assert.Equal(new CalendarPeriod(2024, 2), new CalendarPeriod(2024, 2, 9).Above);
        Assert.Equal(new CalendarPeriod(2024), new CalendarPeriod(2024, 2).Above);
        Assert.Null(new CalendarPeriod(2024).Above);
    }

    private static string Write(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly Read(string day) => DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture);
}
