using System.Security.Cryptography;
using System.Text;
using CryptoNews.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CryptoNews.Web.Covers;

/// <summary>Serves the generated covers, drawn anew for each request.</summary>
public static class CoverEndpoint
{
    /// <summary>Maps GET and HEAD of every <see cref="CoverAddress"/>.</summary>
    public static IEndpointConventionBuilder MapCovers(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods(
            "/covers/{category}/{size}/{file}",
            SafeMethods.Names,
            Results<FileContentHttpResult, NotFound> (string category, string size, string file, HttpResponse response) =>
            {
                if (CoverAddress.Read(category, size, file) is not { } address)
                    return TypedResults.NotFound();

                SetHeaders(response.Headers);
                var svg = Draw(address);
                return TypedResults.Bytes(svg, "image/svg+xml", entityTag: EntityTagOf(svg));
            });

    private static byte[] Draw(CoverAddress address)
    {
        var plate = CoverMotifs.For(address.Category);
        return Encoding.ASCII.GetBytes(Engraving.Draw(plate.Motif, plate.Tone, address.Seed, address.Small));
    }

    // An SVG opened by itself is a document: it may hold its own style, and nothing else.
    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        headers.XContentTypeOptions = "nosniff";
        headers.Vary = HeaderNames.AcceptEncoding; // an answer of 304, which has no type, would not be known for one that is compressed
    }

    // Weak, since it is compressed on its way: a strong one would say that the bytes are the same in every encoding.
    private static EntityTagHeaderValue EntityTagOf(byte[] svg) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(svg).AsSpan(0, 16))}\"", isWeak: true);
}
