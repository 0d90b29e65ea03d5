using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Articles;

/// <summary>Old addresses: whatever ends in 404 may be the alias of a visible article.</summary>
internal static class AliasRedirects
{
    /// <summary>Belongs inside the error pages and outside every endpoint.</summary>
    public static void UseAliases(this WebApplication app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Response is not { StatusCode: StatusCodes.Status404NotFound, HasStarted: false }
            || context.Request.Path == ErrorModel.Address
            || !Reading.Is(context.Request))
        {
            return;
        }

        var services = context.RequestServices;
        if (SitePath.Read(context.Request.Path.Value!, services.GetRequiredService<ContentRules>()) is { } path
            && await FindAsync(services.GetRequiredService<PortalContext>(), services.GetRequiredService<Addresses>(), path, context.RequestAborted) is { } moved)
        {
            context.Response.Redirect(moved, permanent: true);
        }
    });

    /// <summary>
    /// The address of the article that carries the alias; of several, the one in the language of the address, and then
    /// the one that comes first in ordinal order of path.
    /// Under the prefix of a language, the alias without it is looked for among that language's articles too: translators
    /// copy the front matter.
    /// </summary>
    private static async Task<string?> FindAsync(PortalContext db, Addresses addresses, SitePath path, CancellationToken cancel)
    {
        var (whole, language, rest) = path;
        var found = await (
            from alias in db.Aliases
            join article in db.Articles.Visible() on alias.ArticleId equals article.Id
            where (alias.Address == whole || alias.Address == rest)
                && (alias.Address == whole || article.Language == language)
            orderby alias.Address == whole descending, article.Language == language descending, article.Path
            select new { article.Language, article.Key })
            .FirstOrDefaultAsync(cancel);
        return found is null ? null : addresses.Article(found.Language, found.Key);
    }
}
