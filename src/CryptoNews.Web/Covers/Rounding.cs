namespace CryptoNews.Web.Covers;

/// <summary>Rounding as the design's generator does it, so that both draw the same bytes.</summary>
internal static class Rounding
{
    /// <summary>To the nearest integer, halves towards positive infinity: -2.5 → -2, which no MidpointRounding does.</summary>
    public static double HalfUp(double value)
    {
        var above = Math.Ceiling(value);
        return above - .5 > value ? above - 1 : above;
    }

    /// <summary>The value in tenths; an integer, so that there is no negative zero and no culture to print it in.</summary>
    public static int ToTenths(double value) => (int)HalfUp(value * 10);
}
