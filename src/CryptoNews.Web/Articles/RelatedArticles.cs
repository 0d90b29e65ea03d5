using CryptoNews.Store;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Articles;

/// <summary>What to read after an article: what shares its rarest tags, then what is new in its category.</summary>
internal static class RelatedArticles
{
    private const int Most = 4;
    private const int TagsAsked = 8;
    private const int EntriesOfTag = 24;

    public static async Task<IReadOnlyList<StoredArticle>> LoadAsync(PortalContext db, StoredArticle article, CancellationToken cancel)
    {
        var ids = await SharingTagsAsync(db, article, cancel);
        var found = await Others(db.Articles.Visible(), article).Where(a => ids.Contains(a.Id)).ToListAsync(cancel);
        var related = found.OrderBy(a => ids.IndexOf(a.Id)).Take(Most).ToList();
        if (related.Count == Most)
            return related;

        var taken = related.Select(a => a.Id).ToList();
        var inCategory = new ArticleFilter { Language = article.Language, Categories = [article.CategorySlug] };
        related.AddRange(await Others(db.Listing(inCategory, ListingOrder.NewestFirst), article)
            .Where(a => !taken.Contains(a.Id))
            .Take(Most - taken.Count)
            .ToListAsync(cancel));
        return related;
    }

    // Several articles may tell of one event under one id.
    private static IQueryable<StoredArticle> Others(IQueryable<StoredArticle> articles, StoredArticle article) =>
        articles.Where(a => a.Id != article.Id && (a.ExternalId == null || a.ExternalId != article.ExternalId));

    private static async Task<List<long>> SharingTagsAsync(PortalContext db, StoredArticle article, CancellationToken cancel)
    {
        var slugs = article.Tags.Select(t => t.Slug).ToList();
        // Sorted here: in the query, the database would read every tag that is used twice to find these.
        var terms = await db.Terms
            .Where(t => t.Kind == TermKind.Tag && t.Language == article.Language && slugs.Contains(t.Slug))
            .Select(t => new { t.Slug, t.Count })
            .ToListAsync(cancel);
        var rarest = terms.Where(t => t.Count > 1)
            .OrderBy(t => t.Count).ThenBy(t => t.Slug, StringComparer.Ordinal)
            .Take(TagsAsked)
            .ToList();
        if (rarest.Count == 0)
            return [];

        // Of each tag its newest entries, all in one query: a common tag costs no more than a rare one.
        var entries = await rarest
            .Select(tag => db.TagEntries
                .Where(e => e.Language == article.Language && e.Slug == tag.Slug)
                .OrderByDescending(e => e.ArticleId)
                .Take(EntriesOfTag))
            .Aggregate((all, next) => all.Concat(next))
            .ToListAsync(cancel);
        var weights = rarest.ToDictionary(t => t.Slug, t => 1.0 / t.Count);
        return
        [
            .. entries.Where(e => e.ArticleId != article.Id)
                .GroupBy(e => e.ArticleId)
                .OrderByDescending(g => g.Sum(e => weights[e.Slug])).ThenByDescending(g => g.Key)
                .Select(g => g.Key)
                // A few more than needed: some may be of the same event.
                .Take(Most * 3),
        ];
    }
}
