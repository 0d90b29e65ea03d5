using System.Collections.Concurrent;
using CryptoNews.Store;
using CryptoNews.Web.Newsroom;
using CryptoNews.Web.Seo;

namespace CryptoNews.Web.Media;

/// <summary>Who may see a picture: a chart tells what an article says before the article does.</summary>
internal sealed class PictureAccess(NewsroomGate gate, PreviewLinks links, PublisherOptions publisher, TimeProvider clock)
{
    private const int MostKept = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(1);

    // Every page and feed tells of it, whoever else names it.
    private readonly string _logo = Uri.UnescapeDataString(publisher.Logo);

    // Pictures that everybody might see a moment ago, and when that was: the question costs more than the file.
    private readonly ConcurrentDictionary<string, long> _open = new(StringComparer.Ordinal);

    /// <summary>Everybody may, unless only articles name it that readers don't see: then editors, and whoever has a link to such an article. No cache may keep what those get.</summary>
    /// <param name="path">Relative to the content folder, without escapes.</param>
    public async Task<bool> IsOpenAsync(HttpContext context, PortalContext db, string path)
    {
        var (picture, now, cancel) = ("/" + path, clock.GetTimestamp(), context.RequestAborted);
        if ("/media" + picture == _logo)
            return true;
        if (_open.TryGetValue(picture, out var seen) && clock.GetElapsedTime(seen, now) < Kept)
            return true;
        if (!await db.IsHiddenAsync(picture, cancel))
        {
            if (_open.Count >= MostKept)
                _open.Clear();
            _open[picture] = now;
            return true;
        }

        var link = links.Read(context.Request.Query[PreviewLinks.Parameter].ToString());
        var isOpen = await gate.IsInsideAsync(context)
            || (link is not null && !links.HasEnded(link) && await db.IsToComeAsync(picture, link.Language, link.Key, cancel));
        if (isOpen)
            PrivateAnswer.Mark(context);
        return isOpen;
    }
}
