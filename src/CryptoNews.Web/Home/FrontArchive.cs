using CryptoNews.Store;
using CryptoNews.Web.Cards;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Home;

/// <summary>Four older articles from the whole length of the archive; each day others, and the same all day long.</summary>
internal static class FrontArchive
{
    public const int Size = 4;

    // Any number that shares no factor with the usual sizes of the parts walks through all of them before it repeats.
    private const int Step = 7919;

    // Newer ones are no archive yet, where there is enough besides them.
    private const int Days = 30;

    /// <param name="total">Live articles of the language.</param>
    /// <param name="shown">Those that stand on the page already.</param>
    public static async Task<IReadOnlyList<Card>> ReadAsync(
        PortalContext db, Edition edition, int total, IReadOnlyList<StoredArticle> shown, CancellationToken cancel)
    {
        var (language, dates) = (edition.Language.Tag, edition.Language.Dates);
        var day = dates.DayOf(edition.Now);
        var until = dates.StartOf(day.AddDays(-Days));
        var newer = await db.Matching(new ArticleFilter { Language = language, From = until }).CountAsync(cancel);
        var older = total - newer - shown.Count(a => a.PublishedAt < until);
        var filter = new ArticleFilter { Language = language, Until = until };
        if (older < Size)
            (filter, older) = (filter with { Until = null }, total - shown.Count);

        var ids = shown.Select(a => a.Id).ToList();
        var rest = db.Listing(filter, ListingOrder.NewestFirst).Where(a => !ids.Contains(a.Id));
        var parts = Math.Min(Size, older);
        var cards = new List<Card>(Size);
        for (var part = 0; part < parts; part++)
        {
            var (start, end) = (older * part / parts, older * (part + 1) / parts);
            var place = start + (int)((long)day.DayNumber * Step % (end - start));
            var found = await rest.Skip(place).Take(Math.Min(end - place, Size)).ToListAsync(cancel);
            if (found.Find(a => !a.Sponsored) is { } article)
                cards.Add(new Card(article, edition));
        }

        return cards;
    }
}
