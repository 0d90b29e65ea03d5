using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace CryptoNews.Web.Api;

/// <summary>A place in a list of terms: after one with this number of articles and this slug.</summary>
internal sealed record TermCursor(int Count, string Slug)
{
    private const int Longest = 1024;

    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Count}/{Slug}")));

    /// <returns>Null for what this API never gave.</returns>
    public static TermCursor? Read(string text)
    {
        if (text.Length > Longest || !Base64Url.IsValid(text))
            return null;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('/', 2);
        return parts.Length == 2 && parts[1].Length > 0 && !parts[1].Contains('\0', StringComparison.Ordinal)
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                ? new TermCursor(count, parts[1])
                : null;
    }
}
