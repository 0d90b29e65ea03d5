using System.Net;
using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Tests.Web.Feeds;

public sealed class FeedFilterTests
{
    private static readonly string[] Categories = ["MINING", "REGULATION"];
    private static readonly string[] Tags = ["Bitcoin", "DeFi", "C#"];
    private static readonly string[] Sources = ["coindesk", "bitcoin.com"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_feed_has_the_articles_of_its_page_in_the_same_order_under_any_filter()
    {
        var random = new Random(11);
        await using var portal = new Portal(new() { ["Site:PageSize"] = "50" }).With(Enumerable.Range(0, 50).Select(i => Article(i, random)));
        var full = 0;
        for (var round = 0; round < 60; round++)
        {
            var page = await CanonicalAsync(portal, $"/latest?{Query(random)}");
            var listed = (await portal.ReadAsync(page)).QuerySelectorAll(".river .story a.go").Select(a => $"http://localhost:5000{a.GetAttribute("href")}").ToList();

            var parts = page.Split('?');
            await using var stream = await portal.Reader.GetStreamAsync(await CanonicalAsync(portal, $"{parts[0]}/atom.xml{(parts.Length > 1 ? "?" + parts[1] : "")}"), Cancel);
            Assert.Equal((page, string.Join(' ', listed)), (page, string.Join(' ', ReadFeed.OfXml(stream).Entries.Select(e => e.Link))));
            full += listed.Count > 0 ? 1 : 0;
        }

        Assert.InRange(full, 20, 60);
    }

    private static StoredArticle Article(int number, Random random) => Some.Article(
        $"a{number}", Portal.Noon.AddHours(-number * 7), category: Categories[random.Next(2)], source: Sources[random.Next(2)],
        sentiment: (Sentiment)random.Next(4), tags: [.. Tags.Where(_ => random.Next(2) == 0)]);

    private static string Query(Random random)
    {
        var parts = new List<string>();
        Maybe("category", Categories);
        Maybe("tag", Tags);
        Maybe("tag", Tags);
        Maybe("source", Sources);
        Maybe("sentiment", ["positive", "neutral", "negative", "unrated"]);
        Maybe("from", ["2026-01-05", "2026-01-10"]);
        Maybe("to", ["2026-01-12", "2026-01-15"]);
        return string.Join('&', parts);

        void Maybe(string name, string[] values)
        {
            if (random.Next(3) == 0)
                parts.Add($"{name}={Uri.EscapeDataString(values[random.Next(values.Length)])}");
        }
    }

    private static async Task<string> CanonicalAsync(Portal portal, string address)
    {
        using var response = await portal.Reader.GetAsync(address, Cancel);
        if (response.StatusCode == HttpStatusCode.OK)
            return address;
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }
}
