using CryptoNews.Store;

namespace CryptoNews.Web.Articles;

internal static class ByMachine
{
    /// <summary>The file states that a language model wrote or translated the text.</summary>
    public static bool IsByMachine(this StoredArticle article) => article.StatesMachine() == true;

    /// <summary>What the file states; null when it states nothing, which is no claim that a person wrote.</summary>
    public static bool? StatesMachine(this StoredArticle article) => article.Ai switch
    {
        { Rewritten: true } or { TranslatedFrom: not null } => true,
        { Rewritten: false } => false,
        _ => null,
    };
}
