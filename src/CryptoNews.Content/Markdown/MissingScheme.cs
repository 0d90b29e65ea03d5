namespace CryptoNews.Content;

/// <summary>Addresses of the web without their scheme: browsers take them for paths beside the article.</summary>
internal static class MissingScheme
{
    private static readonly string[] EndingsOfFiles = ["asp", "aspx", "htm", "html", "json", "md", "php", "xml"];

    // Without a path behind it, only what is never the name of an article.
    private static readonly string[] EndingsOfHosts = ["com", "info", "io", "net", "org"];

    /// <returns>The address that was meant; null when it may be a path.</returns>
    public static string? Meant(string path)
    {
        if (path.StartsWith("https//", StringComparison.OrdinalIgnoreCase) || path.StartsWith("http//", StringComparison.OrdinalIgnoreCase))
            return path.Insert(path.IndexOf('/', StringComparison.Ordinal), ":");
        var end = path.AsSpan().IndexOfAny("/?#");
        return IsHost(end < 0 ? path : path[..end], hasPath: end > 0 && path[end] == '/') ? "https://" + path : null;
    }

    private static bool IsHost(string text, bool hasPath)
    {
        var parts = text.Split('.');
        if (parts.Length < 2 || parts.Any(part => part.Length == 0 || part.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-')))
            return false;
        var ending = parts[^1].ToLowerInvariant();
        return ending.Length > 1 && ending.All(char.IsAsciiLetter)
            && (parts[0].Equals("www", StringComparison.OrdinalIgnoreCase) || (hasPath ? !EndingsOfFiles.Contains(ending, StringComparer.Ordinal) : EndingsOfHosts.Contains(ending, StringComparer.Ordinal)));
    }
}
