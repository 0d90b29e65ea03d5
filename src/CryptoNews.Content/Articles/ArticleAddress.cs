namespace CryptoNews.Content;

/// <summary>Addresses of articles as aliases are compared with: lower case, not escaped.</summary>
public static class ArticleAddress
{
    /// <summary>The path at which an article stands; that of the site's default language has no prefix.</summary>
    public static string Of(string language, string key, ContentRules rules) => $"{Prefix(language, rules)}/news/{key}";

    /// <summary>The path at which a page of the site's own stands.</summary>
    public static string OfPage(string language, string slug, ContentRules rules) => $"{Prefix(language, rules)}/{slug}";

    private static string Prefix(string language, ContentRules rules) =>
        language == rules.DefaultLanguage ? "" : $"/{language.ToLowerInvariant()}";
}
