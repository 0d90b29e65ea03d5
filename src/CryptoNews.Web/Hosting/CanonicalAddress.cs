using Microsoft.AspNetCore.WebUtilities;

namespace CryptoNews.Web.Hosting;

/// <summary>Whether a request stands at a canonical address.</summary>
internal static class CanonicalAddress
{
    public static bool IsRequested(HttpRequest request, string canonical, ReadOnlySpan<string> known)
    {
        var mark = canonical.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? canonical : canonical[..mark];
        var query = mark < 0 ? "" : canonical[mark..];

        // Decoded forms are compared: two spellings of one percent-encoding are one address.
        return request.Path.Value == PathString.FromUriComponent(path).Value
            && Known(request.QueryString.Value, known).SequenceEqual(Known(query, known));
    }

    // A parameter is read in any case, and written in one.
    private static List<(string Name, string Value)> Known(string? query, ReadOnlySpan<string> known)
    {
        var pairs = new List<(string, string)>();
        foreach (var pair in new QueryStringEnumerable(query))
        {
            var name = pair.DecodeName().ToString();
            if (known.Contains(name, StringComparer.OrdinalIgnoreCase))
                pairs.Add((name, pair.DecodeValue().ToString()));
        }

        return pairs;
    }
}
