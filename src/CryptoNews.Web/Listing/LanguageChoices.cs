using CryptoNews.Web.Localization;
using CryptoNews.Web.Search;

namespace CryptoNews.Web.Listing;

internal static class LanguageChoices
{
    /// <summary>The same filter in every language of the site, in the order of the settings.</summary>
    /// <param name="addressOf">A listing in a language, by its tag.</param>
    public static IReadOnlyList<LanguageChoice> Of(
        IReadOnlyDictionary<string, SearchedEdition> editions, ListingAddress listing, Edition edition, Func<string, ListingAddress, string> addressOf) =>
    [
        .. edition.Languages.All.Select(language => new LanguageChoice(
            language,
            addressOf(language.Tag, listing with { Page = 1 }),
            editions[language.Tag].Select(listing.ToFilter(language.Tag, edition.Site.Zone, edition.Now)).Total,
            language == edition.Language)),
    ];
}
