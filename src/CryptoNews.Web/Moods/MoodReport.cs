using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Moods;

/// <summary>A mood with its chart, set against the portal's own average, with the numbers it rests on.</summary>
/// <param name="Baseline">Of every rated article of the language.</param>
public sealed record MoodReport(Mood Mood, SentimentCounts Baseline, Edition Edition)
{
    private Words Words => Edition.Language.Words;

    private Numbers Whole => Edition.Language.Numbers;

    public SentimentChart Chart { get; } = SentimentChart.Of(Mood, Edition);

    public string Balance => Numbers.WithSign(Mood.Counts.Balance);

    /// <summary><c>net over 14 days: 47% positive less 23% negative</c>.</summary>
    public string Parts => Words.Format(
        "balance",
        Words[$"window_{Mood.Window.Key}"],
        Whole.Percent(Mood.Counts.Percents.Positive),
        Whole.Percent(Mood.Counts.Percents.Negative));

    /// <summary>Above or below the average; null where the window is all there is to compare with, or holds too few.</summary>
    public string? Comparison
    {
        get
        {
            if (!Mood.Counts.AreEnough || Mood.Counts.Total >= Baseline.Total)
                return null;
            var difference = Mood.Counts.Balance - Baseline.Balance;
            var average = Numbers.WithSign(Baseline.Balance);
            return difference switch
            {
                0 => Words.Format("baseline_same", average),
                > 0 => Words.Count("baseline_above", difference, average),
                _ => Words.Count("baseline_below", -difference, average),
            };
        }
    }

    /// <summary>Sample sizes.</summary>
    public string Sample => Mood.Counts.Total >= Baseline.Total
        ? Words.Format("sample", Whole.Whole(Mood.Counts.Total))
        : Words.Format("sample_of", Whole.Whole(Mood.Counts.Total), Whole.Whole(Baseline.Total));
}
