using CryptoNews.Web.Localization;
using CryptoNews.Web.Search;

namespace CryptoNews.Web.Listing;

internal static class LanguageChoices
{
    /// <summary>The same filter in every language of the site, in the order of the settings.</summary>
    public static IReadOnlyList<LanguageChoice> Of(IReadOnlyDictionary<string, SearchedEdition> editions, ListingAddress listing, Edition edition) =>
    [
        .. edition.Languages.All.Select(language => new LanguageChoice(
            language,
            edition.Addresses.Listing(language.Tag, listing with { Page = 1 }),
            editions[language.Tag].Select(listing.ToFilter(language.Tag, edition.Site.Zone, edition.Now)).Total,
            language == edition.Language)),
    ];
}
