using CryptoNews.Web.Localization;

namespace CryptoNews.Tests.Web.Localization;

public sealed class NumbersTests
{
    [Fact]
    public void A_percent_is_written_as_the_language_does()
    {
        Assert.Equal("52%", In("en").Percent(52));
        Assert.Equal("52\u202F%", In("uk").Percent(52));
    }

    [Theory]
    [InlineData(24, "+24")]
    [InlineData(0, "0")]
    [InlineData(-5, "−5")]
    public void A_sign_is_the_true_minus(int number, string text) => Assert.Equal(text, Numbers.WithSign(number));

    [Theory]
    [InlineData("en", 1.5, "+1.5")]
    [InlineData("uk", 1.5, "+1,5")]
    [InlineData("uk", -0.25, "−0,25")]
    [InlineData("en", 3, "+3")]
    public void A_score_is_written_as_the_language_does(string language, double score, string text) => Assert.Equal(text, In(language).Score(score));

    [Fact]
    public void Thousands_are_parted()
    {
        Assert.Equal("1,234", In("en").Whole(1234));
        Assert.Equal("1\u00A0234", In("uk").Whole(1234));
    }

    private static Numbers In(string language) => new Language(language, isDefault: true, TimeZoneInfo.Utc).Numbers;
}
