using CryptoNews.Content;

namespace CryptoNews.Web.Articles;

internal static class ArticleKey
{
    /// <summary>The key that a part of an address means, whatever its case, its Unicode form and the slashes around it.</summary>
    /// <returns>Empty when it can mean none.</returns>
    public static string From(string? address) => address is not null && address.IsNormalizable()
        ? Slug.KeyFromPath(address.Trim('/'))
        : "";

    // A lone half of a character has no Unicode form.
    private static bool IsNormalizable(this string text) => !text.EnumerateRunes().Any(r => r == System.Text.Rune.ReplacementChar);
}
