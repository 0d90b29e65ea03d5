using System.Text.RegularExpressions;
using CryptoNews.Web.Cards;

namespace CryptoNews.Web.Newsroom;

/// <summary>Whoever reads a preview by its link gets the pictures by the same link: other readers don't get them, and no cookie is set.</summary>
internal static partial class PreviewPictures
{
    /// <param name="html">A rendered body.</param>
    public static string In(HttpContext context, string html) => LinkOf(context) is { } link
        ? Addresses().Replace(html, attribute => $" {attribute.Groups["name"].Value}=\"{WithLink(attribute.Groups["addresses"].Value, link)}\"")
        : html;

    public static Photo Of(HttpContext context, Photo photo) => LinkOf(context) is { } link
        ? photo with { Source = WithLink(photo.Source, link), SourceSet = photo.SourceSet is { } sources ? WithLink(sources, link) : null }
        : photo;

    private static string? LinkOf(HttpContext context) => context.Features.Get<PreviewGrant>()?.Link;

    private static string WithLink(string addresses, string link) => string.Join(' ', addresses.Split(' ').Select(part =>
        part.StartsWith("/media/", StringComparison.Ordinal) || part.StartsWith("/resized/", StringComparison.Ordinal) ? $"{part}?{PreviewLinks.Parameter}={link}" : part));

    [GeneratedRegex(@" (?<name>src|srcset|href)=""(?<addresses>[^""]*)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Addresses();
}
