using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

public static class TwinQueries
{
    // Real corpora repeat an id twice or three times; a hostile one must not make every page read all articles.
    private const int MostClaimants = 500;

    /// <summary>
    /// The visible articles that are the same text in other languages (<see cref="TranslationGroups"/>), by language.
    /// Where more than 500 articles claim one external id, only those first by path are paired.
    /// </summary>
    /// <param name="languages">Every language of the site.</param>
    public static async Task<IReadOnlyList<ArticleVersion>> TwinsOfAsync(
        this PortalContext db, StoredArticle article, IReadOnlyList<string> languages, CancellationToken cancellationToken)
    {
        var claimants = await db.Articles
            .Where(article.ExternalId is { } id
                ? a => a.ExternalId == id
                : a => languages.Contains(a.Language) && a.Key == article.Key && a.ExternalId == null)
            .OrderBy(a => a.Path)
            .Take(MostClaimants)
            .Select(a => new ArticleVersion(a.Id, a.Language, a.Key, a.Path, a.ExternalId, a.Status, a.Title))
            .ToListAsync(cancellationToken);

        var group = TranslationGroups.Of(claimants).FirstOrDefault(g => g.Any(v => v.Id == article.Id)) ?? [];
        return [.. group.Where(v => v.Id != article.Id && v.Status == ArticleStatus.Live)];
    }
}
