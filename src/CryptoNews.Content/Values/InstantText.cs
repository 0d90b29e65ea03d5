using System.Globalization;
using System.Text.RegularExpressions;

namespace CryptoNews.Content;

/// <summary>
/// ISO 8601 in its extended form, read by hand: <c>DateTimeOffset.Parse</c> takes <c>01/02/2026</c>, the culture and the
/// zone of the server.
/// </summary>
internal static partial class InstantText
{
    private static readonly TimeSpan LargestOffset = TimeSpan.FromHours(14);

    /// <param name="zone">Zone of a text that names none.</param>
    /// <param name="instant">UTC, whole milliseconds: further digits are cut off.</param>
    /// <param name="hadZone">The text itself named <c>Z</c> or an offset.</param>
    public static bool TryParse(string text, TimeZoneInfo zone, out DateTimeOffset instant, out bool hadZone)
    {
        instant = default;
        hadZone = false;
        if (text.Length > 40 || Form().Match(text) is not { Success: true } match)
            return false;

        var groups = match.Groups;
        if (!TryDate(groups, out var local))
            return false;
        hadZone = groups["utc"].Success || groups["sign"].Success;
        var offset = hadZone ? Offset(groups) : OffsetIn(zone, local);
        if (offset is not { } known || known.Duration() > LargestOffset)
            return false;
        var ticks = local.Ticks - known.Ticks;
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
            return false;
        instant = new DateTimeOffset(ticks, TimeSpan.Zero);
        return true;
    }

    private static bool TryDate(GroupCollection groups, out DateTime local)
    {
        local = default;
        var (year, month, day) = (Number(groups["year"]), Number(groups["month"]), Number(groups["day"]));
        var (hour, minute, second) = (Number(groups["hour"]), Number(groups["minute"]), Number(groups["second"]));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
            return false;
        var fraction = groups["fraction"].Value;
        var milliseconds = fraction.Length == 0 ? 0 : int.Parse(fraction.PadRight(3, '0').AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture);
        local = new DateTime(year, month, day, hour, minute, second, milliseconds, DateTimeKind.Unspecified);
        return true;
    }

    private static TimeSpan? Offset(GroupCollection groups)
    {
        var minutes = Number(groups["offsetMinutes"]);
        if (minutes > 59)
            return null;
        var offset = new TimeSpan(Number(groups["offsetHours"]), minutes, 0);
        return groups["sign"].ValueSpan is "-" ? -offset : offset;
    }

    // When clocks go back, a local time happens twice: the first one counts. When they go forward, some never happen:
    // they count as if the clock had not been changed yet.
    private static TimeSpan OffsetIn(TimeZoneInfo zone, DateTime local) =>
        zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);

    private static int Number(Group group) =>
        group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        """
        ^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})
        (T(?<hour>[0-9]{2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})(\.(?<fraction>[0-9]{1,7}))?)?
        ((?<utc>Z)|(?<sign>[+-])(?<offsetHours>[0-9]{2})(:?(?<offsetMinutes>[0-9]{2}))?)?)?\z
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 200)]
    private static partial Regex Form();
}
