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

    private SentimentChart(string title, IReadOnlyList<MoodColumn> columns, Language language, Edition? linked)
    {
        Language = language;
        Title = title;
        HasLinks = linked is not null;
        var whole = columns[^1].Days.Last.DayNumber - columns[0].Days.First.DayNumber + 1;
        Days = [.. columns.Select((c, place) => new ChartColumn(
            place,
            columns.Count,
            c.Days.Label(language.Dates),
            c.Days.Tick(language.Dates, whole, isEnd: place > 0 && place == columns.Count - 1),
            c.Counts,
            linked is null ? null : SentimentLinks.Of(c.Days.Narrow(ListingAddress.Latest), linked)))];
    }

    /// <summary>A chart of a mood, every part of which is a link to the articles that it counts.</summary>
    public static SentimentChart Of(Mood mood, Edition edition) => new(
        edition.Language.Words.Format("chart_title", edition.Language.Words[$"window_{mood.Window.Key}"]), mood.Columns, edition.Language, edition);

    /// <summary>A chart of the days from one to another, both inclusive, in equal columns, without links.</summary>
    /// <param name="count">Counts what was published on some days, both inclusive.</param>
    public static SentimentChart Over(
        string title, DateOnly first, DateOnly last, Func<DateOnly, DateOnly, SentimentCounts> count, Language language)
    {
        var days = new DaySpan(first, last);
        var columns = days.Columns(Few).Select(part => new MoodColumn(part, count(part.First, part.Last)));
        return new(title, [.. columns], language, linked: null);
    }

    public string Title { get; }

    /// <summary>In order of time.</summary>
    public IReadOnlyList<ChartColumn> Days { get; }

    public bool HasLinks { get; }

    /// <summary>Drawn high, with more marks on its axes.</summary>
    public bool IsTall => HasLinks && Days.Count != Few;

    public Language Language { get; }

    public Words Words => Language.Words;

    public Numbers Numbers => Language.Numbers;

    public SentimentCounts Counts => SentimentCounts.Sum(Days.Select(d => d.Counts));

    /// <summary>No column holds as many as a mood needs.</summary>
    public bool IsPale => !Days.Any(d => d.Counts.AreEnough);

    public bool HasPaleColumns => Days.Any(d => d.Counts is { Total: > 0, AreEnough: false });

    /// <summary>For those who can't see it: the stretch of time, and the last column that holds anything.</summary>
    public string Description => Days.LastOrDefault(d => d.Counts.Total > 0) is { } last
        ? Words.Format("chart_description", Days[0].Label, Dates.AtEnd(Days[^1].Label), Caption(last))
        : "";

    /// <summary>Three, or five under a long row of columns; the last is the chart's end.</summary>
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
    public string Caption(ChartColumn column) => Describe(column.Label, column.Counts, Language);

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
