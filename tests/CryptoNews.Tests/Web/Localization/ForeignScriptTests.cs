using CryptoNews.Web.Localization;

namespace CryptoNews.Tests.Web.Localization;

public sealed class ForeignScriptTests
{
    [Theory]
    [InlineData("CoinDesk", "українська", "en")]
    [InlineData("Bitcoin.com", "українська", "en")]
    [InlineData("Наші новини", "українська", null)]
    [InlineData("Майнінг BTC", "українська", null)]
    [InlineData("2026", "українська", null)]
    [InlineData("CoinDesk", "English", null)]
    [InlineData("Наші новини", "English", "uk")]
    [InlineData("CoinDesk", "العربية", "en")]
    [InlineData("", "English", null)]
    public void A_name_in_the_letters_of_another_language_says_which(string name, string own, string? language) =>
        Assert.Equal(language, ForeignScript.LanguageOf(name, own));

    [Fact]
    public async Task Source_and_topics_of_a_Ukrainian_article_say_that_they_are_English()
    {
        await using var portal = new Portal().With(Some.Article("a", language: "uk", tags: ["Bitcoin", "Майнінг"]));
        var page = await portal.ReadAsync("/uk/news/a");

        Assert.Equal("en", page.QuerySelector(".byline a")!.GetAttribute("lang"));
        Assert.Equal(["en", null], page.QuerySelectorAll(".tags a").Select(a => a.GetAttribute("lang")));
        Assert.Equal("en", page.QuerySelector(".prov span span")!.GetAttribute("lang"));
    }
}
