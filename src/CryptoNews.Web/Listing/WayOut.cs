using CryptoNews.Web.Localization;
using CryptoNews.Web.Search;

namespace CryptoNews.Web.Listing;

/// <summary>A listing near an empty one that is not empty.</summary>
/// <param name="Dropped">The filter that stood in the way; null when the same listing has articles in another language.</param>
internal sealed record WayOut(string? Dropped, Language Language, string Address, int Count)
{
    /// <summary>What leads out of an empty listing: without one of its filters, or in another language.</summary>
    /// <param name="editions">Articles by language.</param>
    /// <param name="addressOf">A listing in a language, by its tag.</param>
    public static IReadOnlyList<WayOut> Of(
        IReadOnlyDictionary<string, SearchedEdition> editions, Edition edition, ListingAddress empty, IReadOnlyList<Chip> chips,
        Func<string, ListingAddress, string> addressOf)
    {
        var here = edition.Language;
        var ways = chips.Select(chip => To(chip.Text, here, chip.Without)).ToList();
        if (empty.FilterCount <= 1)
            ways.AddRange(edition.Languages.All.Where(l => l != here && !SaysLess(editions[l.Tag])).Select(l => To(null, l, empty with { Page = 1 })));
        return [.. ways.Where(w => w.Count > 0)];

        // Some of the words only: that is not what was looked for, though in another language.
        static bool SaysLess(SearchedEdition there) => there.Understood?.Match.IsLoose == true;

        WayOut To(string? dropped, Language language, ListingAddress listing) => new(
            dropped,
            language,
            addressOf(language.Tag, listing),
            editions[language.Tag].Select(listing.ToFilter(language.Tag, edition.Site.Zone, edition.Now)).Total);
    }
}
