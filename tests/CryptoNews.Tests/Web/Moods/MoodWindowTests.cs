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
    [InlineData(7 * 24, "7d")]
    [InlineData((7 * 24) + 1, "30d")]
    [InlineData((30 * 24) + 1, "90d")]
    [InlineData((90 * 24) + 1, "1y")]
    [InlineData((365 * 24) + 1, "all")]
    public void A_window_widens_until_it_reaches_the_moment(int hoursAgo, string key) =>
        Assert.Equal(key, MoodWindow.SmallestWith(Portal.Noon.AddHours(-hoursAgo), MoodWindow.FromOneDay, Portal.Noon, Dates).Key);

    [Fact]
    public void Windows_by_day_begin_at_midnight_and_count_today() =>
        Assert.Equal(new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc), MoodWindow.FromFourteenDays[0].Start(Portal.Noon, Dates));
}
