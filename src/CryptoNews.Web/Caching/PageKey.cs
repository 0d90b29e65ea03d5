using System.Runtime.InteropServices;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace CryptoNews.Web.Caching;

/// <summary>What tells one answer from another.</summary>
/// <param name="Path">Decoded; the language is part of it.</param>
/// <param name="Query">Known parameters in the order sent, percent-encoded in one way; with <c>?</c>, or empty.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PageKey(string Path, string Query)
{
    public static PageKey Of(HttpRequest request, CachedPageAttribute page) =>
        new(request.Path.Value ?? "", request.QueryString.HasValue && page.Parameters.Count > 0 ? Known(request.QueryString.Value!, page.Parameters) : "");

    /// <summary>Bytes of memory.</summary>
    public int Size => sizeof(char) * (Path.Length + Query.Length);

    // Names are compared as pages read them, in any case; values too have many spellings, and each must not be a page of its own.
    private static string Known(string query, IReadOnlyList<string> names)
    {
        var known = new StringBuilder();
        foreach (var pair in new QueryStringEnumerable(query))
        {
            var name = pair.DecodeName().ToString();
            if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                continue;
            known.Append(known.Length == 0 ? '?' : '&')
                .Append(name)
                .Append('=')
                .Append(Uri.EscapeDataString(pair.DecodeValue().ToString()));
        }

        return known.ToString();
    }
}
