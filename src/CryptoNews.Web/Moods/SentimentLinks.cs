using CryptoNews.Content;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Moods;

/// <summary>Addresses of the listings of exactly those articles that were counted.</summary>
/// <param name="All">The rated ones.</param>
public sealed record SentimentLinks(string All, string Positive, string Neutral, string Negative)
{
    /// <param name="listing">What was counted, but for the sentiments.</param>
    internal static SentimentLinks Of(ListingAddress listing, Edition edition)
    {
        return new(To(Sentiment.Positive, Sentiment.Neutral, Sentiment.Negative), To(Sentiment.Positive), To(Sentiment.Neutral), To(Sentiment.Negative));

        string To(params IEnumerable<Sentiment> sentiments) =>
            edition.Addresses.Listing(edition.Language.Tag, listing.With(Facet.Sentiment, sentiments.Select(SentimentSlug.Of)));
    }
}
