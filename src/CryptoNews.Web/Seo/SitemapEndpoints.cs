using CryptoNews.Store;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Seo;

/// <summary><c>/sitemap.xml</c> and its parts, and the news sitemap.</summary>
internal static class SitemapEndpoints
{
    private const string MediaType = "application/xml; charset=utf-8";
    private const int MostNews = 1000;
    private static readonly TimeSpan News = TimeSpan.FromDays(2);

    public static void MapSitemaps(this WebApplication app)
    {
        app.MapMethods("/sitemap.xml", SafeMethods.Names, IndexAsync).Cached();
        app.MapMethods("/sitemap-{part}.xml", SafeMethods.Names, PartAsync).Cached();
        app.MapMethods("/news-sitemap.xml", SafeMethods.Names, NewsAsync).Cached();
    }

    private static async Task<IResult> IndexAsync(HttpContext context, PortalContext db, Addresses addresses, SitemapIndex index, LastModified changes)
    {
        if (!CanonicalAddress.IsRequested(context.Request, "/sitemap.xml", []))
            return Results.Redirect("/sitemap.xml", permanent: true);
        var cancel = context.RequestAborted;
        await using var snapshot = await ReadSnapshot.BeginAsync(db, cancel);
        var changed = await changes.ReadAsync(db, cancel);
        var parts = await index.ReadAsync(cancel);
        return parts.Count == 0
            ? Results.StatusCode(StatusCodes.Status404NotFound)
            : FreshAnswer.Of(context, SitemapXml.Index(parts, addresses), MediaType, changed);
    }

    private static async Task<IResult> PartAsync(string part, HttpContext context, PortalContext db, Addresses addresses, Languages languages, Sitemap sitemap, LastModified changes)
    {
        if (SitemapPart.Read(part, languages.Tags) is not { } asked)
            return Results.StatusCode(StatusCodes.Status404NotFound);
        if (!CanonicalAddress.IsRequested(context.Request, asked.Address, []))
            return Results.Redirect(asked.Address, permanent: true);
        var cancel = context.RequestAborted;
        await using var snapshot = await ReadSnapshot.BeginAsync(db, cancel);
        var changed = await changes.ReadAsync(db, cancel);
        return await sitemap.ReadAsync(asked, cancel) is { } entries
            ? FreshAnswer.Of(context, SitemapXml.Urls(entries, addresses), MediaType, changed)
            : Results.StatusCode(StatusCodes.Status404NotFound);
    }

    // What was paid for is no news, and neither is what has its original elsewhere. Two days without news leave an empty
    // file: robots.txt names it wherever anything is for search engines, and they shall come again.
    private static async Task<IResult> NewsAsync(HttpContext context, PortalContext db, Edition edition, Publisher publisher, Indexing indexing)
    {
        if (!CanonicalAddress.IsRequested(context.Request, "/news-sitemap.xml", []))
            return Results.Redirect("/news-sitemap.xml", permanent: true);
        if (!indexing.AllowsAnything)
            return Results.StatusCode(StatusCodes.Status404NotFound);
        var cancel = context.RequestAborted;
        await using var snapshot = await ReadSnapshot.BeginAsync(db, cancel);
        var articles = new List<StoredArticle>();
        foreach (var language in edition.Languages.All)
        {
            var filter = new ArticleFilter { Language = language.Tag, From = edition.Now - News };
            articles.AddRange(await indexing.Of(db.Listing(filter, ListingOrder.NewestFirst))
                .Where(a => !a.Sponsored && a.CanonicalUrl == null)
                .Take(MostNews)
                .ToListAsync(cancel));
        }

        var newest = articles.OrderByDescending(a => a.Id).Take(MostNews).ToList();
        return FreshAnswer.Of(context, SitemapXml.News(newest, publisher.Name, edition.Addresses, edition.Now), MediaType, changed: null);
    }
}
