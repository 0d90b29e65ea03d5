using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>The vocabulary of questions about pictures of the content folder.</summary>
public static class PictureQueries
{
    /// <summary>
    /// Whether a picture is named only by what readers don't see: a draft, an article of tomorrow. What no file names is
    /// nobody's secret, and what a live article named before its present text was rejected is on its page.
    /// </summary>
    /// <param name="picture">From the content folder, beginning with <c>/</c>.</param>
    public static async Task<bool> IsHiddenAsync(this PortalContext db, string picture, CancellationToken cancel = default)
    {
        var named = db.NamedPictures.Where(p => p.Picture == picture);
        return await named.AnyAsync(cancel)
            && !await named.AnyAsync(p => db.Articles.Any(a => a.Path == p.File && a.Status == ArticleStatus.Live) || db.Pages.Any(page => page.Path == p.File && !page.Draft), cancel);
    }

    /// <summary>Whether the file of an article names a picture.</summary>
    /// <inheritdoc cref="IsHiddenAsync" path="/param[@name='picture']"/>
    public static Task<bool> IsNamedByAsync(this PortalContext db, string picture, string language, string key, CancellationToken cancel = default) =>
        db.NamedPictures.AnyAsync(p => p.Picture == picture && db.Articles.Any(a => a.Path == p.File && a.Language == language && a.Key == key), cancel);
}
