namespace CryptoNews.Web.Hosting;

/// <summary>Parts of paths as they are meant.</summary>
internal static class PathText
{
    /// <summary>The server decodes a path but for its slashes, which programs encode in what they take for one part.</summary>
    public static string Decoded(string part) => part.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
