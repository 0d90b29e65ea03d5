using CryptoNews.Store;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace CryptoNews.Web.Articles;

/// <summary><c>/id/{externalId}</c>: an address that stays when files move, and leads to the article in the reader's language.</summary>
internal static class ArticleById
{
    /// <summary>Of the path; it is the tag of Indonesian too, which the site can't speak therefore.</summary>
    public const string FirstPart = "id";

    public static void MapArticleById(this WebApplication app)
    {
        foreach (var prefix in app.Services.GetRequiredService<Languages>().Prefixes)
        {
            app.MapMethods($"{prefix}/{FirstPart}/{{**externalId}}", SafeMethods.Names, async (string? externalId, HttpContext context, PortalContext db, Edition edition) =>
            {
                var named = edition.Languages.NamedBy(context.Request.Path);
                context.Response.Headers.Vary = HeaderNames.AcceptLanguage;
                var cancel = context.RequestAborted;
                var languages = ReaderLanguages.Of(context.Request, named, edition.Languages).ToList();
                foreach (var id in Meant(externalId ?? ""))
                {
                    if (await FindAsync(db, id, languages, cancel) is var (language, key))
                        return Results.Redirect(edition.Addresses.Article(language, key));
                    if (await HasExpiredAsync(db, id, cancel))
                        return Results.StatusCode(StatusCodes.Status410Gone);
                }

                return Results.StatusCode(StatusCodes.Status404NotFound);
            });
        }
    }

    // An id may end with a slash; where none does, it came with the address. It leads to the article at once: a redirect
    // to the address without it would be another hop.
    private static IEnumerable<string> Meant(string externalId) =>
        externalId.EndsWith('/') ? [externalId, externalId.TrimEnd('/')] : [externalId];

    private static async Task<(string Language, string Key)?> FindAsync(PortalContext db, string externalId, IEnumerable<Language> languages, CancellationToken cancel)
    {
        var unescaped = PathText.Decoded(externalId);
        foreach (var language in languages)
        {
            var key = await db.Articles.Visible()
                .Where(a => (a.ExternalId == externalId || a.ExternalId == unescaped) && a.Language == language.Tag)
                .OrderBy(a => a.Path)
                .Select(a => a.Key)
                .FirstOrDefaultAsync(cancel);
            if (key is not null)
                return (language.Tag, key);
        }

        return null;
    }

    private static Task<bool> HasExpiredAsync(PortalContext db, string externalId, CancellationToken cancel)
    {
        var unescaped = PathText.Decoded(externalId);
        return db.Articles.AnyAsync(a => (a.ExternalId == externalId || a.ExternalId == unescaped) && a.Status == ArticleStatus.Expired, cancel);
    }
}
