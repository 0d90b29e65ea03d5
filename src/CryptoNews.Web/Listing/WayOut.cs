using CryptoNews.Store;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Listing;

/// <summary>A listing near an empty one that is not empty.</summary>
/// <param name="Dropped">The filter that stood in the way; null when the same listing has articles in another language.</param>
internal sealed record WayOut(string? Dropped, Language Language, string Address, int Count)
{
    // Each costs a count.
    private const int MostChips = 6;

    /// <summary>What leads out of an empty listing: without one of its filters, or in another language.</summary>
    public static async Task<IReadOnlyList<WayOut>> OfAsync(
        PortalContext db, Edition edition, ListingAddress empty, ListingTerms terms, IReadOnlyList<Chip> chips, CancellationToken cancel)
    {
        var here = edition.Language;
        var ways = new List<WayOut>();
        foreach (var chip in chips.Take(MostChips))
        {
            var filter = chip.Without.ToFilter(here.Tag, edition.Site.Zone, edition.Now);
            var count = chip.Without is { FacetCount: 0, IsDated: false }
                ? await db.Terms.Where(t => t.Kind == TermKind.All && t.Language == here.Tag && t.Slug == "").Select(t => t.Count).FirstOrDefaultAsync(cancel)
                : await db.Matching(filter).CountAsync(cancel);
            ways.Add(new(chip.Text, here, edition.Addresses.Listing(here.Tag, chip.Without), count));
        }

        if (empty is { FacetCount: <= 1, IsDated: false })
        {
            ways.AddRange(edition.Languages.All.Where(l => l != here)
                .Select(l => new WayOut(null, l, edition.Addresses.Listing(l.Tag, empty), terms.CountIn(l.Tag))));
        }

        return [.. ways.Where(w => w.Count > 0)];
    }
}
