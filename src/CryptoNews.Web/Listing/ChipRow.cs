using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Listing;

/// <summary>The filters in use, each a link that drops it.</summary>
/// <param name="Clear">Address without any of them.</param>
internal sealed record ChipRow(IReadOnlyList<(string Text, string Address)> Chips, string Clear, Language Language)
{
    /// <param name="listing">With these filters.</param>
    /// <param name="addressOf">Makes the address of a narrower or wider listing, or search.</param>
    public static ChipRow Of(IReadOnlyList<Chip> chips, ListingAddress listing, Func<ListingAddress, string> addressOf, Language language) =>
        new([.. chips.Select(c => (c.Text, addressOf(c.Without)))], addressOf(listing.Unfiltered()), language);
}
