using System.Globalization;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Moods;

namespace CryptoNews.Tests.Web.Moods;

public sealed class SentimentChartTests
{
    private static readonly Edition English = Editions.Of(new SiteOptions());

    private static readonly DateOnly Today = new(2026, 1, 15);

    [Fact]
    public void A_column_says_its_numbers_in_words()
    {
        var chart = Chart(new SentimentCounts(0, 1, 4));

        Assert.Equal("15\u00a0Jan: 0% positive, 20% neutral, 80% negative; 5 stories", chart.Caption(chart.Days[^1]));
        Assert.Equal("From 2\u00a0Jan to 15\u00a0Jan. Last: 15\u00a0Jan: 0% positive, 20% neutral, 80% negative; 5 stories.", chart.Description);
        Assert.Equal(["2\u00a0Jan", "9\u00a0Jan", "15\u00a0Jan"], chart.Ticks);
        Assert.False(chart.HasPaleColumns);
    }

    [Fact]
    public void A_sentence_that_ends_with_a_short_month_ends_with_one_dot()
    {
        var ukrainian = Editions.Of(new SiteOptions { DefaultLanguage = "uk" }).Language;
        var chart = SentimentChart.Over("", new DateOnly(2026, 1, 14), new DateOnly(2026, 1, 15), (_, _) => new SentimentCounts(1, 0, 0), ukrainian);

        Assert.StartsWith("Від 14\u00a0січ. до 15\u00a0січ. Останнє: 15\u00a0січ.: ", chart.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_mark_beneath_it_is_its_end()
    {
        var chart = SentimentChart.Over("", new DateOnly(2024, 1, 1), new DateOnly(2026, 1, 15), (_, _) => new SentimentCounts(1, 1, 1), English.Language);

        Assert.Equal(("Dec 2023", "Jan 2026"), (chart.Ticks.First(), chart.Ticks.Last()));
    }

    [Fact]
    public void Of_fewer_than_five_articles_no_share_is_taken()
    {
        var chart = Chart(new SentimentCounts(0, 0, 4));

        Assert.Equal("15\u00a0Jan: 0 positive, 0 neutral, 4 negative; fewer than five stories", chart.Caption(chart.Days[^1]));
        Assert.True(chart.HasPaleColumns);
    }

    [Theory]
    [InlineData(7, 3)]
    [InlineData(14, 3)]
    [InlineData(30, 5)]
    [InlineData(90, 5)]
    [InlineData(1, 1)]
    public void At_most_five_marks_stand_under_the_columns(int columns, int ticks)
    {
        var spans = new DaySpan(Today.AddDays(1 - columns), Today).Divide(columns);
        var mood = new Mood(MoodWindow.OfDashboard[0], [.. spans.Select(days => new MoodColumn(days, default))]);

        Assert.Equal(ticks, SentimentChart.Of(mood, English).Ticks.Count());
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
        var column = new ChartColumn(0, 14, "", "", new SentimentCounts(positive, neutral, negative), new SentimentLinks("", "", "", ""));
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

    [Fact]
    public void What_is_all_there_is_is_compared_with_nothing() => Assert.Null(Report(new(6, 0, 0), new(6, 0, 0)).Comparison);

    [Fact]
    public void The_parts_of_a_bar_begin_where_those_before_them_end()
    {
        var bar = new ShareBar(new SentimentShares(50, 20, 30));
        Assert.Equal(("50", "70", "30"), (bar.NeutralX, bar.NegativeX, bar.NegativeWidth));
    }

    [Fact]
    public void A_chart_is_described_by_its_last_column() =>
        Assert.EndsWith("Last: 15\u00a0Jan: 0 positive, 1 neutral, 0 negative; fewer than five stories.", Chart(14, new(0, 1, 0)).Description, StringComparison.Ordinal);

    [Theory]
    [InlineData(90, "18\u00a0Oct")]
    [InlineData(91, "Oct 2025")]
    public void Up_to_ninety_days_are_marked_by_day(int days, string first) => Assert.Equal(first, Chart(days, default).Ticks.First());

    [Theory]
    [InlineData(14, false)]
    [InlineData(30, true)]
    public void A_chart_of_two_weeks_is_low(int days, bool isTall) => Assert.Equal(isTall, Chart(days, default).IsTall);

    private static MoodReport Report(SentimentCounts counts, SentimentCounts baseline) =>
        new(new Mood(MoodWindow.OfDashboard[1], [new MoodColumn(new DaySpan(new(2026, 1, 15), new(2026, 1, 15)), counts)]), baseline, English);

    // The first column holds nine, the last what is given.
    private static SentimentChart Chart(int days, SentimentCounts last) =>
        SentimentChart.Of(new Mood(MoodWindow.OfDashboard[2], [.. new DaySpan(Today.AddDays(1 - days), Today).Divide(days).Select((span, i) => new MoodColumn(span, i == 0 ? new(9, 0, 0) : i == days - 1 ? last : default))]), English);

    // Fourteen days; all but the last are empty.
    private static SentimentChart Chart(SentimentCounts last)
    {
        var spans = new DaySpan(Today.AddDays(-13), Today).Divide(14);
        return SentimentChart.Of(new Mood(MoodWindow.FromFourteenDays[0], [.. spans.Select(days => new MoodColumn(days, days.Last == Today ? last : default))]), English);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
