using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Listing;

internal static class ListingFilter
{
    /// <param name="zone">The site's: days begin and end there.</param>
    /// <param name="now">UTC; periods end with its day.</param>
    public static ArticleFilter ToFilter(this ListingAddress address, string language, TimeZoneInfo zone, DateTime now) => new()
    {
        Language = language,
        Categories = address[Facet.Category],
        Tags = address[Facet.Tag],
        Sentiments = [.. address[Facet.Sentiment].Select(s => Enum.Parse<Sentiment>(s, ignoreCase: true))],
        Sources = address[Facet.Source],
        From = address.From is { } from ? Dates.StartOf(from, zone) : address.Period is { } period ? Dates.StartOf(period.FirstDay(Dates.DayOf(now, zone)), zone) : null,
        Until = address.To is { } to ? Dates.EndOf(to, zone) : null,
    };
}
