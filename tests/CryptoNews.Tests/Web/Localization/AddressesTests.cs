using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;

namespace CryptoNews.Tests.Web.Localization;

public sealed class AddressesTests
{
    private static readonly Addresses Site = new(new SiteOptions { BaseUrl = "https://news.example" });

    [Fact]
    public void The_default_language_has_no_prefix()
    {
        Assert.Equal("/", Site.Home("en"));
        Assert.Equal("/uk", Site.Home("uk"));
        Assert.Equal("/news/2026/01/a-story-", Site.Article("en", "2026/01/a-story-"));
        Assert.Equal("/uk/news/2026/01/a-story-", Site.Article("uk", "2026/01/a-story-"));
    }

    [Fact]
    public void Letters_beyond_ascii_are_percent_encoded()
    {
        Assert.Equal("/tag/%D0%9D%D0%91%D0%A3", Site.Tag("en", "НБУ"));
        Assert.Equal("/source/bloomberg_crypto_", Site.Source("en", "bloomberg_crypto_"));
        Assert.Equal("/source/bitcoin.com", Site.Source("en", "bitcoin.com"));
        Assert.Equal("/media/images/a%20b.webp", Addresses.Media("/images/a b.webp"));
        Assert.Equal("/id/a%2Fb%3Fc", Site.ById("en", "a/b?c"));
    }

    [Fact]
    public void Absolute_addresses_begin_with_the_base_address_of_the_settings() =>
        Assert.Equal("https://news.example/uk/latest", Site.Absolute(Site.Latest("uk")));

    [Theory]
    [InlineData("/", "en", "uk", "/uk")]
    [InlineData("/uk", "uk", "en", "/")]
    [InlineData("/tag/ukraine?page=2", "en", "uk", "/uk/tag/ukraine?page=2")]
    [InlineData("/uk/tag/uk", "uk", "en", "/tag/uk")]
    public void An_address_is_translated_by_its_prefix(string address, string from, string to, string translated) =>
        Assert.Equal(translated, Site.Translate(address, from, to));
}
