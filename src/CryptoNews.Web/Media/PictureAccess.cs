using CryptoNews.Store;
using CryptoNews.Web.Newsroom;

namespace CryptoNews.Web.Media;

/// <summary>Who may see a picture: a chart tells what an article says before the article does.</summary>
internal sealed class PictureAccess(NewsroomGate gate, PreviewLinks links)
{
    /// <summary>Everybody may, unless only articles name it that readers don't see: then editors, and whoever has a link to such an article. No cache may keep what those get.</summary>
    /// <param name="path">Relative to the content folder, without escapes.</param>
    public async Task<bool> IsOpenAsync(HttpContext context, PortalContext db, string path)
    {
        var (picture, cancel) = ("/" + path, context.RequestAborted);
        if (!await db.IsHiddenAsync(picture, cancel))
            return true;
        var link = links.Read(context.Request.Query[PreviewLinks.Parameter].ToString());
        var isOpen = await gate.IsInsideAsync(context)
            || (link is not null && !links.HasEnded(link) && await db.IsNamedByAsync(picture, link.Language, link.Key, cancel));
        if (isOpen)
            PrivateAnswer.Mark(context);
        return isOpen;
    }
}
