namespace CryptoNews.Content;

/// <summary>Local times of a zone as moments.</summary>
public static class LocalTime
{
    /// <summary>
    /// The offset from UTC that a local time has in a zone. When clocks go back, a local time happens twice: the first one counts.
    /// When they go forward, some never happen: they count as if the clock had not been changed yet.
    /// </summary>
    /// <param name="local">Of any kind; its value counts.</param>
    /// <remarks>
    /// Found by the moments that the local time can mean: what .NET itself says of local times is wrong in some nights of old (one
    /// o'clock in Kyiv after the last of March 1982).
    /// </remarks>
    public static TimeSpan OffsetIn(TimeZoneInfo zone, DateTime local)
    {
        var asUtc = DateTime.SpecifyKind(local, DateTimeKind.Utc);
        if (asUtc < DateTime.MinValue.AddDays(2) || asUtc > DateTime.MaxValue.AddDays(-2))
            return zone.GetUtcOffset(asUtc);
        var (before, after) = (zone.GetUtcOffset(asUtc.AddDays(-1)), zone.GetUtcOffset(asUtc.AddDays(1)));
        var (first, second) = before > after ? (before, after) : (after, before);
        return zone.GetUtcOffset(asUtc - first) == first ? first
            : zone.GetUtcOffset(asUtc - second) == second ? second
            : before;
    }
}
