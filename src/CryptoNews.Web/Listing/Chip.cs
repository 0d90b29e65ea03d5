using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Listing;

/// <summary>One filter of a listing, and the listing without it.</summary>
internal sealed record Chip(string Text, ListingAddress Without)
{
    /// <summary>The filters of a listing in the order of its parameters; dates are one.</summary>
    public static IReadOnlyList<Chip> Of(ListingAddress address, ListingTerms terms, Language language)
    {
        var named = address.Facets.SelectMany(f => f.Value.Select(v => (Facet: f.Key, Value: v, Name: terms.NameOf(f.Key, v, language)))).ToList();
        var alike = named.CountBy(n => n.Name, StringComparer.OrdinalIgnoreCase).Where(n => n.Value > 1).Select(n => n.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var facets = named.Select(n => new Chip(alike.Contains(n.Name) ? ListingWords.WithKind(n.Facet, n.Name, language) : n.Name, address.Without(n.Facet, n.Value)));
        return address.IsDated
            ? [.. facets, new Chip(ListingWords.DatesOf(address, language), address.Undated())]
            : [.. facets];
    }
}
