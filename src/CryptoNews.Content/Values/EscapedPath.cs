namespace CryptoNews.Content;

/// <summary>Paths as addresses have them.</summary>
public static class EscapedPath
{
    /// <summary>Percent-encodes each part of a path; what stands between them stays <c>/</c>.</summary>
    public static string Of(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
