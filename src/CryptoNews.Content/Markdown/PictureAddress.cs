using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CryptoNews.Content;

/// <summary>Which pictures a body may show: https from a host of the settings, or a file of the content folder.</summary>
internal static class PictureAddress
{
    /// <summary>Address of the files of the content folder on the site.</summary>
    private const string Media = "/media";

    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"];

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
        return hosts.Contains(uri.IdnHost, StringComparer.OrdinalIgnoreCase)
            ? null
            : $"has the host '{ProblemList.Quote(uri.IdnHost)}', which is not one of {string.Join(", ", hosts)}";
    }

    private static string? File(string value, string folder, out string? source)
    {
        source = null;
        var end = value.AsSpan().IndexOfAny('?', '#');
        var path = Uri.UnescapeDataString(end < 0 ? value : value[..end]);
        var parts = new List<string>(path.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                    return "leaves the content folder";
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                if (part[0] == '.')
                    return "names a hidden file";
                parts.Add(part);
            }
        }

        if (parts.Count == 0 || path.EndsWith('/') || !Extensions.Contains(Path.GetExtension(parts[^1]).ToLower(CultureInfo.InvariantCulture), StringComparer.Ordinal))
            return $"names no picture file ({string.Join(", ", Extensions)})";
        source = $"{Media}/{string.Join('/', parts.Select(Uri.EscapeDataString))}";
        return null;
    }
}
