using System.Net;

namespace CryptoNews.Tests.Web.Hosting;

public sealed class GuessedAddressesTests
{
    [Theory]
    [InlineData("/news", "/latest")]
    [InlineData("/News/", "/latest")]
    [InlineData("/uk/category", "/uk/categories")]
    [InlineData("/tag", "/tags")]
    [InlineData("/uk/source/", "/uk/sources")]
    [InlineData("/rss", "/feed.xml")]
    [InlineData("/uk/rss.xml", "/uk/feed.xml")]
    [InlineData("/atom", "/atom.xml")]
    [InlineData("/index.html", "/")]
    [InlineData("/uk/index.html", "/uk")]
    public async Task What_others_try_by_themselves_leads_in_one_hop_to_what_they_look_for(string address, string meant)
    {
        await using var portal = new Portal().With(Some.Article("a"));
        using var response = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);
        using var next = await portal.Reader.GetAsync(meant, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.MovedPermanently, meant, HttpStatusCode.OK), (response.StatusCode, response.Headers.Location?.ToString(), next.StatusCode));
    }

    [Fact]
    public async Task What_the_folder_holds_there_comes_first()
    {
        var article = Some.Article("a");
        await using var portal = new Portal().With(article, Some.Body(article, aliases: ["/rss"]));
        portal.With(Some.Page("topics"));
        using var alias = await portal.Reader.GetAsync("/rss", TestContext.Current.CancellationToken);

        Assert.Equal("/news/a", alias.Headers.Location?.ToString());
        Assert.Equal("About us", (await portal.ReadAsync("/topics")).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("/news/nothing")]
    [InlineData("/category/nothing")]
    [InlineData("/rss/more")]
    public async Task Anything_beneath_is_looked_up_as_ever(string address)
    {
        await using var portal = new Portal();
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
    }
}
