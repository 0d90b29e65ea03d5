namespace CryptoNews.Web.Hosting;

/// <summary>Addresses in settings.</summary>
internal static class WebAddress
{
    /// <summary>Absolute, http or https, without user or fragment.</summary>
    public static bool IsOne(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri is { UserInfo: "", Fragment: "" }
        && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));
}
