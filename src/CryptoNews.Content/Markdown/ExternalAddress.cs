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

    private static bool TryEncodeHost(Uri uri, out LinkAddress address)
    {
        var host = AsciiHost.Of(uri);
        var port = uri.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{uri.Port}");
        address = new(AddressKind.External, $"{uri.Scheme}://{host}{port}{uri.PathAndQuery}{uri.Fragment}");
        return host is not null;
    }
}
