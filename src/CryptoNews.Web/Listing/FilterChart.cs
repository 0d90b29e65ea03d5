using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Moods;

namespace CryptoNews.Web.Listing;

/// <summary>
/// The sentiment of exactly the articles of a filter: over time, or as shares where they are of one day. Its
/// numbers are those of the listing.
/// </summary>
internal sealed record FilterChart(SentimentCounts Counts, SentimentChart? OverTime)
{
    /// <returns>Null when none of the articles is rated.</returns>
    public static FilterChart? Of(Selection selection, ListingAddress listing, Edition edition)
    {
        if (selection.Oldest is not { } oldest)
            return null;
        var (words, dates) = (edition.Language.Words, edition.Language.Dates);
        var (first, today) = (dates.DayOf(oldest), dates.DayOf(edition.Now));
        // To the end of what is asked for, so that a silence at the end is seen.
        var last = listing.To is { } to && to < today ? to : today;
        var counts = CountOn(first, last);
        if (counts.Total == 0)
            return null;
        return new FilterChart(counts, first == last ? null : SentimentChart.Over(words["chart_filter"], first, last, CountOn, edition.Language));

        SentimentCounts CountOn(DateOnly from, DateOnly until)
        {
            var bySentiment = selection.Sentiments(dates.StartOf(from), Dates.EndOf(until, edition.Site.Zone));
            return new SentimentCounts(bySentiment[(int)Sentiment.Positive], bySentiment[(int)Sentiment.Neutral], bySentiment[(int)Sentiment.Negative]);
        }
    }
}
