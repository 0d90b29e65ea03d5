namespace CryptoNews.Store;

/// <summary>The vocabulary of queries on articles.</summary>
public static class ArticleQueries
{
    /// <summary>What readers may see. The literal (never a parameter) lets SQLite take the partial indexes.</summary>
    public static IQueryable<StoredArticle> Visible(this IQueryable<StoredArticle> articles) =>
        articles.Where(a => a.Status == ArticleStatus.Live);

    /// <summary>
    /// The live articles of a filter, in order: page it with Skip and Take. Reads only its page, from an index. Where all of
    /// a filter has to be counted too, <see cref="EditionColumns.Select"/> answers the same from memory.
    /// </summary>
    public static IQueryable<StoredArticle> Listing(this PortalContext db, ArticleFilter filter, ListingOrder order)
    {
        if (filter.Tags.Count > 0 && order == ListingOrder.NewestFirst)
            return db.UnderTags(filter);

        var articles = db.Matching(filter);
        return order switch
        {
            ListingOrder.NewestFirst => articles.OrderByDescending(a => a.Id),
            ListingOrder.PinnedFirst => articles.OrderByDescending(a => a.StickyWeight).ThenByDescending(a => a.Id),
        };
    }

    /// <summary>Live articles by their ids, newest first whatever the order of these: the page of a <see cref="Selection"/>.</summary>
    public static IQueryable<StoredArticle> NewestFirstOf(this PortalContext db, IReadOnlyList<long> ids) =>
        db.Articles.Visible().Where(a => ids.Contains(a.Id)).OrderByDescending(a => a.Id);

    /// <summary>The live articles of a filter, in no order.</summary>
    public static IQueryable<StoredArticle> Matching(this PortalContext db, ArticleFilter filter)
    {
        var articles = db.Articles.Visible().Where(a => a.Language == filter.Language).Narrowed(filter);
        foreach (var slug in filter.Tags)
        {
            articles = articles.Where(a =>
                db.TagEntries.Any(t => t.Language == filter.Language && t.Slug == slug && t.ArticleId == a.Id));
        }

        return articles;
    }

    // Driven from the tag's own index, which is in order already.
    private static IQueryable<StoredArticle> UnderTags(this PortalContext db, ArticleFilter filter)
    {
        var first = filter.Tags[0];
        var entries = db.TagEntries.Where(t => t.Language == filter.Language && t.Slug == first);
        foreach (var slug in filter.Tags.Skip(1))
        {
            entries = entries.Where(e =>
                db.TagEntries.Any(t => t.Language == filter.Language && t.Slug == slug && t.ArticleId == e.ArticleId));
        }

        if (filter.From is { } from)
        {
            var lowest = ArticleId.FirstAt(from);
            entries = entries.Where(e => e.ArticleId >= lowest);
        }

        if (filter.Until is { } until)
        {
            var end = ArticleId.FirstAt(until);
            entries = entries.Where(e => e.ArticleId < end);
        }

        var articles = db.Articles.Narrowed(filter with { From = null, Until = null });
        return from entry in entries
               join article in articles on entry.ArticleId equals article.Id
               orderby entry.ArticleId descending
               select article;
    }

    private static IQueryable<StoredArticle> Narrowed(this IQueryable<StoredArticle> articles, ArticleFilter filter)
    {
        if (filter.Categories is [var category])
            articles = articles.Where(a => a.CategorySlug == category);
        else if (filter.Categories.Count > 1)
            articles = articles.Where(a => filter.Categories.Contains(a.CategorySlug));

        if (filter.Sources is [var source])
            articles = articles.Where(a => a.SourceKey == source);
        else if (filter.Sources.Count > 1)
            articles = articles.Where(a => filter.Sources.Contains(a.SourceKey!));

        if (filter.Sentiments is [var sentiment])
            articles = articles.Where(a => a.Sentiment == sentiment);
        else if (filter.Sentiments.Count > 1)
            articles = articles.Where(a => filter.Sentiments.Contains(a.Sentiment));

        if (filter.From is { } from)
        {
            var lowest = ArticleId.FirstAt(from);
            articles = articles.Where(a => a.Id >= lowest);
        }

        if (filter.Until is { } until)
        {
            var end = ArticleId.FirstAt(until);
            articles = articles.Where(a => a.Id < end);
        }

        return articles;
    }
}
