using CryptoNews.Web.Moods;

namespace CryptoNews.Tests.Web.Moods;

public sealed class HeatCellTests
{
    [Theory]
    [InlineData(0, 0, 10, "h-n3", "\u2212100")]
    [InlineData(30, 0, 70, "h-n3", "\u221240")]
    [InlineData(31, 0, 69, "h-n2", "\u221238")]
    [InlineData(40, 0, 60, "h-n2", "\u221220")]
    [InlineData(41, 0, 59, "h-n1", "\u221218")]
    [InlineData(45, 5, 50, "h-n1", "\u22125")]
    [InlineData(46, 4, 50, "h-0", "\u22124")]
    [InlineData(5, 0, 5, "h-0", "0")]
    [InlineData(50, 4, 46, "h-0", "+4")]
    [InlineData(50, 5, 45, "h-p1", "+5")]
    [InlineData(60, 3, 37, "h-p1", "+23")]
    [InlineData(62, 0, 38, "h-p2", "+24")]
    [InlineData(76, 1, 23, "h-p2", "+53")]
    [InlineData(77, 0, 23, "h-p3", "+54")]
    [InlineData(5, 0, 0, "h-p3", "+100")]
    [InlineData(4, 0, 0, "h-0", "(4)")]
    public void A_shade_repeats_what_the_number_says_and_fewer_than_five_are_only_counted(int positive, int neutral, int negative, string shade, string text)
    {
        var cell = new HeatCell(0, 0, "", new SentimentCounts(positive, neutral, negative), "");
        Assert.Equal((shade, text), (cell.Shade, cell.Text));
    }

    [Theory]
    [InlineData(9, 0, true)]
    [InlineData(0, 9, true)]
    [InlineData(9, 9, false)]
    public void The_text_of_the_darkest_shades_is_light(int positive, int negative, bool isDark) =>
        Assert.Equal(isDark, new HeatCell(0, 0, "", new SentimentCounts(positive, 0, negative), "").IsDark);
}
