using CryptoNews.Content;

namespace CryptoNews.Tests.Content;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Virtual Assets Bill", "virtual-assets-bill")]
    [InlineData("C", "c")]
    [InlineData("C#", "csharp")]
    [InlineData("C++", "cplusplus")]
    [InlineData("R&D", "randd")]
    [InlineData("₿itcoin", "btcitcoin")]
    [InlineData("  MT. GOX ", "mt-gox")]
    [InlineData("Майнінг", "майнінг")]
    [InlineData("!!!", "")]
    [InlineData("й", "й")]
    [InlineData("Пам'ять", "пам-ять")]
    [InlineData("Пам’ять", "пам-ять")]
    [InlineData("Памʼять", "пам-ять")]
    [InlineData("a---b__c", "a-b-c")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("I\u0307stanbul", "istanbul")]
    [InlineData("KRİPTO", "kripto")]
    public void A_name_has_one_slug(string name, string slug) => Assert.Equal(slug, Slug.From(name));

    [Theory]
    [InlineData("2026/01/Story", "2026/01/story")]
    [InlineData("a b", "a-b")]
    [InlineData("a--b", "a--b")]
    [InlineData("a.b", "a-b")]
    [InlineData("пам'ять", "пам-ять")]
    [InlineData("памʼять", "пам-ять")]
    [InlineData("tail-", "tail-")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("under_score", "under_score")]
    public void A_path_has_one_key(string path, string key) => Assert.Equal(key, Slug.KeyFromPath(path));
}
