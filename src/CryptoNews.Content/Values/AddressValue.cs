using System.Buffers;
using System.Globalization;
using System.Text;

namespace CryptoNews.Content;

/// <summary>
/// Addresses of the web. What could end an attribute or mislead a reader is refused rather than escaped: blanks, control
/// and format characters, quotes, angle brackets, backslashes, a user name before the host.
/// </summary>
internal static class AddressValue
{
    private static readonly SearchValues<char> Unsafe = SearchValues.Create("\"'<>\\`");

    /// <param name="https">http is refused.</param>
    public static string? Read(KeyedValue? value, bool https, ProblemList problems)
    {
        if (ReadShort(value, problems) is not { } address)
            return null;
        if (IsHarmless(address) && IsWeb(address, https))
            return Escaped(address);
        Refuse(value!, address, problems);
        return null;
    }

    /// <summary>The text of an address, when it is short enough.</summary>
    public static string? ReadShort(KeyedValue? value, ProblemList problems)
    {
        var address = ScalarValue.Read(value, problems);
        if (address is null || address.Length <= value!.Key.MaxLength)
            return address;
        problems.Add(ProblemKinds.TooLong, value.Place, string.Create(CultureInfo.InvariantCulture, $"'{value.Name}' is longer than {value.Key.MaxLength} characters"), "write a shorter address");
        return null;
    }

    public static bool IsHarmless(string address, bool blanks = false)
    {
        if (address.AsSpan().ContainsAny(Unsafe))
            return false;
        if (!address.AsSpan().ContainsAnyExceptInRange('!', '~'))
            return true; // as nearly all are
        foreach (var c in address)
        {
            if (char.IsControl(c) || (char.IsWhiteSpace(c) && !(blanks && c == ' ')) || char.GetUnicodeCategory(c) == UnicodeCategory.Format)
                return false;
        }

        return true;
    }

    /// <summary>The part between scheme and path, with user name and port where it has them.</summary>
    public static string Host(string address, int scheme)
    {
        var end = address.AsSpan(scheme).IndexOfAny("/?#");
        return end < 0 ? address[scheme..] : address[scheme..(scheme + end)];
    }

    public static void Refuse(KeyedValue value, string address, ProblemList problems)
    {
        var lacksOnlyS = IsHarmless(address) && address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && value.Key.Wanted.Contains("an https address", StringComparison.Ordinal);
        problems.Add(ProblemKinds.UnusableAddress, value.Place, $"'{value.Name}' is {LookAlike.Quote(address)}", lacksOnlyS
            ? "write https:// in place of http://"
            : $"write {value.Key.Wanted}, with blanks and quotes percent-encoded");
    }

    /// <summary>In ASCII: addresses go into headers too, which hold nothing else.</summary>
    public static string Escaped(string address)
    {
        if (Ascii.IsValid(address))
            return address;
        var uri = new Uri(address);
        return new UriBuilder(uri) { Host = AsciiHost.Of(uri) }.Uri.AbsoluteUri;
    }

    private static bool IsWeb(string address, bool https)
    {
        var scheme = address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : !https && address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : 0;
        return scheme > 0 && Host(address, scheme) is { Length: > 0 } host && !host.Contains('@', StringComparison.Ordinal) &&
            Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && AsciiHost.Of(uri) is not null;
    }
}
