using CryptoNews.Content;

namespace CryptoNews.Tests.Web.Hosting;

public sealed class SiteRulesTests
{
    [Theory]
    [InlineData("https://news.example", "news.example")]
    [InlineData("https://news.example:443", "news.example")]
    [InlineData("http://localhost:5000", "localhost:5000")]
    [InlineData("https://новини.укр", "xn--b1amarcd.xn--j1amh")]
    [InlineData("https://новини.укр:8443", "xn--b1amarcd.xn--j1amh:8443")]
    public async Task Links_to_the_site_itself_are_known_by_its_host_as_links_have_it(string origin, string host)
    {
        await using var portal = new Portal(new() { ["Site:BaseUrl"] = origin });

        Assert.Equal(host, portal.Services.GetRequiredService<ContentRules>().Host);
    }
}
