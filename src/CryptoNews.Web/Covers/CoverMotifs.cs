using System.Collections.Frozen;
using CryptoNews.Content;

namespace CryptoNews.Web.Covers;

/// <summary>What the covers of a category have in common: the motif and the tone of its engravings.</summary>
public sealed record Plate(string Motif, string Tone);

/// <summary>
/// The plates of the categories, every asset of the usual feeds among them. The set of categories is open: one that isn't
/// named here takes the shared plate, as does every category that appears tomorrow.
/// </summary>
public static class CoverMotifs
{
    /// <summary>The plate of every category without one of its own.</summary>
    public static Plate Shared { get; } = new("paper", "graphite");

    private static readonly FrozenDictionary<string, Plate> plates = new (Plate Plate, string[] Categories)[]
    {
        // Bitcoin, its forks and layers, and the coins built on its code.
        (new("rosette", "amber"),
            ["BITCOIN", "BTC", "BCH", "BSV", "BTG", "XEC", "ORDI", "STX", "LTC", "DOGE", "DASH", "ZEC"]),

        // Ethereum, its fork and its layers; then games, collectibles and memes, most of which live there.
        (new("facets", "indigo"),
            [
                "ETHEREUM", "ETH", "ETC", "ENS", "ARB", "OP", "MATIC", "STRK", "ZK", "IMX", "MNT",
                "APE", "AXS", "BEAM", "BLUR", "BNX", "CHZ", "ENJ", "GALA", "MANA", "RON", "SAND",
                "BOME", "BONK", "BRETT", "FLOKI", "MEME", "MOG", "NOT", "PEOPLE", "PEPE", "SHIB", "WIF",
            ]),

        // The state, and the banks whose front the colonnade is.
        (new("columns", "slate"), ["REGULATION", "FIAT"]),

        (new("terrain", "teal"), ["MARKETS", "MARKET", "TRADING", "MACROECONOMICS", "COMMODITY"]),

        // Machines that work for a coin: miners, and networks of storage, bandwidth and computing.
        (new("hex", "copper"),
            [
                "MINING",
                "AIOZ", "AKT", "AR", "ARKM", "BITTENSOR", "BTT", "FET", "FIL", "HNT", "IOTX", "JASMY", "LPT", "RNDR", "TFUEL", "THETA",
            ]),

        // Decentralised exchanges, loans, staking and yield, and what happens to tokens rather than to their chains.
        (new("mail", "plum"),
            [
                "DEFI", "ALTCOIN", "AIRDROP", "TOKEN SALE", "TOKEN SPLIT", "REVERSE TOKEN SPLIT",
                "UNI", "AAVE", "COMP", "CRV", "MKR", "SUSHI", "SNX", "YFI", "BAL", "1INCH", "CAKE", "DYDX", "AEVO", "JUP",
                "RAY", "RUNE", "PENDLE", "LDO", "RPL", "SSV", "ETHFI", "ENA", "ONDO", "KNC", "ZRX", "LRC", "UMA", "INJ",
                "KAVA", "REN", "AGX", "OM",
            ]),

        // Exchanges and their own tokens.
        (new("weave", "cyan"),
            [
                "EXCHANGES", "EXCHANGE", "TOKEN LISTING AND DELISTING",
                "BNB", "OKB", "CRO", "LEO", "KSC", "GT", "BGB", "MX", "FTT", "WOO",
            ]),

        (new("vault", "crimson"), ["SECURITY", "SECURITY INCIDENTS", "XMR"]),

        // Tokens that stand for dollars or gold.
        (new("coins", "olive"),
            [
                "STABLECOINS", "STABLECOIN", "USDT", "USDC", "DAI", "PYUSD", "FDUSD", "TUSD", "USDD", "RAI", "GMO", "PAXG", "XAUT",
            ]),

        // How it works, and the chains of other designs with what connects them.
        (new("lattice", "cobalt"),
            [
                "TECHNOLOGY", "BLOCKCHAIN", "RESEARCH", "FORKS", "MIGRATION", "ADMINISTRATIVE EVENTS", "TICKER CHANGE",
                "ADA", "ALGO", "APT", "ASTR", "ATOM", "AVAX", "AXL", "CFX", "CKB", "CORE", "DOT", "EGLD", "FLOW", "FLR", "FTM",
                "GRT", "HBAR", "ICP", "IOTA", "KASPA", "KLAY", "LINK", "LUNA", "LUNC", "MINA", "NEAR", "NEO", "PYTH", "QNT",
                "ROSE", "SEI", "SOL", "SUI", "TIA", "TON", "TRX", "VET", "XDC", "XTZ",
            ]),

        // Who uses it, and where; coins for paying, wallets and everyday use.
        (new("rays", "gold"),
            [
                "ADOPTION", "BUSINESS", "WALLET", "CRYPTOCURRENCY", "DIGITAL ASSET TREASURY", "ASIA",
                "BAT", "NEXO", "SAFE", "TWT", "WLD", "XLM", "XRP",
            ]),
    }
    .SelectMany(row => row.Categories, (row, category) => KeyValuePair.Create(Slug.From(category), row.Plate))
    .ToFrozenDictionary();

    /// <summary>The plate of a category, by its slug; never fails.</summary>
    public static Plate For(string categorySlug) => plates.GetValueOrDefault(categorySlug, Shared);
}
