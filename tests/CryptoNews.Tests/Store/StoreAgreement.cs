using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Tests.Oracle;

namespace CryptoNews.Tests.Store;

/// <summary>Says whether a store means the same as the oracle: both are written down as lines, and the lines compared.</summary>
internal static class StoreAgreement
{
    private static readonly TermKind[] Kinds = Enum.GetValues<TermKind>();

    public static void AssertAgrees(TestStore store, OracleSite site)
    {
        using var db = store.Read();
        var languages = store.Rules.Languages;
        Assert.Equal(Lines(ArticleLines(site)), Lines(ArticleLines(db)));
        Assert.Equal(Lines(TagLines(site)), Lines(TagLines(db)));
        Assert.Equal(Lines(PageLines(site)), Lines(PageLines(db)));
        SearchAgreement.AssertAgrees(store, site);
        Assert.Equal(Lines(languages.SelectMany(l => TermLines(site, l))), Lines(languages.SelectMany(l => TermLines(db, l))));
        foreach (var language in languages)
        {
            foreach (var order in Enum.GetValues<ListingOrder>())
            {
                var filter = new ArticleFilter { Language = language };
                Assert.Equal(site.Listing(filter, order).Select(a => a.Key), db.Listing(filter, order).Select(a => a.Key).ToList());
            }
        }
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));

    private static IEnumerable<string> ArticleLines(OracleSite site) => site.Articles.Select(a =>
        $"{a.Path} {a.Language}/{a.Key} {StatusOf(site, a)} '{a.Title}' '{a.Description}' {a.PublishedAt.UtcDateTime:O} {a.UpdatedAt?.UtcDateTime:O} {a.ExpiresAt?.UtcDateTime:O} "
        + $"{a.ExternalId} {a.Source?.Key}/{a.Source?.Name} {a.Category} {Slug.From(a.Category)} {a.Sentiment} {a.StickyWeight} {a.Sponsored} "
        + $"[{string.Join(", ", a.Tags)}] {a.Cover} {a.Ai} {a.CanonicalUrl} {a.Body.WordCount} '{a.Markdown}' '{a.Body.Html}' [{string.Join(", ", a.Aliases.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}]");

    private static IEnumerable<string> ArticleLines(PortalContext db)
    {
        var bodies = db.Bodies.ToDictionary(b => b.Id);
        var aliases = db.Aliases.ToLookup(a => a.ArticleId, a => a.Address);
        Assert.Equal(db.Articles.Select(a => a.Id).ToHashSet(), [.. bodies.Keys]);
        Assert.Subset(bodies.Keys.ToHashSet(), aliases.Select(a => a.Key).ToHashSet());
        return db.Articles.AsEnumerable().Select(a =>
            $"{a.Path} {a.Language}/{a.Key} {a.Status} '{a.Title}' '{a.Description}' {a.PublishedAt:O} {a.UpdatedAt:O} {a.ExpiresAt:O} "
            + $"{a.ExternalId} {a.SourceKey}/{a.SourceName} {a.Category} {a.CategorySlug} {a.Sentiment} {a.StickyWeight} {a.Sponsored} "
            + $"[{string.Join(", ", a.Tags.Select(t => t.Name))}] {a.Cover} {a.Ai} {a.CanonicalUrl} {a.WordCount} '{bodies[a.Id].Markdown}' '{bodies[a.Id].Html}' [{string.Join(", ", aliases[a.Id].Order(StringComparer.Ordinal))}]");
    }

    private static ArticleStatus StatusOf(OracleSite site, Article a) =>
        site.IsVisible(a) ? ArticleStatus.Live
        : site.IsExpired(a) ? ArticleStatus.Expired
        : site.IsScheduled(a) ? ArticleStatus.Scheduled
        : ArticleStatus.Hidden;

    private static IEnumerable<string> TagLines(OracleSite site) =>
        site.Visible.SelectMany(a => a.Tags.Select(name => $"{a.Language} {Slug.From(name)} {a.Key}"));

    private static List<string> TagLines(PortalContext db) =>
        [.. from entry in db.TagEntries
            join article in db.Articles on entry.ArticleId equals article.Id
            select entry.Language + " " + entry.Slug + " " + article.Key];

    private static IEnumerable<string> PageLines(OracleSite site) =>
        site.Pages.Select(p => $"{p.Path} {p.Language}/{p.Slug} '{p.Title}' '{p.Description}' {p.UpdatedAt?.UtcDateTime:O} {p.Draft} '{p.Body.Html}'");

    private static IEnumerable<string> PageLines(PortalContext db) =>
        db.Pages.AsEnumerable().Select(p => $"{p.Path} {p.Language}/{p.Slug} '{p.Title}' '{p.Description}' {p.UpdatedAt:O} {p.Draft} '{p.Html}'");

    private static IEnumerable<string> TermLines(OracleSite site, string language) =>
        Kinds.SelectMany(kind => site.Terms(kind, language).Select(t => $"{kind} {language} {t.Slug} '{t.Name}' {t.Count}"));

    private static IEnumerable<string> TermLines(PortalContext db, string language) =>
        db.Terms.Where(t => t.Language == language).AsEnumerable().Select(t => $"{t.Kind} {t.Language} {t.Slug} '{t.Name}' {t.Count}");
}
