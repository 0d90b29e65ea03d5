using CryptoNews.Store;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Articles;

/// <summary>
/// The visible articles that stand in other languages under the key that was asked for in one that has none: the request
/// carries them to the page for 404. A hidden article changes nothing about them.
/// </summary>
internal sealed record OtherEditions(IReadOnlyList<ArticleVersion> Articles)
{
    /// <param name="languages">Every language of the site.</param>
    public static async Task<OtherEditions> FindAsync(PortalContext db, string key, IReadOnlyList<string> languages, CancellationToken cancel) =>
        new(await db.Articles.Visible().Where(a => languages.Contains(a.Language) && a.Key == key).AsVersions().ToListAsync(cancel));
}
