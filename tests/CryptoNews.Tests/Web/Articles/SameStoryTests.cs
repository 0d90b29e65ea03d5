using CryptoNews.Web.Articles;

namespace CryptoNews.Tests.Web.Articles;

public sealed class SameStoryTests
{
    [Theory]
    [InlineData("SEC sues Kraken over staking", "SEC sues Kraken over its staking", true)]
    [InlineData("SEC sues Kraken over staking", "Sec Sues KRAKEN over staking!", true)]
    [InlineData("SEC sues Kraken over staking", "SEC sues Coinbase over listing", false)]
    [InlineData("Bitcoin", "Ethereum", false)]
    [InlineData("₿ → $", "? !", false)]
    public void Headlines_of_nearly_the_same_words_tell_of_one_event(string a, string b, bool same) =>
        Assert.Equal(same, SameStory.IsToldBy(Some.Article("a", title: a), Some.Article("b", title: b)));

    [Fact]
    public void So_do_articles_under_one_id() =>
        Assert.True(SameStory.IsToldBy(Some.Article("a", title: "One", externalId: "7"), Some.Article("b", title: "Two", externalId: "7")));
}
