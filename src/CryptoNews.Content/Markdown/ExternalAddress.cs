using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace CryptoNews.Content;

/// <summary>Addresses with http and https.</summary>
internal static class ExternalAddress
{
    public static bool TryRead(string value, out LinkAddress address, [NotNullWhen(false)] out string? refusal)
    {
        address = new(AddressKind.External, value);
        refusal = null;
        if (!Uri.TryCreate(value, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || !value.AsSpan(uri.Scheme.Length).StartsWith("://"))
            refusal = "can't be read: it needs :// and the name of a host";
        else if (uri.UserInfo.Length > 0)
            refusal = "holds a user name, by which readers mistake the host";
        else if (!Ascii.IsValid(uri.Host) && !TryEncodeHost(uri, out address))
            refusal = "has a host name that can't exist";
        return refusal is null;
    }

    /// <summary>The name of the host as browsers ask for it: in ASCII. Null when it can't be written so.</summary>
    public static string? HostOf(Uri uri)
    {
        if (Ascii.IsValid(uri.Host))
            return uri.Host;
        try
        {
            // Given back as it is, or thrown for, depending on what is wrong with it.
            return uri.IdnHost is { Length: > 0 } host && Ascii.IsValid(host) ? host : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static bool TryEncodeHost(Uri uri, out LinkAddress address)
    {
        var host = HostOf(uri);
        var port = uri.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{uri.Port}");
        address = new(AddressKind.External, $"{uri.Scheme}://{host}{port}{uri.PathAndQuery}{uri.Fragment}");
        return host is not null;
    }
}
