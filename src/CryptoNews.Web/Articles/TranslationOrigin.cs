using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Articles;

/// <summary>What a translated article was translated from.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Address">Path of the original; null when readers can't see it.</param>
internal sealed record TranslationOrigin(string Language, string? Address)
{
    /// <summary>
    /// Reads <c>ai.translatedFrom</c>, which names the language of the original or its external id.
    /// </summary>
    /// <param name="twins">The visible translations of the article.</param>
    /// <returns>Null when nothing is stated, or nothing visible tells the language.</returns>
    public static async Task<TranslationOrigin?> FindAsync(
        PortalContext db, Edition edition, StoredArticle article, IReadOnlyList<ArticleVersion> twins, CancellationToken cancel)
    {
        if (article.Ai?.TranslatedFrom is not { } stated)
            return null;
        if (TranslatedFrom.Language(stated) is { } tag)
            return Of(tag, twins.FirstOrDefault(t => t.Language == tag));

        var original = stated == article.ExternalId
            ? edition.Languages.All.Select(l => twins.FirstOrDefault(t => t.Language == l.Tag)).OfType<ArticleVersion>().FirstOrDefault()
            : await db.Articles.Visible()
                .Where(a => a.ExternalId == stated && a.Language != article.Language)
                .OrderBy(a => a.Path)
                .AsVersions()
                .FirstOrDefaultAsync(cancel);
        return original is null ? null : Of(original.Language, original);

        TranslationOrigin Of(string language, ArticleVersion? version) =>
            new(language, version is null ? null : edition.Addresses.Article(version.Language, version.Key));
    }
}
