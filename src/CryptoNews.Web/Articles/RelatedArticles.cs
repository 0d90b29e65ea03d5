using CryptoNews.Store;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Articles;

/// <summary>What to read after an article: what shares its rarest tags, then what is new in its category.</summary>
internal static class RelatedArticles
{
    private const int Most = 4;

    // Some of those that are asked for may be of the same event.
    private const int Spare = 3;
    private const int TagsAsked = 8;
    private const int EntriesOfTag = 24;

    public static async Task<IReadOnlyList<StoredArticle>> LoadAsync(PortalContext db, StoredArticle article, CancellationToken cancel)
    {
        var ids = await SharingTagsAsync(db, article, cancel);
        var found = await db.Articles.Visible().Where(a => ids.Contains(a.Id)).ToListAsync(cancel);
        var related = OtherStories(article, found.OrderBy(a => ids.IndexOf(a.Id)));
        if (related.Count == Most)
            return related;

        var inCategory = new ArticleFilter { Language = article.Language, Categories = [article.CategorySlug] };
        var newest = await db.Listing(inCategory, ListingOrder.NewestFirst).Take(Most * Spare).ToListAsync(cancel);
        return OtherStories(article, related.Concat(newest));
    }

    /// <summary>Those that tell of other events than the article, and than each other.</summary>
    private static List<StoredArticle> OtherStories(StoredArticle article, IEnumerable<StoredArticle> candidates)
    {
        var told = new List<StoredArticle> { article };
        foreach (var candidate in candidates)
        {
            if (told.Count <= Most && !told.Exists(other => SameStory.IsToldBy(other, candidate)))
                told.Add(candidate);
        }

        return told[1..];
    }

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
                .Take(Most * Spare),
        ];
    }
}
