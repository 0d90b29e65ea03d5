using System.Text;
using CryptoNews.Store;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Seo;
using CryptoNews.Web.Sharing;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Articles;

/// <summary>An article in its other forms: <c>/news/{key}.md</c>, its text as written, and <c>/news/{key}.json</c>, its data.</summary>
internal static class ArticleForms
{
    public const string Text = ".md";
    public const string Data = ".json";

    public static void MapArticleForms(this WebApplication app)
    {
        foreach (var prefix in app.Services.GetRequiredService<Languages>().Prefixes)
        {
            app.MapMethods(prefix + @"/news/{**key:regex(\.md\x2f?$)}", OpenAccess.Methods, (string key, HttpContext context, PortalContext db, Edition edition, Indexing indexing) =>
                AnswerAsync(context, db, edition, indexing, key, Text, WriteTextAsync)).Open().Cached();
            app.MapMethods(prefix + @"/news/{**key:regex(\.json\x2f?$)}", OpenAccess.Methods, (string key, HttpContext context, PortalContext db, Edition edition, Indexing indexing, ShareImages images) =>
                AnswerAsync(context, db, edition, indexing, key, Data, (article, body, db, edition, cancel) => WriteDataAsync(article, body, db, edition, images.Of(article, edition.Language), cancel))).Open().Cached();
        }
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext context, PortalContext db, Edition edition, Indexing indexing, string key, string ending, Func<StoredArticle, StoredBody, PortalContext, Edition, CancellationToken, Task<IResult>> write)
    {
        var cancel = context.RequestAborted;
        await using var snapshot = await ReadSnapshot.BeginAsync(db, cancel);
        var (language, asked) = (edition.Language.Tag, ArticleKey.From(key.TrimEnd('/')[..^ending.Length]));
        var article = await db.Articles.FirstOrDefaultAsync(a => a.Language == language && a.Key == asked, cancel);
        if (article is not { Status: ArticleStatus.Live })
            return Results.StatusCode(article is { Status: ArticleStatus.Expired } ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound);

        var page = edition.Addresses.Article(article.Language, article.Key);
        if (!CanonicalAddress.IsRequested(context.Request, page + ending, []))
            return Results.Redirect(page + ending, permanent: true);
        var body = await db.Bodies.FirstAsync(b => b.Id == article.Id, cancel);

        // Search engines take the page for the original of both.
        context.Response.Headers.Link = $"<{article.CanonicalUrl ?? edition.Addresses.Absolute(page)}>; rel=\"canonical\"";
        if (!indexing.Allows(article))
            context.Response.Headers[Indexing.Header] = "noindex";
        return await write(article, body, db, edition, cancel);
    }

    private static Task<IResult> WriteTextAsync(StoredArticle article, StoredBody body, PortalContext db, Edition edition, CancellationToken cancel)
    {
        var canonical = article.CanonicalUrl ?? edition.Addresses.Absolute(edition.Addresses.Article(article.Language, article.Key));
        return Task.FromResult(Results.Text($"{ArticleFrontMatter.Of(article, body, canonical, edition.Now)}\n{body.Markdown.TrimStart('\n')}", "text/markdown", Encoding.UTF8));
    }

    private static async Task<IResult> WriteDataAsync(StoredArticle article, StoredBody body, PortalContext db, Edition edition, ShareImage image, CancellationToken cancel)
    {
        var twins = await db.TwinsOfAsync(article, edition.Languages.Tags, cancel);
        return Results.Json(ArticleDocument.Of(article, body, twins, image, edition.Addresses, edition.Now), ArticleDocument.Json);
    }
}
