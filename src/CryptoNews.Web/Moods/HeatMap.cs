using CryptoNews.Store;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Moods;

/// <summary>The balance of the sources that write most on each of the last days.</summary>
/// <param name="Days">Today first: on a phone that is what stands beside the names.</param>
/// <param name="Rows">Most articles first.</param>
public sealed record HeatMap(IReadOnlyList<DateOnly> Days, IReadOnlyList<HeatRow> Rows)
{
    public const int MostDays = 14;

    private const int MostSources = 12;

    public static async Task<HeatMap> ReadAsync(PortalContext db, Edition edition, int dayCount, CancellationToken cancel)
    {
        var dates = edition.Language.Dates;
        var today = dates.DayOf(edition.Now);
        var span = new DaySpan(today.AddDays(1 - dayCount), today);
        var first = ArticleId.FirstAt(span.ToTime(dates).From);
        var articles = await db.Rated(edition.Language.Tag)
            .Where(a => a.Id >= first && a.SourceKey != null)
            .Select(a => new { Key = a.SourceKey!, a.SourceName, a.PublishedAt, a.Sentiment })
            .ToListAsync(cancel);

        var days = Enumerable.Range(0, dayCount).Select(ago => today.AddDays(-ago)).ToList();
        var rows = articles
            .GroupBy(a => a.Key, StringComparer.Ordinal)
            .OrderByDescending(source => source.Count()).ThenBy(source => source.Key, StringComparer.Ordinal)
            .Take(MostSources)
            .Select((source, place) =>
            {
                var listing = ListingAddress.Latest.With(Facet.Source, source.Key);
                var name = edition.Language.Names.Source(source.Select(a => a.SourceName).First() ?? source.Key);
                var byDay = source.ToLookup(a => dates.DayOf(a.PublishedAt), a => (a.Sentiment, 1));
                var cells = days.Select((day, column) => new HeatCell(
                    column,
                    place,
                    $"{name}, {dates.Abridged(day)}",
                    SentimentCounts.Of(byDay[day]),
                    SentimentLinks.Of(new DaySpan(day, day).Narrow(listing), edition).All));
                return new HeatRow(name, SentimentLinks.Of(span.Narrow(listing), edition).All, [.. cells]);
            });
        return new HeatMap(days, [.. rows]);
    }
}

/// <param name="Address">The listing of what the row counts.</param>
public sealed record HeatRow(string Source, string Address, IReadOnlyList<HeatCell> Cells);
