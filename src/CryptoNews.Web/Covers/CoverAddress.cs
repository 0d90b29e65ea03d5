using System.Security.Cryptography;
using System.Text;
using CryptoNews.Content;

namespace CryptoNews.Web.Covers;

/// <summary>
/// Where a generated cover is served: <c>/covers/{category}/{l|s2}/{seed}.svg</c>. Everything that the engraving depends
/// on stands in the address, so that no cover needs the database and each may be cached for good.
/// </summary>
/// <param name="Category">A slug of at most <see cref="LongestCategory"/> characters.</param>
/// <param name="Small">The square variant for thumbnails.</param>
/// <param name="Seed">16 lower-case hexadecimal digits.</param>
public sealed record CoverAddress(string Category, bool Small, string Seed)
{
    public const int LongestCategory = 64;

    private const int SeedBytes = 8;
    private const string Extension = ".svg";

    // Covers are kept for good: a new drawing of a variant takes a new number.
    private const string LargePart = "l";
    private const string SmallPart = "s2";

    /// <summary>The category in the addresses of articles whose own is no slug that could stand there.</summary>
    private const string AnyCategory = "other";

    /// <summary>The path of an article's cover, percent-encoded, as it is written in a page.</summary>
    /// <param name="categorySlug">Any text; what is too long or no slug shares one motif.</param>
    /// <param name="identity">The article's externalId or, without one, its key: translations share a cover.</param>
    /// <param name="small">The square variant for thumbnails.</param>
    public static string For(string categorySlug, string identity, bool small) =>
        new CoverAddress(IsCategory(categorySlug) ? categorySlug : AnyCategory, small, SeedOf(identity)).Path;

    /// <summary>The address in the parts of a requested path, already decoded; null when no cover has it.</summary>
    public static CoverAddress? Read(string category, string size, string file)
    {
        if (size is not (LargePart or SmallPart) || !IsCategory(category) || !file.EndsWith(Extension, StringComparison.Ordinal))
            return null;

        var seed = file[..^Extension.Length];
        return IsSeed(seed) ? new CoverAddress(category, size is SmallPart, seed) : null;
    }

    private string Path => $"/covers/{Uri.EscapeDataString(Category)}/{(Small ? SmallPart : LargePart)}/{Seed}{Extension}";

    /// <summary>The same for every translation of an article.</summary>
    internal static string SeedOf(string identity)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(identity), digest);
        return Convert.ToHexStringLower(digest[..SeedBytes]);
    }

    private static bool IsSeed(string text) =>
        text.Length == SeedBytes * 2 && text.All(char.IsAsciiHexDigitLower);

    private static bool IsCategory(string text) =>
        text.Length is > 0 and <= LongestCategory && Slug.From(text) == text;
}
