using CryptoNews.Web.Cards;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Listing;

/// <summary>The most frequent topics and sources of a listing, each a way to narrow it.</summary>
/// <param name="TagsHeading">A word: together with others topics are named only where some are asked for.</param>
internal sealed record NextSteps(string TagsHeading, IReadOnlyList<CountedLink> Tags, IReadOnlyList<CountedLink> Sources)
{
    private const int Most = 8;

    public static NextSteps Of(FilterForm form, ListingAddress listing, Edition edition)
    {
        // What asks for so much can't ask for more.
        var isFull = listing.FacetCount >= ListingReading.MostValues;

        // Sources are counted without those chosen: with some chosen, the numbers would not be of this listing.
        return new NextSteps(
            listing[Facet.Tag].IsEmpty ? "most_used_topics" : "often_together",
            Links(Facet.Tag),
            listing[Facet.Source].IsEmpty ? Links(Facet.Source) : []);

        IReadOnlyList<CountedLink> Links(Facet facet) => isFull ? [] :
        [
            .. form.Facets.Single(f => f.Parameter == facet.Name()).Choices
                .Where(c => c is { IsChosen: false, Count: > 0 })
                .Take(Most)
                .Select(c => new CountedLink(c.Text, edition.Addresses.Listing(edition.Language.Tag, listing.With(facet, c.Value)), c.Count)),
        ];
    }
}
