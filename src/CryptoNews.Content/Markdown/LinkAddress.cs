using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace CryptoNews.Content;

/// <summary>Where an allowed address leads.</summary>
internal enum AddressKind
{
    /// <summary>http or https, to any host.</summary>
    External,

    /// <summary>mailto.</summary>
    Mail,

    /// <summary>Within the site: a path, absolute or relative, or a query.</summary>
    Path,

    /// <summary><c>#</c> and a place on the same page.</summary>
    Fragment,
}

/// <summary>
/// The one rule for addresses in bodies: http, https, mailto or relative. What browsers read differently from what it
/// looks like (control characters, backslashes, a leading <c>//</c>, an encoded scheme) is refused rather than repaired.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LinkAddress(AddressKind Kind, string Value)
{
    /// <param name="written">The address with entities and escapes of markdown decoded.</param>
    /// <param name="refusal">Why not, as the end of a sentence that begins with "the address".</param>
    public static bool TryRead(string? written, out LinkAddress address, [NotNullWhen(false)] out string? refusal)
    {
        var value = (written ?? "").Trim();
        address = new(AddressKind.Path, value);
        refusal = Fault(value);
        if (refusal is not null)
            return false;
        switch (Scheme(value).ToUpperInvariant())
        {
            case "HTTP" or "HTTPS":
                return ExternalAddress.TryRead(value, out address, out refusal);
            case "MAILTO":
                address = new(AddressKind.Mail, value);
                return true;
            case "":
                address = new(value[0] == '#' ? AddressKind.Fragment : AddressKind.Path, value);
                refusal = address.Kind == AddressKind.Path ? DecodedFault(value) : null;
                return refusal is null;
            default:
                refusal = $"has the scheme '{ProblemList.Quote(Scheme(value))}'";
                return false;
        }
    }

    /// <summary>What stands behind the host of an address of this site, which may be written in full; null of other addresses.</summary>
    /// <param name="host">The site's own, or nothing.</param>
    public string? OnSite(string host)
    {
        if (Kind != AddressKind.External)
            return Kind == AddressKind.Path ? Value : null;
        var rest = Value[(Value.IndexOf("://", StringComparison.Ordinal) + "://".Length)..];
        var end = rest.AsSpan().IndexOfAny("/?#");
        var (authority, path) = end < 0 ? (rest, "") : (rest[..end], rest[end..]);
        return host.Length > 0 && authority.Equals(host, StringComparison.OrdinalIgnoreCase) ? path : null;
    }

    private static string? Fault(string value) => value switch
    {
        "" => "is empty",
        { Length: > FileLimits.Address } => $"is longer than {BodyLimits.Show(FileLimits.Address)} characters",
        _ when value.Any(char.IsControl) => "holds a control character",
        _ when value.Contains('\\', StringComparison.Ordinal) => "holds a backslash",
        _ when value.StartsWith("//", StringComparison.Ordinal) => "begins with //",
        _ => null,
    };

    // No browser decodes %6A before it looks for a scheme, but something between us and it may.
    private static string? DecodedFault(string value)
    {
        if (!value.Contains('%', StringComparison.Ordinal))
            return null;
        var decoded = Uri.UnescapeDataString(value).Trim();
        return Fault(decoded) ?? (Scheme(decoded).Length == 0 ? null : "hides a scheme");
    }

    /// <summary>What stands before a colon that comes before any slash, question mark or number sign.</summary>
    private static string Scheme(string value)
    {
        var end = value.AsSpan().IndexOfAny(":/?#");
        return end >= 0 && value[end] == ':' ? value[..Math.Max(end, 1)] : "";
    }
}
