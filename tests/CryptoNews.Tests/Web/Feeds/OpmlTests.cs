using System.Net;
using System.Xml.Linq;

namespace CryptoNews.Tests.Web.Feeds;

public sealed class OpmlTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_has_a_hundred_topics_at_most()
    {
        await using var portal = new Portal().With(Some.ArticlesOf110Tags());

        Assert.Equal(100, (await OutlinesAsync(portal)).Count(o => o.Attribute("xmlUrl")?.Value.Contains("/tag/", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task No_group_is_empty()
    {
        await using var portal = new Portal().With(Some.Article("a"));

        var groups = (await OutlinesAsync(portal)).Where(o => o.Attribute("xmlUrl") is null).ToList();

        Assert.NotEmpty(groups);
        Assert.All(groups, group => Assert.True(group.HasElements));
    }

    [Fact]
    public async Task Its_other_address_leads_to_it_and_it_says_when_it_changed()
    {
        await using var portal = new Portal().With(Some.Article("a"));
        using var moved = await portal.Reader.GetAsync("/en/feeds.opml", Cancel);
        using var first = await portal.Reader.GetAsync("/feeds.opml", Cancel);
        portal.Clock.Advance(TimeSpan.FromSeconds(5));

        using var kept = await portal.Reader.GetAsync("/feeds.opml", Cancel);

        Assert.Equal((HttpStatusCode.MovedPermanently, "/feeds.opml"), (moved.StatusCode, moved.Headers.Location?.OriginalString));
        Assert.NotNull(kept.Content.Headers.LastModified);
    }

    private static async Task<List<XElement>> OutlinesAsync(Portal portal) =>
        [.. XDocument.Parse(await portal.Reader.GetStringAsync("/feeds.opml", Cancel)).Descendants("outline")];
}
