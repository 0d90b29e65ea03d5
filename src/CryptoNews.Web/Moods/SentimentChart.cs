using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Moods;

/// <summary>
/// Columns of shares over time, as the partial _SentimentChart draws them: positive at the bottom, neutral in the
/// middle, negative on top; a column without articles stays empty.
/// </summary>
public sealed class SentimentChart
{
    /// <summary>Columns of a small chart.</summary>
    public const int Few = 14;

    private readonly Language _language;

    private SentimentChart(string id, Mood mood, Edition edition)
    {
        _language = edition.Language;
        Id = id;
        Title = Words.Format("chart_title", Words[$"window_{mood.Window.Key}"]);
        Days = [.. mood.Columns.Select((c, place) => new ChartColumn(
            place,
            mood.Columns.Count,
            c.Days.Label(edition.Language.Dates),
            c.Days.Tick(edition.Language.Dates, mood.Days.Length),
            c.Counts,
            SentimentLinks.Of(c.Days.Narrow(ListingAddress.Latest), edition)))];
    }

    /// <param name="id">Prefix of the ids in the drawing: two charts may stand on one page.</param>
    public static SentimentChart Of(string id, Mood mood, Edition edition) => new(id, mood, edition);

    public string Id { get; }

    public string Title { get; }

    /// <summary>In order of time.</summary>
    public IReadOnlyList<ChartColumn> Days { get; }

    /// <summary>Drawn high, with more marks on its axes.</summary>
    public bool IsTall => Days.Count != Few;

    public Words Words => _language.Words;

    public Numbers Numbers => _language.Numbers;

    public SentimentCounts Counts => SentimentCounts.Sum(Days.Select(d => d.Counts));

    public bool HasPaleColumns => Days.Any(d => d.Counts is { Total: > 0, AreEnough: false });

    /// <summary>For those who can't see it: the stretch of time, and the last column that holds anything.</summary>
    public string Description => Days.LastOrDefault(d => d.Counts.Total > 0) is { } last
        ? Words.Format("chart_description", Days[0].Label, Days[^1].Label, Caption(last))
        : "";

    /// <summary>Three, or five under a long row of columns.</summary>
    public IEnumerable<string> Ticks
    {
        get
        {
            var last = Days.Count - 1;
            var steps = Days.Count < 20 ? 2 : 4;
            return Enumerable.Range(0, steps + 1).Select(i => (int)Math.Round(i * last / (double)steps, MidpointRounding.AwayFromZero)).Distinct().Select(i => Days[i].Tick);
        }
    }

    /// <summary><c>29 Dec: 33% positive, 33% neutral, 34% negative; 6 stories</c>, and without shares when they are too few.</summary>
    public string Caption(ChartColumn column) => Describe(column.Label, column.Counts, _language);

    internal static string Describe(string label, SentimentCounts counts, Language language)
    {
        var (words, numbers, shares) = (language.Words, language.Numbers, counts.Percents);
        return counts.AreEnough
            ? words.Format(
                "chart_column",
                label,
                numbers.Percent(shares.Positive),
                numbers.Percent(shares.Neutral),
                numbers.Percent(shares.Negative),
                words.Count("stories", counts.Total))
            : words.Format("chart_column_few", label, counts.Positive, counts.Neutral, counts.Negative);
    }
}
