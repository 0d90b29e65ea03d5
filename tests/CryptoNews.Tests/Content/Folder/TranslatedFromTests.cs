using CryptoNews.Content;

namespace CryptoNews.Tests.Content;

public sealed class TranslatedFromTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("UK", "uk")]
    [InlineData("pt_BR", "pt-BR")]
    [InlineData("zh-hans-cn", "zh-Hans-CN")]
    [InlineData("fil", "fil")]
    public void A_language_may_be_named_in_any_case_and_with_its_region(string stated, string tag) =>
        Assert.Equal(tag, TranslatedFrom.Language(stated));

    [Theory]
    [InlineData("567")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("q9")]
    [InlineData("abq")]
    [InlineData("english")]
    [InlineData("0b9c2f7e-1d2f-4a57-9a6b-0d6a3a3f1f10")]
    [InlineData("abc-1")]
    [InlineData("ук")]
    public void Ids_are_no_languages(string stated) => Assert.Null(TranslatedFrom.Language(stated));
}
