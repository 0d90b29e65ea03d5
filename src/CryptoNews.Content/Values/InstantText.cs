namespace CryptoNews.Content;

/// <summary>
/// ISO 8601 in its extended form, read by hand: <c>DateTimeOffset.Parse</c> takes <c>01/02/2026</c>, the culture and the
/// zone of the server.
/// </summary>
internal static class InstantText
{
    private const int MostFractionDigits = 7;
    private static readonly TimeSpan LargestOffset = TimeSpan.FromHours(14);

    /// <param name="zone">Zone of a text that names none.</param>
    /// <param name="instant">UTC, whole milliseconds: further digits are cut off.</param>
    /// <param name="hadZone">The text itself named <c>Z</c> or an offset.</param>
    public static bool TryParse(ReadOnlySpan<char> text, TimeZoneInfo zone, out DateTimeOffset instant, out bool hadZone)
    {
        instant = default;
        hadZone = false;
        if (!TryLocal(ref text, out var local))
            return false;
        hadZone = !text.IsEmpty;
        var offset = hadZone ? Offset(text) : LocalTime.OffsetIn(zone, local);
        if (offset is not { } known || known.Duration() > LargestOffset)
            return false;
        var ticks = local.Ticks - known.Ticks;
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
            return false;
        instant = new DateTimeOffset(ticks, TimeSpan.Zero);
        return true;
    }

    // Leaves the zone. After a date alone nothing may follow.
    private static bool TryLocal(ref ReadOnlySpan<char> text, out DateTime local)
    {
        local = default;
        if (!TryNumber(ref text, 4, out var year) || !TrySign(ref text, '-') || !TryNumber(ref text, 2, out var month) || !TrySign(ref text, '-') || !TryNumber(ref text, 2, out var day))
            return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        var time = TimeSpan.Zero;
        if (!text.IsEmpty && !TryTime(ref text, out time))
            return false;
        local = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified) + time;
        return true;
    }

    private static bool TryTime(ref ReadOnlySpan<char> text, out TimeSpan time)
    {
        time = default;
        if (!TrySign(ref text, 'T') || !TryNumber(ref text, 2, out var hour) || !TrySign(ref text, ':') || !TryNumber(ref text, 2, out var minute))
            return false;
        var (second, milliseconds) = (0, 0);
        if (TrySign(ref text, ':') && (!TryNumber(ref text, 2, out second) || !TryFraction(ref text, out milliseconds)))
            return false;
        time = new TimeSpan(0, hour, minute, second, milliseconds);
        return hour <= 23 && minute <= 59 && second <= 59;
    }

    private static bool TryFraction(ref ReadOnlySpan<char> text, out int milliseconds)
    {
        milliseconds = 0;
        if (!TrySign(ref text, '.'))
            return true;
        var digits = 0;
        for (; TryNumber(ref text, 1, out var digit); digits++)
        {
            if (digits < 3)
                milliseconds = (milliseconds * 10) + digit;
        }

        for (var missing = digits; missing < 3; missing++)
            milliseconds *= 10;
        return digits is > 0 and <= MostFractionDigits;
    }

    private static TimeSpan? Offset(ReadOnlySpan<char> text)
    {
        if (text is "Z")
            return TimeSpan.Zero;
        var minutes = 0;
        var isWest = text[0] == '-';
        if (!isWest && text[0] != '+')
            return null;
        text = text[1..];
        if (!TryNumber(ref text, 2, out var hours))
            return null;
        if ((TrySign(ref text, ':') || !text.IsEmpty) && (!TryNumber(ref text, 2, out minutes) || !text.IsEmpty || minutes > 59))
            return null;
        var offset = new TimeSpan(hours, minutes, 0);
        return isWest ? -offset : offset;
    }

    private static bool TrySign(ref ReadOnlySpan<char> text, char sign)
    {
        if (text.IsEmpty || text[0] != sign)
            return false;
        text = text[1..];
        return true;
    }

    private static bool TryNumber(ref ReadOnlySpan<char> text, int digits, out int number)
    {
        number = 0;
        if (text.Length < digits)
            return false;
        foreach (var c in text[..digits])
        {
            if (!char.IsAsciiDigit(c))
                return false;
            number = (number * 10) + (c - '0');
        }

        text = text[digits..];
        return true;
    }
}
