using System.Text.RegularExpressions;

namespace CryptoNews.Web.Newsroom;

/// <summary>Whoever reads a preview by its link gets the pictures by the same link: other readers don't get them, and no cookie is set.</summary>
internal static partial class PreviewPictures
{
    /// <param name="html">A rendered body.</param>
    public static string In(HttpContext context, string html) => LinkOf(context) is { } link
        ? Sources().Replace(html, source => $" {source.Groups["name"].Value}=\"{WithLink(source.Groups["addresses"].Value, link)}\"")
        : html;

    /// <param name="addresses">Of one picture, as <c>src</c> or <c>srcset</c> has them.</param>
    public static string? At(HttpContext context, string? addresses) =>
        addresses is not null && LinkOf(context) is { } link ? WithLink(addresses, link) : addresses;

    private static string? LinkOf(HttpContext context) => context.Features.Get<PreviewGrant>()?.Link;

    private static string WithLink(string addresses, string link) => string.Join(' ', addresses.Split(' ').Select(part =>
        part.StartsWith("/media/", StringComparison.Ordinal) || part.StartsWith("/resized/", StringComparison.Ordinal) ? $"{part}?{PreviewLinks.Parameter}={link}" : part));

    [GeneratedRegex(@" (?<name>src|srcset)=""(?<addresses>[^""]*)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Sources();
}
