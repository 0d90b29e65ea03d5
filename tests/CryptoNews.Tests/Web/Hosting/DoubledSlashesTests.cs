using System.Net;

namespace CryptoNews.Tests.Web.Hosting;

public sealed class DoubledSlashesTests
{
    private const string Site = "http://localhost";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("//latest", "/latest")]
    [InlineData("/latest//", "/latest")]
    [InlineData("///Latest////?page=1&tag=DeFi", "/tag/defi")]
    [InlineData("/category//MINING", "/category/mining")]
    [InlineData("//category//mining//feed.xml", "/category/mining/feed.xml")]
    [InlineData("//en//tag/DeFi", "/tag/defi")]
    [InlineData("//uk//", "/uk")]
    [InlineData("//", "/")]
    [InlineData("////", "/")]
    [InlineData("/news//a", "/news/a")]
    [InlineData("/news//a.json", "/news/a.json")]
    [InlineData("//OLD//address", "/news/a")]
    [InlineData("//sitemap.xml", "/sitemap.xml")]
    [InlineData("//search?q=halving", "/search?q=halving")]
    [InlineData("/archive//2026/01", "/archive/2026/01")]
    public async Task They_lead_in_one_hop_to_the_one_address(string address, string canonical)
    {
        await using var portal = Portal();
        using var response = await portal.Reader.GetAsync(new Uri(Site + address), Cancel);
        using var next = await portal.Reader.GetAsync(new Uri(Site + response.Headers.Location!.OriginalString), Cancel);

        Assert.Equal((HttpStatusCode.MovedPermanently, canonical), (response.StatusCode, response.Headers.Location.OriginalString));
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("//evil.example//")]
    [InlineData("//evil.example/latest")]
    [InlineData("//uk//evil.example/")]
    [InlineData("/\\/evil.example//")]
    [InlineData("//%5Cevil.example//")]
    [InlineData("//%2F%2Fevil.example//")]
    [InlineData("//news//evil.example")]
    public async Task They_never_lead_to_another_host(string address)
    {
        await using var portal = Portal();
        using var response = await portal.Reader.GetAsync(new Uri(Site + address), Cancel);

        Assert.Null(response.Headers.Location);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task What_is_hidden_stays_hidden_and_the_newsroom_closed()
    {
        await using var portal = Portal();
        foreach (var address in (string[])["//news//hidden", "//newsroom", "//newsroom//preview//hidden"])
        {
            using var response = await portal.Reader.GetAsync(new Uri(Site + address), Cancel);
            Assert.Equal((address, HttpStatusCode.NotFound), (address, response.StatusCode));
        }
    }

    private static Portal Portal()
    {
        var article = Some.Article("a", tags: ["DeFi"], title: "Halving");
        return new Portal()
            .With(article, Some.Body(article, aliases: "/old/address"))
            .With(Some.Article("a", language: "uk"), Some.Article("hidden", status: CryptoNews.Store.ArticleStatus.Hidden));
    }
}
