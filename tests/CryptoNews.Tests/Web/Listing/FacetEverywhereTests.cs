using System.Xml.Linq;
using CryptoNews.Store;
using CryptoNews.Web.Announcing;
using CryptoNews.Web.Feeds;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;

namespace CryptoNews.Tests.Web.Listing;

/// <summary>By whatever a listing can be narrowed: the same places know it.</summary>
public sealed class FacetEverywhereTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Facets() => [.. Enum.GetNames<Facet>()];

    [Theory]
    [MemberData(nameof(Facets))]
    public async Task A_facet_has_a_place_in_forms_the_sitemap_the_list_of_feeds_and_what_the_hub_is_told(string name)
    {
        var facet = Enum.Parse<Facet>(name);
        await using var portal = new Portal(new() { ["Feeds:Hub"] = "https://hub.example/" }).With(
            [.. Enumerable.Range(0, 3).Select(i => Some.Article($"a{i}", Portal.Noon.AddHours(-i), title: "Halving", tags: ["Bitcoin"]))]);
        var (addresses, languages) = (portal.Services.GetRequiredService<Addresses>(), portal.Services.GetRequiredService<Languages>());
        await using var db = portal.OpenStore();
        var kind = facet.Kind();
        var listing = ListingAddress.Latest.With(facet, db.Terms.Single(t => t.Kind == kind && t.Language == "en" && t.Count == 3).Slug);
        var (page, feed) = (addresses.Listing("en", listing), addresses.Feed("en", listing, FeedFormat.Rss.File));

        foreach (var address in (string[])["/latest", "/search?q=halving"])
            Assert.True((await portal.ReadAsync(address)).QuerySelector($".filter [name={facet.Name()}]") is not null, $"The form of {address} doesn't narrow by {facet.Name()} (FilterForm).");
        Assert.Contains(addresses.Absolute(feed), await portal.Reader.GetStringAsync("/feeds.opml", Cancel), StringComparison.Ordinal);
        Assert.Contains(addresses.Absolute(page), await SitemapAsync(portal));
        Assert.Equal(3, (await portal.ReadAsync(page)).QuerySelectorAll(".story").Length);

        var told = await new WebSub(new FeedOptions { Hub = "https://hub.example/" }, languages, addresses).RequestsAsync([new("en", "a0", ArticleChangeKind.Changed)], areAll: true, db, Cancel);
        using var request = told.Single()();
        Assert.Contains(Uri.EscapeDataString(addresses.Absolute(feed)), await request.Content!.ReadAsStringAsync(Cancel), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<IReadOnlyList<string>> SitemapAsync(Portal portal)
    {
        var addresses = new List<string>();
        foreach (var file in Locations(await portal.Reader.GetStringAsync("/sitemap.xml", Cancel)))
            addresses.AddRange(Locations(await portal.Reader.GetStringAsync(new Uri(file).PathAndQuery, Cancel)));
        return addresses;

        static IEnumerable<string> Locations(string xml) => XDocument.Parse(xml).Descendants().Where(e => e.Name.LocalName == "loc" && e.Parent!.Name.LocalName is "url" or "sitemap").Select(e => e.Value);
    }
}
