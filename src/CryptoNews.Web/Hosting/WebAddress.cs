using System.Text;
using CryptoNews.Content;

namespace CryptoNews.Web.Hosting;

/// <summary>Addresses in settings.</summary>
internal static class WebAddress
{
    /// <summary>Absolute, http or https, without user or fragment.</summary>
    public static bool IsOne(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri is { UserInfo: "", Fragment: "" }
        && AsciiHost.Of(uri) is not null
        && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));

    /// <summary>
    /// The address as headers and browsers write it: in ASCII, the host in lower case, without a port that is the usual one
    /// and without a dot at the end of the host.
    /// </summary>
    /// <returns>What is no such address comes back as it is, to be told as it was written.</returns>
    public static string Normal(string text)
    {
        if (!IsOne(text))
            return text;
        var uri = new Uri(text);
        return new UriBuilder(uri) { Host = AsciiHost.Of(uri)!.TrimEnd('.') }.Uri.AbsoluteUri;
    }

    /// <summary>The name of a host in ASCII.</summary>
    /// <returns>What is no name of a host comes back as it is, to be told as it was written.</returns>
    public static string NormalHost(string text) =>
        !Ascii.IsValid(text) && Uri.TryCreate($"https://{text}", UriKind.Absolute, out var uri) && uri.Host.Equals(text, StringComparison.OrdinalIgnoreCase)
            ? AsciiHost.Of(uri) ?? text
            : text;
}
