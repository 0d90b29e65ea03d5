using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Listing;

internal static class ListingFilter
{
    // Between these lie all times of publication (Article.PublishedAt), and all that an id can hold.
    private static readonly DateTime Earliest = DateTime.UnixEpoch;
    private static readonly DateTime Latest = new(2200, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <param name="zone">The site's: days begin and end there.</param>
    /// <param name="now">UTC; periods end there.</param>
    public static ArticleFilter ToFilter(this ListingAddress address, string language, TimeZoneInfo zone, DateTime now) => new()
    {
        Language = language,
        Categories = address[Facet.Category],
        Tags = address[Facet.Tag],
        Sentiments = [.. address[Facet.Sentiment].Select(s => Enum.Parse<Sentiment>(s, ignoreCase: true))],
        Sources = address[Facet.Source],
        From = address.From is { } from ? Start(from, zone) : address.Period?.StartBefore(now),
        Until = address.To is { } to ? (to < DateOnly.MaxValue ? Start(to.AddDays(1), zone) : Latest) : null,
    };

    private static DateTime Start(DateOnly day, TimeZoneInfo zone)
    {
        if (day.Year < Earliest.Year - 1)
            return Earliest;
        if (day.Year > Latest.Year)
            return Latest;
        var start = Dates.StartOf(day, zone);
        return start < Earliest ? Earliest : start > Latest ? Latest : start;
    }
}
