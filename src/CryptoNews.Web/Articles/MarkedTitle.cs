using CryptoNews.Store;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Articles;

/// <summary>The headline for places where nothing stands beside it (feeds, cards of other sites, lists of links): what is paid for says so in it.</summary>
internal static class MarkedTitle
{
    /// <param name="words">Of the article's language.</param>
    public static string Of(StoredArticle article, Words words) => Of(article.Title, article.Sponsored, words);

    public static string Of(string title, bool sponsored, Words words) => sponsored ? $"{words["sponsored"]}: {title}" : title;
}
