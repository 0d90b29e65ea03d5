using System.Diagnostics.CodeAnalysis;

namespace CryptoNews.Content;

/// <summary>Which pictures a body may show: https from a host of the settings, or a file of the content folder.</summary>
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
            AddressKind.Path => File(address.Value, context.Folder, out source),
            _ => "names no picture",
        };
        return source is not null && refusal is null;
    }

    /// <summary>The file of the content folder that a <c>src</c> shows, as a path that begins with <c>/</c>; null for other hosts.</summary>
    public static string? FileOf(string source) =>
        source.StartsWith(Media + "/", StringComparison.Ordinal) ? Uri.UnescapeDataString(source[Media.Length..]) : null;

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

    private static string? File(string value, string folder, out string? source)
    {
        source = null;
        var end = value.AsSpan().IndexOfAny('?', '#');
        var path = Uri.UnescapeDataString(end < 0 ? value : value[..end]);
        if (LocalPicture.TryResolve(path, folder, out var resolved, out var refusal))
            source = Media + EscapedPath.Of(resolved);
        return refusal;
    }
}
