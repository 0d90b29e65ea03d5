using CryptoNews.Store;

namespace CryptoNews.Web.Articles;

internal static class ByMachine
{
    /// <summary>The file states that a language model wrote or translated the text.</summary>
    public static bool IsByMachine(this StoredArticle article) => article.Ai is { Rewritten: true } or { TranslatedFrom: not null };
}
