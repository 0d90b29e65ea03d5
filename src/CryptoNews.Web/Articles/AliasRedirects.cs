using System.Text;
using CryptoNews.Store;
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
            || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)))
        {
            return;
        }

        var services = context.RequestServices;
        var moved = await FindAsync(
            services.GetRequiredService<PortalContext>(), services.GetRequiredService<Edition>(), context.Request.Path, context.RequestAborted);
        if (moved is not null)
            context.Response.Redirect(moved, permanent: true);
    });

    /// <summary>
    /// The address of the article that carries the alias; of several, the one in the language of the address, and then
    /// the one that comes first in ordinal order of path.
    /// Under the prefix of a language, the alias without it is looked for among that language's articles too: translators
    /// copy the front matter.
    /// </summary>
    private static async Task<string?> FindAsync(PortalContext db, Edition edition, PathString path, CancellationToken cancel)
    {
        var whole = AsWritten(path.Value!);
        var rest = edition.Language.IsDefault ? whole : AsWritten(WithoutFirstPart(path.Value!));
        var language = edition.Language.Tag;
        var found = await (
            from alias in db.Aliases
            join article in db.Articles.Visible() on alias.ArticleId equals article.Id
            where (alias.Address == whole || alias.Address == rest)
                && (alias.Address == whole || article.Language == language)
            orderby alias.Address == whole descending, article.Language == language descending, article.Path
            select new { article.Language, article.Key })
            .FirstOrDefaultAsync(cancel);
        return found is null ? null : edition.Addresses.Article(found.Language, found.Key);
    }

    // As aliases are stored: without escapes, NFC, lower case, no slash at the end. The server decodes all but slashes.
    // What has no NFC is nobody's alias, and Normalize throws at it.
    private static string AsWritten(string path)
    {
        var decoded = Uri.UnescapeDataString(path);
        return decoded.Contains('\uFFFE', StringComparison.Ordinal) || decoded.EnumerateRunes().Contains(Rune.ReplacementChar)
            ? ""
            : decoded.Normalize(NormalizationForm.FormC).ToLowerInvariant().TrimEnd('/');
    }

    private static string WithoutFirstPart(string path) => path.IndexOf('/', 1) is var end and > 0 ? path[end..] : "";
}
