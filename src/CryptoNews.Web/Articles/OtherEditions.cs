using CryptoNews.Store;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Articles;

/// <summary>
/// The visible articles of other languages in place of one that this language has not, or no longer: those under the same
/// key, or its translations. The request carries them to the page for 404 or 410. A hidden article changes nothing about them.
/// </summary>
internal sealed record OtherEditions(IReadOnlyList<ArticleVersion> Articles)
{
    /// <param name="languages">Every language of the site.</param>
    public static async Task<OtherEditions> FindAsync(PortalContext db, string key, IReadOnlyList<string> languages, CancellationToken cancel) =>
        new(await db.Articles.Visible().Where(a => languages.Contains(a.Language) && a.Key == key).AsVersions().ToListAsync(cancel));
}
