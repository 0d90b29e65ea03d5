using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Articles;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace CryptoNews.Web.Sharing;

/// <summary><c>/cards/{language}/{digest}/{key}.png</c>: the card of a visible article.</summary>
internal static class ShareCardEndpoint
{
    private const string Ending = ".png";

    public static void AddSharing(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ShareCards>();
        builder.Services.AddSingleton<ShareImages>();
    }

    public static void MapShareCards(this WebApplication app) =>
        app.MapMethods(@"/cards/{language}/{digest}/{**key:regex(\.png$)}", SafeMethods.Names, AnswerAsync);

    private static async Task<IResult> AnswerAsync(string language, string digest, string key, HttpContext context, PortalContext db, Edition edition, ContentRules rules, ShareCards cards)
    {
        var cancel = context.RequestAborted;
        var asked = ArticleKey.From(key[..^Ending.Length]);
        var spoken = edition.Languages.Find(language);
        var article = spoken is null ? null : await db.Articles.FirstOrDefaultAsync(a => a.Language == spoken.Tag && a.Key == asked, cancel);
        if (spoken is not null && article is not { Status: ArticleStatus.Live or ArticleStatus.Expired }
            && await AliasRedirects.FindAsync(db, edition.Addresses.Article(spoken.Tag, asked), rules, cancel) is var (_, _, moved))
        {
            article = await db.Articles.FirstOrDefaultAsync(a => a.Language == spoken.Tag && a.Key == moved, cancel);
        }

        if (article is not { Status: ArticleStatus.Live })
            return Results.StatusCode(article is { Status: ArticleStatus.Expired } ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound);

        // A card that was shared before the headline changed, or the article moved, leads to the present one; it may change again.
        var card = ShareCard.Of(article, spoken!, edition.Site);
        if (digest != card.Digest || !CanonicalAddress.IsRequested(context.Request, card.Address(article.Key), []))
            return Results.Redirect(card.Address(article.Key));

        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.AccessControlAllowOrigin = "*";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Results.Bytes(await cards.DrawAsync(card, cancel), "image/png", entityTag: new EntityTagHeaderValue($"\"{card.Digest}\""));
    }
}
