using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

public static class TwinQueries
{
    // Real corpora repeat an id twice or three times; a hostile one must not make every page read all articles.
    private const int MostClaimants = 500;

    /// <summary>
    /// The visible articles that are the same text in other languages (<see cref="TranslationGroups"/>), by language.
    /// Drafts belong to nobody: a copy that an editor works on takes no twin from the article on the site. Where more than 500
    /// articles claim one external id, only those first by path are paired.
    /// </summary>
    /// <param name="languages">Every language of the site.</param>
    public static async Task<IReadOnlyList<ArticleVersion>> TwinsOfAsync(
        this PortalContext db, StoredArticle article, IReadOnlyList<string> languages, CancellationToken cancellationToken)
    {
        var claimants = await db.Articles
            .Where(a => a.Status != ArticleStatus.Hidden || a.Id == article.Id)
            .Where(article.ExternalId is { } id
                ? a => a.ExternalId == id
                : a => languages.Contains(a.Language) && a.Key == article.Key && a.ExternalId == null)
            .OrderBy(a => a.Path)
            .Take(MostClaimants)
            .AsVersions()
            .ToListAsync(cancellationToken);

        var group = TranslationGroups.Of(claimants).FirstOrDefault(g => g.Any(v => v.Id == article.Id)) ?? [];
        return [.. group.Where(v => v.Id != article.Id && v.Status == ArticleStatus.Live)];
    }

    /// <summary>
    /// The visible twins of many articles in a few queries, by the article's id; the same as
    /// <see cref="TwinsOfAsync(PortalContext, StoredArticle, IReadOnlyList{string}, CancellationToken)"/> says of each.
    /// </summary>
    /// <param name="articles">No drafts; at most some thousands: each is a parameter of a query.</param>
    /// <param name="languages">Every language of the site.</param>
    public static async Task<IReadOnlyDictionary<long, IReadOnlyList<ArticleVersion>>> TwinsOfAsync(
        this PortalContext db, IReadOnlyCollection<ArticleVersion> articles, IReadOnlyList<string> languages, CancellationToken cancellationToken)
    {
        var ids = articles.Select(a => a.ExternalId).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var keys = articles.Where(a => a.ExternalId is null).Select(a => a.Key).Distinct(StringComparer.Ordinal).ToList();
        var all = db.Articles.Where(a => a.Status != ArticleStatus.Hidden);
        var crowded = ids.Count == 0 ? [] : await all
            .Where(a => ids.Contains(a.ExternalId!))
            .GroupBy(a => a.ExternalId!)
            .Where(g => g.Count() > MostClaimants)
            .Select(g => g.Key)
            .ToListAsync(cancellationToken);

        var claimants = new List<ArticleVersion>();
        foreach (var id in crowded)
            claimants.AddRange(await all.Where(a => a.ExternalId == id).OrderBy(a => a.Path).Take(MostClaimants).AsVersions().ToListAsync(cancellationToken));
        if (ids.Except(crowded, StringComparer.Ordinal).ToList() is { Count: > 0 } others)
            claimants.AddRange(await all.Where(a => others.Contains(a.ExternalId!)).AsVersions().ToListAsync(cancellationToken));
        if (keys.Count > 0)
            claimants.AddRange(await all.Where(a => languages.Contains(a.Language) && keys.Contains(a.Key) && a.ExternalId == null).AsVersions().ToListAsync(cancellationToken));

        var asked = articles.Select(a => a.Id).ToHashSet();
        var twins = articles.DistinctBy(a => a.Id).ToDictionary(a => a.Id, IReadOnlyList<ArticleVersion> (_) => []);
        foreach (var group in TranslationGroups.Of(claimants).Where(g => g.Count > 1))
        {
            foreach (var version in group.Where(v => asked.Contains(v.Id)))
                twins[version.Id] = [.. group.Where(v => v.Id != version.Id && v.Status == ArticleStatus.Live)];
        }

        return twins;
    }

    /// <summary>What pairing needs of an article.</summary>
    public static ArticleVersion AsVersion(this StoredArticle a) => new(a.Id, a.Language, a.Key, a.Path, a.ExternalId, a.Status, a.Title, a.Sponsored, a.SourceUrl, a.CanonicalUrl);

    /// <summary>The same of many.</summary>
    public static IQueryable<ArticleVersion> AsVersions(this IQueryable<StoredArticle> articles) =>
        articles.Select(a => new ArticleVersion(a.Id, a.Language, a.Key, a.Path, a.ExternalId, a.Status, a.Title, a.Sponsored, a.SourceUrl, a.CanonicalUrl));
}
