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

    /// <param name="total">Live articles of the language.</param>
    /// <param name="shown">Those that stand on the page already.</param>
    public static async Task<IReadOnlyList<Card>> ReadAsync(
        PortalContext db, Edition edition, int total, IReadOnlyList<StoredArticle> shown, CancellationToken cancel)
    {
        var older = total - shown.Count;
        var parts = Math.Min(Size, older);
        var day = edition.Language.Dates.DayOf(edition.Now).DayNumber;
        var ids = shown.Select(a => a.Id).ToList();
        var rest = db
            .Listing(new ArticleFilter { Language = edition.Language.Tag }, ListingOrder.NewestFirst)
            .Where(a => !ids.Contains(a.Id));

        var cards = new List<Card>(Size);
        for (var part = 0; part < parts; part++)
        {
            var (start, end) = (older * part / parts, older * (part + 1) / parts);
            var place = start + (int)((long)day * Step % (end - start));
            if (await rest.Skip(place).FirstOrDefaultAsync(cancel) is { Sponsored: false } article)
                cards.Add(new Card(article, edition));
        }

        return cards;
    }
}
