using CryptoNews.Store;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Newsroom;

/// <summary>How many files of the folder are in which state, now.</summary>
/// <param name="Loaded">Their present text is on the site, or is a draft of it; those with warnings among them.</param>
/// <param name="Rejected">Their present text is not.</param>
/// <param name="RejectedOnSite">Of the rejected, those of which an earlier text is stored.</param>
internal sealed record NewsroomCounts(int Loaded, int WithWarnings, int Rejected, int RejectedOnSite)
{
    public static async Task<NewsroomCounts> ReadAsync(PortalContext db, CancellationToken cancel)
    {
        var all = await db.Files.CountAsync(cancel);
        var troubled = await db.Files.Troubled().GroupBy(f => f.Outcome).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        var rejected = troubled.Where(t => t.Key.IsRejected()).Sum(t => t.Count);
        var onSite = await db.Files.Rejected().CountAsync(f => db.Articles.Any(a => a.Path == f.Path) || db.Pages.Any(p => p.Path == f.Path), cancel);
        return new(all - rejected, troubled.Where(t => t.Key == FileOutcome.LoadedWithWarnings).Sum(t => t.Count), rejected, onSite);
    }
}
