using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CryptoNews.Web.Caching;

/// <summary>What a reader's <c>Accept-Encoding</c> allows.</summary>
internal static class Encodings
{
    /// <returns><c>br</c>, <c>gzip</c>, or null for plain bytes: the one with the highest quality, and the smaller of equals.</returns>
    public static string? Best(StringValues accepted)
    {
        if (StringValues.IsNullOrEmpty(accepted) || !StringWithQualityHeaderValue.TryParseList(accepted, out var values))
            return null;
        var (brotli, gzip) = (Quality(values, "br"), Quality(values, "gzip"));
        var plain = values.FirstOrDefault(v => v.Value.Equals("identity", StringComparison.OrdinalIgnoreCase));
        if (plain is not null && (plain.Quality ?? 1) > Math.Max(brotli, gzip))
            return null;
        return brotli > 0 && brotli >= gzip ? "br" : gzip > 0 ? "gzip" : null;
    }

    /// <summary>Whether a media type is text of some kind.</summary>
    /// <param name="contentType">Value of <c>Content-Type</c>.</param>
    public static bool IsWorthwhile(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type))
            return false;
        return type.Type.Equals("text", StringComparison.OrdinalIgnoreCase)
            || Texts.Contains(type.SubTypeWithoutSuffix.Value ?? "", StringComparer.OrdinalIgnoreCase)
            || Texts.Contains(type.Suffix.Value ?? "", StringComparer.OrdinalIgnoreCase);
    }

    private static readonly string[] Texts = ["json", "xml", "javascript", "yaml"];

    private static double Quality(IList<StringWithQualityHeaderValue> values, string encoding)
    {
        double others = 0;
        foreach (var value in values)
        {
            if (value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase))
                return value.Quality ?? 1;
            if (value.Value == "*")
                others = value.Quality ?? 1;
        }

        return others;
    }
}
