using System.Text;

namespace CryptoNews.Content;

/// <summary>The name of a host as headers and the domain name system hold it.</summary>
public static class AsciiHost
{
    /// <returns>An address of IPv6 in brackets. Null for a name that can't exist: it can't be encoded, or is too long when it is.</returns>
    public static string? Of(Uri uri)
    {
        try
        {
            if (uri.HostNameType == UriHostNameType.IPv6)
                return uri.Host;

            // What can't be encoded is thrown for or given back as it is, depending on what is wrong with it.
            return Ascii.IsValid(uri.IdnHost) ? uri.IdnHost : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
