using CryptoNews.Content;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Articles;

internal static class ArticleKey
{
    /// <summary>The key that a part of an address means, whatever its case, its Unicode form and the slashes around it.</summary>
    public static string From(string? address) => Slug.KeyFromPath(PathText.Decoded(address ?? "").Trim('/'));
}
