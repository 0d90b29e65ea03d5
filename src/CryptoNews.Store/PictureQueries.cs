using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>The vocabulary of questions about pictures of the content folder.</summary>
public static class PictureQueries
{
    /// <summary>
    /// Whether a picture is named only by what readers don't see: drafts, articles of tomorrow, withdrawn ones. What no file
    /// names is nobody's secret. Of a file whose present text was rejected the last good version counts.
    /// </summary>
    /// <param name="picture">From the content folder, beginning with <c>/</c>.</param>
    public static async Task<bool> IsHiddenAsync(this PortalContext db, string picture, CancellationToken cancel = default)
    {
        var named = db.NamedPictures.Where(p => p.Picture == picture);
        var (articles, pages) = (db.Articles.Visible(), db.Pages.Visible());
        return await named.AnyAsync(cancel)
            && !await named.AnyAsync(p => articles.Any(a => a.Path == p.File) || pages.Any(page => page.Path == p.File), cancel);
    }

    /// <summary>Whether an article that is still to come names a picture.</summary>
    /// <inheritdoc cref="IsHiddenAsync" path="/param[@name='picture']"/>
    public static Task<bool> IsToComeAsync(this PortalContext db, string picture, string language, string key, CancellationToken cancel = default) =>
        db.NamedPictures.AnyAsync(p => p.Picture == picture && db.Articles.Any(a => a.Path == p.File && a.Language == language && a.Key == key && a.Status != ArticleStatus.Expired), cancel);
}
