using CryptoNews.Store;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Moods;

/// <summary>The mood of one window from all sides: as a whole, by day, by category, by source and day.</summary>
/// <param name="Unit">What a column is: <c>day</c>, <c>week</c> or <c>year</c>.</param>
/// <param name="Links">To the articles of the whole window.</param>
public sealed record Dashboard(MoodReport Report, string Unit, SentimentLinks Links, CategoryMoods Categories, HeatMap Heat)
{
    private const int DaysOfWeek = 7;

    public Mood Mood => Report.Mood;

    public static async Task<Dashboard> ReadAsync(PortalContext db, Edition edition, MoodWindow window, CancellationToken cancel)
    {
        var days = await Mood.DaysAsync(db, edition, window, cancel);
        var (unit, spans) = window.Days switch
        {
            null => ("year", days.Years()),
            > 90 => ("week", days.Divide(days.Length / DaysOfWeek)),
            _ => ("day", days.Divide(days.Length)),
        };
        var mood = await Mood.ReadAsync(db, edition, window, spans, cancel);
        var report = new MoodReport(mood, await Mood.BaselineAsync(db, edition.Language.Tag, cancel), edition);
        return new Dashboard(
            report,
            unit,
            SentimentLinks.Of(mood.Days.Narrow(ListingAddress.Latest), edition),
            await CategoryMoods.ReadAsync(db, edition, mood.Days, cancel),
            await HeatMap.ReadAsync(db, edition, Math.Min(HeatMap.MostDays, days.Length), cancel));
    }

    /// <summary>
    /// In how many of the columns that hold enough the positive articles outnumber the negative ones; one column is no trend.
    /// Null where the chart says below itself that none of its columns is one.
    /// </summary>
    public string? Trend(Words words)
    {
        if (Report.Chart is { IsPale: true, HasPaleColumns: true })
            return null;
        var columns = Mood.Columns.Where(c => c.Counts.AreEnough).ToList();
        return columns.Count < 2
            ? words[$"mood_caption_none_{Unit}"]
            : words.Count($"mood_caption_{Unit}", columns.Count, columns.Count(c => c.Counts.Positive > c.Counts.Negative));
    }
}
