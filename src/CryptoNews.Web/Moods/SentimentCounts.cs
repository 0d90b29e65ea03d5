using System.Runtime.InteropServices;
using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Web.Moods;

/// <summary>How many rated articles have which sentiment.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SentimentCounts(int Positive, int Neutral, int Negative)
{
    public int Total => Positive + Neutral + Negative;

    /// <summary>Whether anything may be concluded from so many.</summary>
    public bool AreEnough => Total >= MoodWindow.Enough;

    /// <summary>Whole percents that add up to 100, or all 0 when there is nothing.</summary>
    public SentimentShares Percents => SentimentShares.Of(this);

    /// <summary>Positive less negative, in the whole percents that are shown: −100 to 100.</summary>
    public int Balance => Percents.Positive - Percents.Negative;

    /// <param name="counts">What is not rated is left out.</param>
    public static SentimentCounts Of(IEnumerable<(Sentiment Sentiment, int Count)> counts)
    {
        var bySentiment = counts.ToLookup(c => c.Sentiment, c => c.Count);
        return new SentimentCounts(
            bySentiment[Sentiment.Positive].Sum(),
            bySentiment[Sentiment.Neutral].Sum(),
            bySentiment[Sentiment.Negative].Sum());
    }

    /// <summary>The counts of one place in an answer of the store.</summary>
    public static SentimentCounts At(int place, IEnumerable<SentimentCount> counts) =>
        Of(counts.Where(c => c.Place == place).Select(c => (c.Sentiment, c.Count)));

    public static SentimentCounts Sum(IEnumerable<SentimentCounts> parts) => parts.Aggregate(
        default(SentimentCounts),
        (sum, part) => new SentimentCounts(sum.Positive + part.Positive, sum.Neutral + part.Neutral, sum.Negative + part.Negative));
}

[StructLayout(LayoutKind.Auto)]
public readonly record struct SentimentShares(int Positive, int Neutral, int Negative)
{
    // Rounded down, and the percents left over given to the largest remainders; of equals, to the neutral one, and
    // then to the smaller. As many positive as negative have equal shares, or their balance would not be 0.
    internal static SentimentShares Of(SentimentCounts counts)
    {
        if (counts.Total == 0)
            return default;

        if (counts.Positive == counts.Negative)
        {
            var each = (int)Math.Round(100.0 * counts.Positive / counts.Total);
            return new SentimentShares(each, 100 - (2 * each), each);
        }

        int[] numbers = [counts.Positive, counts.Neutral, counts.Negative];
        int[] shares = [.. numbers.Select(n => (int)(100L * n / counts.Total))];
        var largest = Enumerable.Range(0, 3).OrderByDescending(i => 100L * numbers[i] % counts.Total).ThenByDescending(i => i == 1).ThenBy(i => numbers[i]);
        foreach (var i in largest.Take(100 - shares.Sum()))
            shares[i]++;
        return new SentimentShares(shares[0], shares[1], shares[2]);
    }
}
