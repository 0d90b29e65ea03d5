using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>
/// How far the languages are apart, for the newsroom. A translation is an article that says so (<c>ai.translatedFrom</c>);
/// two versions of one text share their external id or, where neither has one, their key. Lists hold ids, newest first.
/// </summary>
/// <param name="Missing">By language: visible originals of other languages without a version in it, hidden ones counted.</param>
/// <param name="Outdated">Visible versions whose source says that it was changed after them.</param>
/// <param name="Orphans">Visible translations whose original readers can't see.</param>
public sealed record TranslationState(
    IReadOnlyDictionary<string, IReadOnlyList<long>> Missing,
    IReadOnlyList<OutdatedTranslation> Outdated,
    IReadOnlyList<long> Orphans)
{
    /// <param name="languages">Every language of the site.</param>
    /// <param name="defaultLanguage">Where no version says which was first, the one in this language was.</param>
    public static async Task<TranslationState> ReadAsync(
        PortalContext db, IReadOnlyList<string> languages, string defaultLanguage, CancellationToken cancellationToken)
    {
        var missing = new Dictionary<string, IReadOnlyList<long>>(StringComparer.Ordinal);
        var outdated = new List<OutdatedTranslation>();
        var orphans = new List<long>();
        foreach (var language in languages)
        {
            missing[language] = NewestFirst(await MissingIn(db, language).ToListAsync(cancellationToken));
            orphans.AddRange(await OrphansIn(db, language).ToListAsync(cancellationToken));
            foreach (var source in languages.Where(l => l != language))
            {
                foreach (var query in OutdatedIn(db, language, source, isFirst: source == defaultLanguage))
                    outdated.AddRange(await query.ToListAsync(cancellationToken));
            }
        }

        return new TranslationState(
            missing,
            [.. outdated.OrderByDescending(o => o.SourceId).DistinctBy(o => o.Id).OrderByDescending(o => o.Id)],
            NewestFirst(orphans));
    }

    private static List<long> NewestFirst(List<long> ids)
    {
        ids.Sort(static (a, b) => b.CompareTo(a));
        return ids;
    }

    private static IQueryable<long> MissingIn(PortalContext db, string language) => db.Articles.Visible()
        .Where(a => a.Language != language && a.TranslatedFrom == null
            && !db.Articles.Any(t => t.Language == language && t.ExternalId != null && t.ExternalId == a.ExternalId)
            && !(a.ExternalId == null && db.Articles.Any(t => t.Language == language && t.ExternalId == null && t.Key == a.Key)))
        .Select(a => a.Id);

    private static IQueryable<long> OrphansIn(PortalContext db, string language) => db.Articles.Visible()
        .Where(a => a.Language == language && a.TranslatedFrom != null
            && !db.Articles.Visible().Any(o => o.Language == a.TranslatedFrom && o.Language != language && o.ExternalId != null && o.ExternalId == a.ExternalId)
            && !(a.ExternalId == null && db.Articles.Visible().Any(o => o.Language == a.TranslatedFrom && o.Language != language && o.ExternalId == null && o.Key == a.Key))
            && !db.Articles.Visible().Any(o => o.ExternalId == a.TranslatedFrom && o.Language != language))
        .Select(a => a.Id);

    // Both languages are said: only then is the source found in the index.
    private static IEnumerable<IQueryable<OutdatedTranslation>> OutdatedIn(PortalContext db, string language, string source, bool isFirst)
    {
        var versions = db.Articles.Visible().Where(a => a.Language == language);
        var sources = db.Articles.Visible().Where(s => s.Language == source);
        var bySharedId =
            from a in versions
            from s in sources.Where(s => s.ExternalId != null && s.ExternalId == a.ExternalId)
            where s.RevisedAt > a.RevisedAt
                && (a.TranslatedFrom == source || (isFirst && a.TranslatedFrom == null && s.TranslatedFrom == null))
            select new OutdatedTranslation(a.Id, s.Id);
        var byKey =
            from a in versions
            where a.ExternalId == null
            from s in sources.Where(s => s.ExternalId == null && s.Key == a.Key)
            where s.RevisedAt > a.RevisedAt
                && (a.TranslatedFrom == source || (isFirst && a.TranslatedFrom == null && s.TranslatedFrom == null))
            select new OutdatedTranslation(a.Id, s.Id);
        var byNamedId =
            from a in versions
            where a.TranslatedFrom != null
            from s in sources.Where(s => s.ExternalId == a.TranslatedFrom)
            where s.RevisedAt > a.RevisedAt
            select new OutdatedTranslation(a.Id, s.Id);
        return [bySharedId, byKey, byNamedId];
    }
}

/// <summary>A version of a text that is older than what it was made from.</summary>
public sealed record OutdatedTranslation(long Id, long SourceId);
