using CryptoNews.Web.Articles;

namespace CryptoNews.Tests.Web.Articles;

public sealed class ReadingTimeTests
{
    [Theory]
    [InlineData(0, "en", 1)]
    [InlineData(220, "en", 1)]
    [InlineData(221, "en", 2)]
    [InlineData(220, "uk", 2)]
    [InlineData(360, "uk", 2)]
    [InlineData(8000, "en", 37)]
    public void Ukrainian_is_read_more_slowly(int words, string language, int minutes) =>
        Assert.Equal(minutes, ReadingTime.Minutes(words, language));
}
