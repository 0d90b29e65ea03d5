using System.Text;
using CryptoNews.Store;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Articles;

/// <summary>Old addresses: whatever ends in 404 may be the alias of a visible article, or of one that has expired.</summary>
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
        var edition = services.GetRequiredService<Edition>();
        if (await FindAsync(services.GetRequiredService<PortalContext>(), edition, context.Request.Path, context.RequestAborted) is not var (status, language, key))
            return;
        if (status == ArticleStatus.Expired)
            context.Response.StatusCode = StatusCodes.Status410Gone;
        else
            context.Response.Redirect(edition.Addresses.Article(language, key), permanent: true);
    });

    /// <summary>
    /// The article that carries the alias; of several, one that can be read, then the one in the language of the address,
    /// and then the one that comes first in ordinal order of path.
    /// Under the prefix of a language, the alias without it is looked for among that language's articles too: translators
    /// copy the front matter.
    /// </summary>
    private static async Task<(ArticleStatus Status, string Language, string Key)?> FindAsync(PortalContext db, Edition edition, PathString path, CancellationToken cancel)
    {
        var whole = AsWritten(path.Value!);
        var rest = edition.Language.IsDefault ? whole : AsWritten(WithoutFirstPart(path.Value!));
        var language = edition.Language.Tag;
        var found = await (
            from alias in db.Aliases
            join article in db.Articles on alias.ArticleId equals article.Id
            where (alias.Address == whole || alias.Address == rest)
                && (alias.Address == whole || article.Language == language)
                && (article.Status == ArticleStatus.Live || article.Status == ArticleStatus.Expired)
            orderby article.Status == ArticleStatus.Live descending, alias.Address == whole descending, article.Language == language descending, article.Path
            select new { article.Status, article.Language, article.Key })
            .FirstOrDefaultAsync(cancel);
        return found is null ? null : (found.Status, found.Language, found.Key);
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
