using CryptoNews.Web.Localization;
using CryptoNews.Web.Newsroom;

namespace CryptoNews.Tests.Web.Newsroom;

public sealed class CountdownTests
{
    [Theory]
    [InlineData(0, "00:00:00", "00:00:00")]
    [InlineData(-5, "00:00:00", "00:00:00")]
    [InlineData(59, "00:00:59", "00:00:59")]
    [InlineData(86_399, "23:59:59", "23:59:59")]
    [InlineData(86_400, "1 d 00:00:00", "1 дн. 00:00:00")]
    [InlineData(86_400 * 400 + 3_661, "400 d 01:01:01", "400 дн. 01:01:01")]
    public void What_is_left_is_told_in_days_and_by_the_clock(int seconds, string english, string ukrainian)
    {
        var moment = Portal.Noon.AddSeconds(seconds);

        Assert.Equal(english, Countdown.Text(moment, Portal.Noon, new Words(new("en"))));
        Assert.Equal(ukrainian, Countdown.Text(moment, Portal.Noon, new Words(new("uk"))));
    }
}
