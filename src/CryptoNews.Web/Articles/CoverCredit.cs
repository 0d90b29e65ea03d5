using CryptoNews.Content;
using Microsoft.AspNetCore.WebUtilities;

namespace CryptoNews.Web.Articles;

/// <summary>Who made a cover photograph, with the links that Unsplash asks for where it is theirs.</summary>
/// <param name="AuthorAddress">Null when the file gives none.</param>
/// <param name="HostAddress">Null when the photograph is not from Unsplash.</param>
internal sealed record CoverCredit(string? Author, string? AuthorAddress, string? HostAddress)
{
    public const string Host = "Unsplash";

    public static CoverCredit Of(CoverImage cover, string siteName)
    {
        var fromUnsplash = IsOn(cover.Largest, "images.unsplash.com");
        var author = cover.AuthorUrl is { } url && IsOn(url, "unsplash.com") ? Referred(url, siteName) : cover.AuthorUrl;
        return new(cover.AuthorName, author, fromUnsplash ? Referred("https://unsplash.com/", siteName) : null);
    }

    /// <summary>As plain text, which has no links; null when nothing is known.</summary>
    public override string? ToString() => string.Join(" / ", new[] { Author, HostAddress is null ? null : Host }.OfType<string>()) is { Length: > 0 } credit ? credit : null;

    /// <summary>Not a file of the content folder.</summary>
    public static bool IsStock(CoverImage cover) => cover.Largest is [not '/', ..];

    private static string Referred(string address, string siteName) => address.Contains("utm_source=", StringComparison.Ordinal)
        ? address
        : QueryHelpers.AddQueryString(address, new Dictionary<string, string?> { ["utm_source"] = siteName, ["utm_medium"] = "referral" });

    private static bool IsOn(string? address, string host) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Host == host || uri.Host.EndsWith("." + host, StringComparison.Ordinal));
}
