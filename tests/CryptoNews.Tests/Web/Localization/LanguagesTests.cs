using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;

namespace CryptoNews.Tests.Web.Localization;

public sealed class LanguagesTests
{
    [Theory]
    [InlineData("en uk", "EN УК")]
    [InlineData("pt-BR en", "PT EN")]
    [InlineData("pt-BR pt-PT en", "PT-BR PT-PT EN")]
    [InlineData("en en-GB", "EN EN-GB")]
    [InlineData("zh-Hans zh-Hant", "ZH-HANS ZH-HANT")]
    public void Languages_of_the_same_letters_are_told_apart_by_their_tags(string tags, string names)
    {
        var languages = new Languages(new SiteOptions { Languages = tags.Split(' '), DefaultLanguage = tags.Split(' ')[0] });

        Assert.Equal(names, string.Join(' ', languages.All.Select(languages.ShortNameOf)));
    }
}
