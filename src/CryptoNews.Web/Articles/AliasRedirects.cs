using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Articles;

/// <summary>
/// Old addresses: whatever ends in 404 may be the alias of a visible article, or of one that has expired. An article has
/// moved with its other forms.
/// </summary>
internal static class AliasRedirects
{
    private static readonly string[] Forms = ["", ArticleForms.Text, ArticleForms.Data];

    public static void UseAliases(this WebApplication app) => app.UseLastResort(async context =>
    {
        var services = context.RequestServices;
        var asked = context.Request.Path.Value!.TrimEnd('/');
        foreach (var form in Forms.Where(form => asked.EndsWith(form, StringComparison.OrdinalIgnoreCase)))
        {
            if (await FindAsync(services.GetRequiredService<PortalContext>(), asked[..^form.Length], services.GetRequiredService<ContentRules>(), context.RequestAborted) is not var (status, language, key))
                continue;
            if (status == ArticleStatus.Expired)
            {
                context.Features.Set<OtherEditions>(null); // they were looked for under the alias
                context.Response.StatusCode = StatusCodes.Status410Gone;
            }
            else
            {
                context.Response.Redirect(services.GetRequiredService<Addresses>().Article(language, key) + form, permanent: true);
            }

            return;
        }
    });

    /// <summary>
    /// The article that carries the alias; of several, one that can be read, then the one in the language of the address,
    /// and then the one that comes first in ordinal order of path.
    /// Under the prefix of a language, the alias without it is looked for among that language's articles too: translators
    /// copy the front matter.
    /// </summary>
    /// <param name="address">A path, however it is written.</param>
    public static async Task<(ArticleStatus Status, string Language, string Key)?> FindAsync(PortalContext db, string address, ContentRules rules, CancellationToken cancel)
    {
        if (SitePath.Read(address, rules) is not var (whole, language, rest))
            return null;
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
}
