using CryptoNews.Content;
using CryptoNews.Web.Covers;
using CryptoNews.Web.Localization;

namespace CryptoNews.Tests.Web.Covers;

public sealed class CoverMotifsTests
{
    [Theory]
    [InlineData("rosette", "amber", "Bitcoin", "BTC", "BCH", "BSV", "BTG")]
    [InlineData("facets", "indigo", "Ethereum", "ETH", "ETC")]
    [InlineData("columns", "slate", "Regulation", "FIAT")]
    [InlineData("terrain", "teal", "Markets", "MARKET", "TRADING", "MACROECONOMICS", "COMMODITY")]
    [InlineData("hex", "copper", "Mining")]
    [InlineData("mail", "plum", "DeFi", "UNI", "AAVE", "1INCH", "AIRDROP", "TOKEN SALE", "REVERSE TOKEN SPLIT")]
    [InlineData("weave", "cyan", "Exchanges", "EXCHANGE", "BNB", "TOKEN LISTING AND DELISTING")]
    [InlineData("vault", "crimson", "Security", "SECURITY INCIDENTS")]
    [InlineData("coins", "olive", "Stablecoins", "USDT", "USDC", "DAI", "PYUSD", "FDUSD", "TUSD", "USDD")]
    [InlineData("lattice", "cobalt", "Technology", "BLOCKCHAIN", "RESEARCH", "FORKS", "MIGRATION", "SOL", "LUNA")]
    [InlineData("rays", "gold", "Adoption", "BUSINESS", "WALLET", "CRYPTOCURRENCY", "DIGITAL ASSET TREASURY")]
    [InlineData("paper", "graphite", "OTHER", "SPONSORED", "Новини", "!!!")]
    public void A_category_has_its_plate(string motif, string tone, params string[] categories) =>
        Assert.All(categories, name => Assert.Equal(new Plate(motif, tone), CoverMotifs.For(Slug.From(name))));

    [Fact]
    public void Every_asset_of_the_usual_feeds_has_a_motif() =>
        Assert.DoesNotContain(CoverMotifs.Shared, Assets.Tickers.Select(ticker => CoverMotifs.For(Slug.From(ticker))));
}
