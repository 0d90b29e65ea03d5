using System.Diagnostics.CodeAnalysis;

namespace CryptoNews.Content;

/// <summary>Which pictures a body may show or link to: https from a host of the settings, or a file of the content folder.</summary>
internal static class PictureAddress
{
    /// <summary>Address of the files of the content folder on the site.</summary>
    private const string Media = "/media";

    /// <param name="source">Value for <c>src</c>, still to be escaped for HTML.</param>
    /// <param name="refusal">Why not, as the end of a sentence that begins with "the address".</param>
    public static bool TryRead(LinkAddress address, BodyContext context, [NotNullWhen(true)] out string? source, [NotNullWhen(false)] out string? refusal)
    {
        switch (address.Kind)
        {
            case AddressKind.External:
                return (refusal = External(address.Value, context.Rules.ImageHosts, out source)) is null;
            case AddressKind.Path:
                return TryFind(PathOf(address.Value), context.Folder, out source, out refusal);
            default:
                (source, refusal) = (null, "names no picture");
                return false;
        }
    }

    /// <summary>The path, as an article writes it, of the picture of the content folder that a link leads to: by that path, or by its address on the site.</summary>
    /// <returns>Null when it leads to no such picture.</returns>
    public static string? PathOfLinked(LinkAddress address, BodyContext context)
    {
        if (address.OnSite(context.Rules.Host) is not { } written || PathOf(written) is not { } path || !LocalPicture.IsPictureName(path))
            return null;
        if (path.StartsWith(Media + "/", StringComparison.OrdinalIgnoreCase))
            return path[Media.Length..];

        // The site's own pictures, and old addresses of articles.
        return address.Kind == AddressKind.External || (path.StartsWith('/') && PageNames.BeginAddress(path)) ? null : path;
    }

    /// <summary>Finds the address of a picture of the content folder on the site.</summary>
    /// <param name="path">As an article writes it, without escapes.</param>
    /// <param name="folder">Of the article.</param>
    /// <param name="source">Still to be escaped for HTML.</param>
    /// <param name="refusal">Why the folder can't have it, as the end of a sentence that begins with "the address".</param>
    public static bool TryFind(string path, string folder, [NotNullWhen(true)] out string? source, [NotNullWhen(false)] out string? refusal)
    {
        var isFound = LocalPicture.TryResolve(path, folder, out var resolved, out refusal);
        source = isFound ? Media + EscapedPath.Of(resolved!) : null;
        return isFound;
    }

    /// <summary>The file of the content folder that a <c>src</c> shows, as a path that begins with <c>/</c>; null for other hosts.</summary>
    public static string? FileOf(string source) =>
        source.StartsWith(Media + "/", StringComparison.Ordinal) ? Uri.UnescapeDataString(source[Media.Length..]) : null;

    // Without what only browsers and servers read.
    private static string PathOf(string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        return Uri.UnescapeDataString(end < 0 ? address : address[..end]);
    }

    private static string? External(string value, IReadOnlyList<string> hosts, out string source)
    {
        var uri = new Uri(value);
        source = uri.AbsoluteUri;
        if (uri.Scheme != Uri.UriSchemeHttps || !uri.IsDefaultPort)
            return "is not https";
        if (hosts.Contains(uri.IdnHost, StringComparer.OrdinalIgnoreCase))
            return null;
        return $"has the host '{ProblemList.Quote(uri.IdnHost)}', {(hosts.Count == 0 ? "and pictures come from the content folder alone" : $"which is not one of {string.Join(", ", hosts)}")}";
    }
}
