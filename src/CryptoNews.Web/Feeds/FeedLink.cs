using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Feeds;

/// <summary>A feed that a page names in its head, so that readers find it.</summary>
internal sealed record FeedLink(string Title, ListingAddress Listing)
{
    public static FeedLink OfSite(Edition edition) => new(edition.Site.Name, ListingAddress.Latest);

    /// <summary>Named by the site and everything that the listing asks for: a reader has many feeds of one site.</summary>
    /// <param name="parts"><see cref="ListingWords.PartsElsewhereOf"/></param>
    public static FeedLink Of(ListingAddress listing, IReadOnlyList<string> parts, Edition edition)
    {
        string[] asked = [.. listing.IsSearch ? [listing.Text] : Array.Empty<string>(), .. parts];
        return asked.Length == 0 ? OfSite(edition) : new($"{edition.Site.Name}: {Blanks.Ordinary(string.Join(", ", asked))}", listing with { Page = 1 });
    }
}
