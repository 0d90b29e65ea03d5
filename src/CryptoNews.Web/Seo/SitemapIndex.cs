using CryptoNews.Store;
using CryptoNews.Web.Articles;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Seo;

/// <summary>Which files the sitemap consists of, and when what they name last changed.</summary>
internal sealed class SitemapIndex(PortalContext db, Languages languages, Indexing indexing, TimeProvider clock)
{
    /// <summary>Topics with fewer articles say nothing that their articles don't.</summary>
    public const int FewestOfTopic = 3;

    /// <returns>Each file with the last change of any article in it; null where that can't be told.</returns>
    public async Task<IReadOnlyList<(SitemapPart Part, DateTime? Changed)>> ReadAsync(CancellationToken cancel)
    {
        if (!indexing.AllowsAnything)
            return [];
        var parts = new List<(SitemapPart, DateTime?)> { (new SitemapPart(SitemapPart.Pages), await NewestAsync(cancel)) };
        foreach (var language in languages.Tags)
        {
            var topics = await db.Terms.CountAsync(t => t.Kind == TermKind.Tag && t.Language == language && t.Count >= FewestOfTopic, cancel);
            for (var number = 1; number <= Files(topics); number++)
                parts.Add((new SitemapPart(SitemapPart.Topics, language, 0, number), null));
        }

        foreach (var language in languages.Tags)
            parts.AddRange(await ArticlesAsync(language, cancel));
        return parts;
    }

    /// <summary>The articles of a year, oldest first: a new one goes to the end.</summary>
    public IQueryable<StoredArticle> Year(string language, int year)
    {
        var (first, end) = (FirstIdOf(year), FirstIdOf(year + 1));

        // What has its original elsewhere is not to be found here.
        return indexing.Of(db.Articles.Visible())
            .Where(a => a.Language == language && a.Id >= first && a.Id < end && a.CanonicalUrl == null)
            .OrderBy(a => a.Id);
    }

    public static int Files(int addresses) => (addresses + SitemapPart.MostAddresses - 1) / SitemapPart.MostAddresses;

    private async Task<List<(SitemapPart, DateTime?)>> ArticlesAsync(string language, CancellationToken cancel)
    {
        var parts = new List<(SitemapPart, DateTime?)>();
        var live = db.Articles.Visible().Where(a => a.Language == language);
        if (await live.OrderBy(a => a.Id).Select(a => (long?)a.Id).FirstOrDefaultAsync(cancel) is not { } oldest)
            return parts;
        var newest = await live.OrderByDescending(a => a.Id).Select(a => a.Id).FirstAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var latest = LastChange.LatestBy(now);
        for (var year = ArticleId.MomentOf(oldest).Year; year <= ArticleId.MomentOf(newest).Year; year++)
        {
            var articles = Year(language, year);
            var files = Files(await articles.CountAsync(cancel));
            for (var number = 1; number <= files; number++)
            {
                var inFile = articles.Skip((number - 1) * SitemapPart.MostAddresses).Take(SitemapPart.MostAddresses);
                var changed = await inFile.Where(a => a.RevisedAt <= latest).MaxAsync(a => (DateTime?)a.RevisedAt, cancel);

                // Where one moment lies ahead, the others may not.
                foreach (var article in await inFile.Where(a => a.RevisedAt > latest).Select(a => new { a.PublishedAt, a.UpdatedAt, a.Ai }).ToListAsync(cancel))
                {
                    if (LastChange.Of(article.PublishedAt, article.UpdatedAt, article.Ai, now) is var moment && !(moment <= changed))
                        changed = moment;
                }

                parts.Add((new SitemapPart(SitemapPart.Articles, language, year, number), changed));
            }
        }

        return parts;
    }

    private async Task<DateTime?> NewestAsync(CancellationToken cancel)
    {
        var tags = languages.Tags;
        var latest = LastChange.LatestBy(clock.GetUtcNow().UtcDateTime);
        var newest = await db.Pages.Visible().Where(p => tags.Contains(p.Language) && p.UpdatedAt <= latest).MaxAsync(p => p.UpdatedAt, cancel);
        foreach (var tag in tags)
        {
            if (await db.Articles.Visible().Where(a => a.Language == tag).OrderByDescending(a => a.Id).Select(a => (DateTime?)a.PublishedAt).FirstOrDefaultAsync(cancel) is { } moment && !(moment <= newest))
                newest = moment;
        }

        return newest;
    }

    private static long FirstIdOf(int year) => ArticleId.FirstAt(new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc));
}
