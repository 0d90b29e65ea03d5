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
        source = null;
        refusal = address.Kind switch
        {
            AddressKind.External => External(address.Value, context.Rules.ImageHosts, out source),
            AddressKind.Path => File(PathOf(address.Value), context.Folder, out source),
            _ => "names no picture",
        };
        return source is not null && refusal is null;
    }

    /// <summary>Whether a link leads to a picture of the content folder: by the path that shows it, or by its address on the site.</summary>
    /// <param name="source">Its address on the site, still to be escaped for HTML; null when the folder can't have such a picture.</param>
    /// <param name="refusal">Why it can't, as the end of a sentence that begins with "the address".</param>
    public static bool IsOfFolder(LinkAddress address, BodyContext context, out string? source, out string? refusal)
    {
        (source, refusal) = (null, null);
        if (address.OnSite(context.Rules.Host) is not { } written)
            return false;
        var path = PathOf(written);
        if (!LocalPicture.IsPictureName(path))
            return false;
        if (path.StartsWith(Media + "/", StringComparison.OrdinalIgnoreCase))
            path = path[Media.Length..];
        else if (address.Kind == AddressKind.External || (path.StartsWith('/') && PageNames.BeginAddress(path)))
            return false; // the site's own pictures, and old addresses of articles
        refusal = File(path, context.Folder, out source);
        return true;
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

    private static string? External(string value, IReadOnlyList<string> hosts, out string? source)
    {
        var uri = new Uri(value);
        source = uri.AbsoluteUri;
        if (uri.Scheme != Uri.UriSchemeHttps || !uri.IsDefaultPort)
            return "is not https";
        if (hosts.Contains(uri.IdnHost, StringComparer.OrdinalIgnoreCase))
            return null;
        return $"has the host '{ProblemList.Quote(uri.IdnHost)}', {(hosts.Count == 0 ? "and pictures come from the content folder alone" : $"which is not one of {string.Join(", ", hosts)}")}";
    }

    private static string? File(string path, string folder, out string? source)
    {
        source = null;
        if (LocalPicture.TryResolve(path, folder, out var resolved, out var refusal))
            source = Media + EscapedPath.Of(resolved);
        return refusal;
    }
}
