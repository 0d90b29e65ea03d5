using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Listing;

/// <summary>One filter of a listing, and the listing without it.</summary>
internal sealed record Chip(string Text, ListingAddress Without)
{
    /// <summary>The filters of a listing in the order of its parameters; dates are one.</summary>
    public static IReadOnlyList<Chip> Of(ListingAddress address, ListingTerms terms, Language language)
    {
        var facets = address.Facets.SelectMany(f => f.Value.Select(v => new Chip(terms.NameOf(f.Key, v, language), address.Without(f.Key, v))));
        return address.IsDated
            ? [.. facets, new Chip(ListingWords.DatesOf(address, language), address.Undated())]
            : [.. facets];
    }
}
