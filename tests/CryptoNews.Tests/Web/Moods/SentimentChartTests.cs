using System.Globalization;
using CryptoNews.Content;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Moods;

namespace CryptoNews.Tests.Web.Moods;

public sealed class SentimentChartTests
{
    private static readonly Language English = new("en", isDefault: true, TimeZoneInfo.Utc);

    [Theory]
    [InlineData("14d", 1)]
    [InlineData("14d", 40)]
    [InlineData("30d", 40)]
    [InlineData("90d", 40)]
    [InlineData("1y", 40)]
    [InlineData("all", 1)]
    [InlineData("all", 40)]
    public void Fourteen_columns_hold_every_article_of_the_window_once(string window, int count)
    {
        var chosen = MoodWindow.FromFourteenDays.Single(w => w.Key == window);
        var span = (chosen.Days ?? 4000) - 1;
        var articles = Enumerable.Range(0, count)
            .Select(i => new RatedArticle(Portal.Noon.AddDays(-span * i / Math.Max(1, count - 1)), (Sentiment)(1 + (i % 3))))
            .ToList();
        var chart = SentimentChart.Of("x", new Mood(chosen, articles), Portal.Noon, English);

        Assert.Equal(SentimentChart.Columns, chart.Days.Count);
        Assert.Equal(SentimentCounts.Of(articles.Select(a => a.Sentiment)), chart.Counts);
    }

    [Fact]
    public void A_column_says_its_numbers_in_words()
    {
        var chart = SentimentChart.Of("x", new Mood(MoodWindow.FromFourteenDays[0], [new(Portal.Noon, Sentiment.Negative)]), Portal.Noon, English);

        Assert.Equal("15 Jan: 0% positive, 0% neutral, 100% negative; 1 story", chart.Caption(chart.Days[^1]));
        Assert.Equal("From 2 Jan to 15 Jan. Last: 15 Jan: 0% positive, 0% neutral, 100% negative; 1 story.", chart.Description);
        Assert.Equal(["2 Jan", "9 Jan", "15 Jan"], chart.Ticks);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(1, 300, 1)]
    [InlineData(300, 1, 300)]
    public void The_parts_of_a_column_never_overlap_and_never_leave_it(int positive, int neutral, int negative)
    {
        var column = new ChartColumn(0, "", "", new SentimentCounts(positive, neutral, negative));
        var bottom = Number(column.NegativeHeight);
        var (top, height) = (Number(column.NeutralY), Number(column.NeutralHeight));

        Assert.InRange(bottom, 0, 100);
        if (neutral > 0 && height > 0)
        {
            Assert.True(bottom <= top, "the top part reaches into the middle");
            Assert.True(top + height <= Number(column.PositiveY) + 0.01, "the middle reaches into the bottom part");
        }

        Assert.True(bottom <= Number(column.PositiveY) + 0.01, "the top part reaches into the bottom part");
        Assert.Equal(100, Number(column.PositiveY) + Number(column.PositiveHeight), 0.02);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
