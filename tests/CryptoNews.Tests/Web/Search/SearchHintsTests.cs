using CryptoNews.Store;
using CryptoNews.Tests.Store;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Search;

namespace CryptoNews.Tests.Web.Search;

public sealed class SearchHintsTests
{
    [Fact]
    public async Task Many_fields_of_one_kind_cost_one_command()
    {
        await using var portal = new Portal().With(Some.Article("a", category: "MINING", source: "coindesk"), Some.Article("b", category: "MARKET", source: "mining.com"));
        await using var db = portal.OpenStore();
        var hints = new SearchHints(db, portal.Services.GetRequiredService<Languages>().Default);
        using var log = new CommandLog(portal.Services.GetRequiredService<StoreFile>());

        var asked = await hints.TakeAsync(
            ListingReading.Of("latest", null, "?q=dao+source:CoinDesk+source:mining.com+source:nobody+category:mining+category:Market"), TestContext.Current.CancellationToken);

        Assert.Equal("/search?q=dao&category=market&category=mining&source=coindesk&source=mining.com&source=nobody", asked!.ToString());
        Assert.Equal(2, log.Commands.Count);
    }
}
