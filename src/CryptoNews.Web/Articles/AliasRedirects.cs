using CryptoNews.Store;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Articles;

/// <summary>Old addresses: whatever ends in 404 may be the alias of a visible article.</summary>
internal static class AliasRedirects
{
    private const int MostClaimants = 50;

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

    /// <summary>The address of the article that carries the alias; of several, the one that comes first in ordinal order of path.</summary>
    private static async Task<string?> FindAsync(PortalContext db, Edition edition, PathString path, CancellationToken cancel)
    {
        var spellings = Spellings(path).ToList();
        var inLanguage = edition.Language.IsDefault ? [] : Spellings(WithoutLanguage(path)).ToList();
        var asked = spellings.Concat(inLanguage).Distinct().ToList();
        var found = await (
            from alias in db.Aliases
            join article in db.Articles.Visible() on alias.ArticleId equals article.Id
            where asked.Contains(alias.Address)
            orderby article.Path
            select new { alias.Address, article.Language, article.Key, article.Path })
            .Take(MostClaimants)
            .ToListAsync(cancel);

        // The address as it was asked for first; then its other spellings; then, under the prefix of a language, the
        // same alias of an article in that language: translators copy the front matter.
        return found
            .Select(f => (Article: f, Rank: Rank(f.Address, f.Language)))
            .Where(f => f.Rank >= 0)
            .OrderBy(f => f.Rank).ThenBy(f => f.Article.Path, StringComparer.Ordinal)
            .Select(f => edition.Addresses.Article(f.Article.Language, f.Article.Key))
            .FirstOrDefault();

        int Rank(string address, string language) =>
            spellings.IndexOf(address) is var own and >= 0 ? own
            : language == edition.Language.Tag && inLanguage.IndexOf(address) is var other and >= 0 ? spellings.Count + other
            : -1;
    }

    // Front matter may give an address decoded or percent-encoded, with or without a slash at the end.
    private static IEnumerable<string> Spellings(PathString path)
    {
        var decoded = path.Value ?? "";
        var forms = new[] { decoded, path.ToUriComponent(), decoded.ToLowerInvariant() }
            .Select(form => form.TrimEnd('/'))
            .Where(form => form.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return forms.Concat(forms.Select(form => form + "/"));
    }

    private static PathString WithoutLanguage(PathString path) =>
        path.Value!.IndexOf('/', 1) is var end and > 0 ? new PathString(path.Value[end..]) : PathString.Empty;
}
