using CryptoNews.Store;
using CryptoNews.Web.Cards;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Articles;

/// <summary>The visible articles of the same language next to one in time.</summary>
internal sealed record Neighbours(Link? Earlier, Link? Later)
{
    public static async Task<Neighbours> LoadAsync(PortalContext db, Addresses addresses, Words words, StoredArticle article, CancellationToken cancel)
    {
        var articles = db.Articles.Visible().Where(a => a.Language == article.Language);
        return new(
            await LinkAsync(articles.Where(a => a.Id < article.Id).OrderByDescending(a => a.Id)),
            await LinkAsync(articles.Where(a => a.Id > article.Id).OrderBy(a => a.Id)));

        async Task<Link?> LinkAsync(IQueryable<StoredArticle> nearestFirst) =>
            await nearestFirst.Select(a => new { a.Key, a.Title, a.Sponsored }).FirstOrDefaultAsync(cancel) is { } found
                ? new Link(MarkedTitle.Of(found.Title, found.Sponsored, words), addresses.Article(article.Language, found.Key))
                : null;
    }
}
