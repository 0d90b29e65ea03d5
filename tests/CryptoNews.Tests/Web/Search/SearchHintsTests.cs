using System.Net;
using CryptoNews.Store;
using CryptoNews.Tests.Store;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Search;

namespace CryptoNews.Tests.Web.Search;

public sealed class SearchHintsTests
{
    [Theory]
    [InlineData("tag:zzz", "/search?q=zzz")]
    [InlineData("source:zzz category:yyy", "/search?q=zzz%20yyy")]
    [InlineData("tag:zzz dao", "/search?q=dao&tag=zzz")]
    [InlineData("tag:DeFi", "/tag/defi")]
    public async Task A_name_that_nothing_has_leads_to_no_page_that_is_not_there(string typed, string address)
    {
        await using var portal = new Portal().With(Some.Article("a", tags: ["DeFi"]));
        await AssertLeadsAsync(portal, $"/search?q={Uri.EscapeDataString(typed)}", address);
    }

    // A list asks for what stands in it: any of the categories and sources, all of the tags. One name in it that nothing has, and it is no list.
    [Theory]
    [InlineData("dao category:Mining,market", "/search?q=dao&category=market&category=mining")]
    [InlineData("category:mining;market", "/category/market?category=mining")]
    [InlineData("tag:fees,defi", "/tag/defi?tag=fees")]
    [InlineData("source:\"CoinDesk, TheBlock\"", "/source/coindesk?source=theblock")]
    [InlineData("category:\"Law, and order\"", "/category/law-and-order")]
    [InlineData("category:mining,zzz", "/search?q=mining%2Czzz")]
    [InlineData("dao tag:defi,zzz", "/search?q=dao&tag=defi-zzz")]
    [InlineData("dao tag:,", "/search?q=dao%20%2C")]
    public async Task A_list_of_names_means_each_of_them(string typed, string address)
    {
        await using var portal = new Portal().With(
            Some.Article("a", category: "MINING", source: "coindesk", tags: ["DeFi"]),
            Some.Article("b", category: "MARKET", source: "theblock", tags: ["Fees"]),
            Some.Article("c", category: "Law, and order"));
        await AssertLeadsAsync(portal, $"/search?q={Uri.EscapeDataString(typed)}", address);
    }

    [Fact]
    public async Task A_list_of_more_names_than_are_taken_is_not_looked_up()
    {
        await using var portal = new Portal().With(Some.Article("a", tags: ["DeFi"]));
        using var log = new CommandLog(portal.Services.GetRequiredService<StoreFile>());
        await using var db = portal.OpenStore();
        log.Commands.Clear();

        await new SearchHints(db, portal.Services.GetRequiredService<Languages>().Default).TakeAsync(
            ListingReading.Of("latest", null, $"?q=dao+tag:{string.Join(',', Enumerable.Range(0, 17))}"), TestContext.Current.CancellationToken);

        Assert.Single(log.Commands);
    }

    // Its page is there too, and says that its stories are in the other language.
    [Theory]
    [InlineData("tag:defi", "/uk/tag/defi")]
    [InlineData("source:coindesk", "/uk/source/coindesk")]
    [InlineData("category:mining", "/uk/category/mining")]
    public async Task A_name_that_only_another_language_has_leads_to_its_page(string typed, string address)
    {
        await using var portal = new Portal().With(Some.Article("a", category: "MINING", source: "coindesk", tags: ["DeFi"]));
        await AssertLeadsAsync(portal, $"/uk/search?q={typed}", address);
    }

    // By its key in any case, and of several of one name the one of the language, then the one with more articles.
    [Theory]
    [InlineData("/search", "source:BW1", "/source/bw1")]
    [InlineData("/search", "source:\"Block Works\"", "/source/bw2")]
    [InlineData("/uk/search", "source:block-works", "/uk/source/bw3")]
    public async Task A_source_is_found_by_its_key_and_by_its_name(string search, string typed, string address)
    {
        await using var portal = new Portal().With(
            Some.Article("a", source: "bw1", sourceName: "Block Works"),
            Some.Article("b", source: "bw2", sourceName: "Block Works"),
            Some.Article("c", source: "bw2", sourceName: "Block Works"),
            Some.Article("d", language: "uk", source: "bw3", sourceName: "Block Works"));
        await AssertLeadsAsync(portal, $"{search}?q={Uri.EscapeDataString(typed)}", address);
    }

    [Fact]
    public async Task Many_fields_of_one_kind_cost_one_command()
    {
        await using var portal = new Portal().With(Some.Article("a", category: "MINING", source: "coindesk"), Some.Article("b", category: "MARKET", source: "mining.com"));
        using var log = new CommandLog(portal.Services.GetRequiredService<StoreFile>());
        await using var db = portal.OpenStore();
        var hints = new SearchHints(db, portal.Services.GetRequiredService<Languages>().Default);
        log.Commands.Clear();

        var asked = await hints.TakeAsync(
            ListingReading.Of("latest", null, "?q=dao+source:CoinDesk+source:mining.com+source:nobody+category:mining+category:Market"), TestContext.Current.CancellationToken);

        Assert.Equal("/search?q=dao&category=market&category=mining&source=coindesk&source=mining.com&source=nobody", asked!.ToString());
        Assert.Equal(2, log.Commands.Count);
    }

    private static async Task AssertLeadsAsync(Portal portal, string asked, string address)
    {
        using var response = await portal.Reader.GetAsync(asked, TestContext.Current.CancellationToken);
        Assert.Equal(address, response.Headers.Location?.ToString());
        using var page = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }
}
