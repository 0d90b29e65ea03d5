using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Moods;

namespace CryptoNews.Tests.Web.Moods;

public sealed class MoodWindowTests
{
    private static readonly Dates Dates = new Language("en", isDefault: true, TimeZoneInfo.Utc).Dates;

    [Theory]
    [InlineData(0, "24h")]
    [InlineData(24, "24h")]
    [InlineData(25, "7d")]
    [InlineData((6 * 24) + 12, "7d")]
    [InlineData((6 * 24) + 13, "30d")]
    [InlineData((29 * 24) + 13, "90d")]
    [InlineData((89 * 24) + 13, "1y")]
    [InlineData((364 * 24) + 13, "all")]
    public void A_window_widens_until_it_reaches_the_moment(int hoursAgo, string key) =>
        Assert.Equal(key, MoodWindow.SmallestWith(Portal.Noon.AddHours(-hoursAgo), MoodWindow.FromOneDay, Portal.Noon, Dates).Key);

    [Fact]
    public void The_same_words_mean_the_same_days_as_in_a_listing()
    {
        var today = Dates.DayOf(Portal.Noon);
        foreach (var window in MoodWindow.OfDashboard.Concat(MoodWindow.FromOneDay).Where(w => w.Key is "7d" or "30d" or "90d"))
            Assert.Equal((window.Key, (DateTime?)Dates.StartOf(Periods.Parse(window.Key)!.Value.FirstDay(today))), (window.Key, window.Start(Portal.Noon, Dates)));
    }

    [Fact]
    public void Windows_by_day_begin_at_midnight_and_count_today() =>
        Assert.Equal(new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc), MoodWindow.FromFourteenDays[0].Start(Portal.Noon, Dates));
}
