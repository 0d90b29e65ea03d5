using System.Net;
using CryptoNews.Content;

namespace CryptoNews.Tests.Web.Pages;

public sealed class IndexesTests
{
    [Theory]
    [InlineData("/categories")]
    [InlineData("/tags")]
    [InlineData("/sources")]
    [InlineData("/uk/categories")]
    [InlineData("/uk/tags")]
    [InlineData("/uk/sources")]
    public async Task An_index_without_articles_says_so(string address)
    {
        await using var portal = new Portal();
        var page = await portal.ReadAsync(address);

        Assert.NotEmpty(page.QuerySelector("h1")!.TextContent);
        Assert.Matches("no stories|немає новин", page.QuerySelector("main")!.TextContent);
    }

    [Theory]
    [InlineData("/Categories", "/categories")]
    [InlineData("/tags/", "/tags")]
    [InlineData("/en/sources", "/sources")]
    [InlineData("/UK/Tags/", "/uk/tags")]
    public async Task Other_spellings_of_an_index_lead_to_it_in_one_hop(string requested, string canonical)
    {
        await using var portal = new Portal();
        using var response = await portal.Reader.GetAsync(requested, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.MovedPermanently, canonical), (response.StatusCode, response.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task Categories_stand_by_size_with_their_newest_article_and_their_mood()
    {
        await using var portal = new Portal();
        portal.With([
            .. Enumerable.Range(0, 5).Select(i => Some.Article($"m{i}", Portal.Noon.AddHours(-i), category: "MINING", sentiment: Sentiment.Positive)),
            Some.Article("b", category: "BTC"),
        ]);
        var tiles = (await portal.ReadAsync("/categories")).QuerySelectorAll(".cat");

        Assert.Equal(["Mining 5", "BTC 1"], tiles.Select(t => t.QuerySelector("h2")!.TextContent.Trim()));
        Assert.Equal("Latest: Title of m0", tiles[0].QuerySelector(".quiet")!.TextContent);
        Assert.Contains("100%", tiles[0].QuerySelector(".mood--pos")!.TextContent, StringComparison.Ordinal);
        Assert.Null(tiles[1].QuerySelector(".mood"));
    }

    [Fact]
    public async Task Topics_stand_from_a_to_z_with_their_counts()
    {
        await using var portal = new Portal();
        portal.With(
            Some.Article("a", tags: ["HALVING", "2FA", "Mt. Gox", "Майнінг"]),
            Some.Article("b", Portal.Noon.AddHours(-1), tags: ["HALVING"]));
        var page = await portal.ReadAsync("/tags");

        Assert.Equal(["H", "M", "М", "#"], page.QuerySelectorAll(".az h2").Select(h => h.TextContent));
        Assert.Equal(["Halving2", "Mt. Gox1", "Майнінг1", "2FA1"], page.QuerySelectorAll(".az li").Select(li => li.TextContent));
        Assert.All(page.QuerySelectorAll(".azbar a"), link => Assert.NotNull(page.GetElementById(Uri.UnescapeDataString(link.GetAttribute("href")![1..]))));
    }

    [Fact]
    public async Task Sources_stand_by_size()
    {
        await using var portal = new Portal();
        portal.With(
            Some.Article("a", source: "decrypt"),
            Some.Article("b", Portal.Noon.AddHours(-1)),
            Some.Article("c", Portal.Noon.AddHours(-2)),
            Some.Article("d", Portal.Noon.AddHours(-3), source: null));

        Assert.Equal(["CoinDesk2", "Decrypt1"], (await portal.ReadAsync("/sources")).QuerySelectorAll(".ranked li").Select(li => li.TextContent));
    }
}
