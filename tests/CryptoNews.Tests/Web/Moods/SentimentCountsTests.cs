using CryptoNews.Web.Moods;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Web.Moods;

public sealed class SentimentCountsTests
{
    [Theory]
    [InlineData(1, 1, 1, 33, 34, 33)]
    [InlineData(1, 4, 1, 17, 66, 17)]
    [InlineData(24, 71, 24, 20, 60, 20)]
    [InlineData(1, 6, 1, 12, 76, 12)]
    [InlineData(5, 0, 5, 50, 0, 50)]
    [InlineData(61, 98, 41, 30, 49, 21)]
    [InlineData(2, 1, 0, 67, 33, 0)]
    [InlineData(0, 0, 7, 0, 0, 100)]
    [InlineData(1, 2, 4, 14, 29, 57)]
    [InlineData(0, 0, 0, 0, 0, 0)]
    public void Percents_are_whole(int positive, int neutral, int negative, int p, int n, int m) =>
        Assert.Equal(new SentimentShares(p, n, m), new SentimentCounts(positive, neutral, negative).Percents);

    [Fact]
    public void The_balance_is_positive_less_negative() =>
        Assert.Equal(-43, new SentimentCounts(1, 2, 4).Balance);

    [Property]
    public bool Percents_add_up_to_a_hundred_and_are_never_more_than_a_percent_off(FsCheck.NonNegativeInt a, FsCheck.NonNegativeInt b, FsCheck.PositiveInt c)
    {
        var counts = new SentimentCounts(a.Get, b.Get, c.Get);
        var shares = counts.Percents;
        return shares.Positive + shares.Neutral + shares.Negative == 100
            && Math.Abs(shares.Positive - (100.0 * a.Get / counts.Total)) <= 1 + 1e-9
            && Math.Abs(shares.Neutral - (100.0 * b.Get / counts.Total)) <= 1 + 1e-9
            && Math.Abs(shares.Negative - (100.0 * c.Get / counts.Total)) <= 1 + 1e-9;
    }
}
