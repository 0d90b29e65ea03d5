using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Moods;

/// <summary>A mood with its chart, set against the portal's own average, with the numbers it rests on.</summary>
/// <param name="Baseline">Of every rated article of the language.</param>
public sealed record MoodReport(Mood Mood, SentimentCounts Baseline, DateTime Now, Language Language)
{
    public SentimentChart Chart { get; } = SentimentChart.Of("mood", Mood, Now, Language);

    public string Balance => Numbers.WithSign(Mood.Counts.Balance);

    /// <summary><c>net over 14 days: 47% positive less 23% negative</c>.</summary>
    public string Parts => Language.Words.Format(
        "balance",
        Language.Words[$"window_{Mood.Window.Key}"],
        Language.Numbers.Percent(Mood.Counts.Percents.Positive),
        Language.Numbers.Percent(Mood.Counts.Percents.Negative));

    /// <summary>Above or below the average; null where the window is all there is to compare with.</summary>
    public string? Comparison
    {
        get
        {
            if (Mood.Counts.Total >= Baseline.Total)
                return null;
            var difference = Mood.Counts.Balance - Baseline.Balance;
            var average = Numbers.WithSign(Baseline.Balance);
            return difference switch
            {
                0 => Language.Words.Format("baseline_same", average),
                > 0 => Language.Words.Count("baseline_above", difference, average),
                _ => Language.Words.Count("baseline_below", -difference, average),
            };
        }
    }

    /// <summary>Sample sizes.</summary>
    public string Sample => Comparison is null
        ? Language.Words.Format("sample", Language.Numbers.Whole(Mood.Counts.Total))
        : Language.Words.Format("sample_of", Language.Numbers.Whole(Mood.Counts.Total), Language.Numbers.Whole(Baseline.Total));
}
