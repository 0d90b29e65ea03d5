using System.Globalization;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Newsroom;

/// <summary>How long until a moment: <c>3 d 04:12:09</c>, <c>04:12:09</c>. The script counts it on in the same form.</summary>
internal static class Countdown
{
    public static string Text(DateTime moment, DateTime now, Words words)
    {
        var left = moment > now ? moment - now : TimeSpan.Zero;
        var clock = left.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);
        return left.Days == 0 ? clock : words.Format("newsroom_days_left", left.Days.ToString(words.Culture), clock);
    }
}
