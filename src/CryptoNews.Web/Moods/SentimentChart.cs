using System.Globalization;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Moods;

/// <summary>
/// Columns of shares over time, as the partial _SentimentChart draws them: positive at the bottom, neutral in the
/// middle, negative on top; a column without articles stays empty.
/// </summary>
public sealed class SentimentChart
{
    public const int Columns = 14;

    private readonly Language _language;

    private SentimentChart(string id, string title, IReadOnlyList<ChartColumn> days, Language language)
    {
        Id = id;
        Title = title;
        Days = days;
        _language = language;
    }

    /// <summary>Prefix of the ids in the drawing: two charts may stand on one page.</summary>
    public string Id { get; }

    public string Title { get; }

    /// <summary>In order of time.</summary>
    public IReadOnlyList<ChartColumn> Days { get; }

    public Words Words => _language.Words;

    public Numbers Numbers => _language.Numbers;

    public SentimentCounts Counts => new(Days.Sum(d => d.Counts.Positive), Days.Sum(d => d.Counts.Neutral), Days.Sum(d => d.Counts.Negative));

    /// <summary>For those who can't see it: the stretch of time, and the last column that holds anything.</summary>
    public string Description => Days.LastOrDefault(d => d.Counts.Total > 0) is { } last
        ? Words.Format("chart_description", Days[0].Label, Days[^1].Label, Caption(last))
        : "";

    public IEnumerable<string> Ticks => Days.Count < 3
        ? Days.Select(d => d.Tick)
        : [Days[0].Tick, Days[Days.Count / 2].Tick, Days[^1].Tick];

    /// <summary><c>29 Dec: 33% positive, 33% neutral, 34% negative; 6 stories</c>.</summary>
    public string Caption(ChartColumn column)
    {
        var shares = column.Counts.Percents;
        return Words.Format(
            "chart_column",
            column.Label,
            Numbers.Percent(shares.Positive),
            Numbers.Percent(shares.Neutral),
            Numbers.Percent(shares.Negative),
            Words.Count("stories", column.Counts.Total));
    }

    /// <summary>A chart of a mood whose window consists of whole days.</summary>
    public static SentimentChart Of(string id, Mood mood, DateTime now, Language language)
    {
        var dates = language.Dates;
        var last = dates.DayOf(now);
        var days = mood.Window.Days ?? last.DayNumber - dates.DayOf(mood.Articles[^1].PublishedAt).DayNumber + 1;
        var byDay = mood.Articles.ToLookup(a => dates.DayOf(a.PublishedAt), a => a.Sentiment);
        return Over(
            id,
            language.Words.Format("chart_title", language.Words[$"window_{mood.Window.Key}"]),
            last.AddDays(1 - Math.Max(days, Columns)),
            last,
            (from, to) => SentimentCounts.Of(Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).SelectMany(d => byDay[from.AddDays(d)])),
            language);
    }

    /// <summary>A chart of the days from one to another, both inclusive, in columns of about as many days each.</summary>
    /// <param name="count">Counts what was published on some days, both inclusive.</param>
    public static SentimentChart Over(
        string id, string title, DateOnly first, DateOnly last, Func<DateOnly, DateOnly, SentimentCounts> count, Language language)
    {
        var dates = language.Dates;
        var days = last.DayNumber - first.DayNumber + 1;
        var places = Math.Min(days, Columns);
        var columns = new List<ChartColumn>(places);
        for (var i = 0; i < places; i++)
        {
            var from = first.AddDays(i * days / places);
            var to = first.AddDays((i + 1) * days / places - 1);
            columns.Add(new ChartColumn(i, Label(from, to, dates), Tick(from, days, dates), count(from, to), places));
        }

        return new SentimentChart(id, title, columns, language);
    }

    private static string Label(DateOnly from, DateOnly to, Dates dates) => (from == to, from.Year == to.Year) switch
    {
        (true, _) => dates.Abridged(from),
        (_, true) => $"{dates.Abridged(from)} – {dates.Abridged(to)} {to.Year.ToString(CultureInfo.InvariantCulture)}",
        _ => $"{dates.MonthAndYear(from)} – {dates.MonthAndYear(to)}",
    };

    private static string Tick(DateOnly from, int days, Dates dates) =>
        days > 90 ? dates.MonthAndYear(from) : dates.Abridged(from);
}
