using System.Text.Json.Serialization;
using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Articles;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Search;
using CryptoNews.Web.Sharing;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Api;

/// <summary><c>/articles</c> and <c>/articles/{key}</c>.</summary>
internal static class ArticleEndpoints
{
    public const int UsualLimit = 20;
    public const int MostArticles = 100;

    public static async Task<IResult> ListAsync(HttpContext context, PortalContext db, LiveColumns live, Edition edition, ShareImages images)
    {
        var query = ApiQuery.Of(context.Request, edition);
        var asked = query.Filter(context.Request);
        var limit = query.Limit(UsualLimit, MostArticles);
        var after = query.Cursor(text => ArticleCursor.Read(text));
        if (query.Errors.Count > 0)
            return ApiProblems.BadRequest(context, query.Errors);

        var (language, cancel) = (query.Language.Tag, context.RequestAborted);
        await using var snapshot = await ReadSnapshot.BeginAsync(db, cancel);
        if (await query.UnderstandAsync(db, asked, edition.Languages, cancel) is not { } filter)
            return ApiProblems.BadRequest(context, query.Errors);
        var searched = await SearchedEdition.ReadAsync(db, await live.ReadAsync(db, language, cancel), language, filter.Text, cancel);
        var selection = searched.Select(filter.ToFilter(language, edition.Site.Zone, edition.Now));
        var ids = after is { } id ? selection.After(id, limit + 1) : selection.Page(0, limit + 1);
        var articles = await db.NewestFirstOf([.. ids.Take(limit)]).ToListAsync(cancel);
        return Results.Json(
            new ArticleList
            {
                Lang = language,
                Total = selection.Total,
                Page = edition.Addresses.Absolute(edition.Addresses.Listing(language, filter)),
                Articles = [.. articles.Select(a => ArticleSummary.Of(a, images.Of(a, query.Language), edition.Addresses, edition.Now))],
                Next = ids.Count > limit
                    ? edition.Addresses.Absolute(Addresses.ApiList("articles", language, filter, limit, ArticleCursor.Write(ids[limit - 1])))
                    : null,
            },
            ArticleDocument.Json);
    }

    public static async Task<IResult> OneAsync(string key, HttpContext context, PortalContext db, Edition edition, ShareImages images)
    {
        var query = ApiQuery.Of(context.Request, edition);
        if (query.Errors.Count > 0)
            return ApiProblems.BadRequest(context, query.Errors);

        var (language, cancel) = (query.Language.Tag, context.RequestAborted);
        await using var snapshot = await ReadSnapshot.BeginAsync(db, cancel);
        var asked = ArticleKey.From(key);
        var article = await db.Articles.FirstOrDefaultAsync(a => a.Language == language && a.Key == asked, cancel);
        if (article is not { Status: ArticleStatus.Live })
            return article is { Status: ArticleStatus.Expired } ? Results.StatusCode(StatusCodes.Status410Gone) : await MovedAsync(language, PathText.Decoded(key), context, db, edition.Addresses);
        if (key != article.Key)
            return Results.Redirect(edition.Addresses.ApiArticle(language, article.Key), permanent: true);

        var body = await db.Bodies.FirstAsync(b => b.Id == article.Id, cancel);
        var twins = await db.TwinsOfAsync(article, edition.Languages.Tags, cancel);
        return Results.Json(ArticleDocument.Of(article, body, twins, images.Of(article, query.Language), edition.Addresses, edition.Now), ArticleDocument.Json);
    }

    // As its page leads on.
    private static async Task<IResult> MovedAsync(string language, string key, HttpContext context, PortalContext db, Addresses addresses)
    {
        var page = addresses.Article(language, key);
        return await AliasRedirects.FindAsync(db, page, context.RequestServices.GetRequiredService<ContentRules>(), context.RequestAborted) switch
        {
            null => Results.StatusCode(StatusCodes.Status404NotFound),
            (ArticleStatus.Expired, _, _) => Results.StatusCode(StatusCodes.Status410Gone),
            var (_, inLanguage, moved) => Results.Redirect(addresses.ApiArticle(inLanguage, moved), permanent: true),
        };
    }
}

/// <summary>Articles of a filter, newest first.</summary>
internal sealed record ArticleList
{
    public required string Lang { get; init; }

    /// <summary>Articles of the filter, on this page and all others.</summary>
    public required int Total { get; init; }

    /// <summary>The same filter as a page for readers.</summary>
    public required string Page { get; init; }

    /// <summary>Address of what follows; null at the end.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? Next { get; init; }

    public required IReadOnlyList<ArticleSummary> Articles { get; init; }
}
