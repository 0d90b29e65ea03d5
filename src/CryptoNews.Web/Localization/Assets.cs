using System.Collections.Frozen;

namespace CryptoNews.Web.Localization;

/// <summary>Categories of the usual news feeds that are assets: their names are tickers and stay in capitals.</summary>
internal static class Assets
{
    public static FrozenSet<string> Tickers { get; } = FrozenSet.ToFrozenSet((
        "1INCH AAVE ADA AEVO AGX AIOZ AKT ALGO APE APT AR ARB ARKM ASTR ATOM AVAX AXL AXS BAL BAT BCH BEAM BGB " +
        "BITTENSOR BLUR BNB BNX BOME BONK BRETT BSV BTC BTG BTT CAKE CFX CHZ CKB COMP CORE CRO CRV DAI DASH DOGE DOT " +
        "DYDX EGLD ENA ENJ ENS ETC ETH ETHFI FDUSD FET FIL FLOKI FLOW FLR FTM FTT GALA GMO GRT GT HBAR HNT ICP IMX INJ " +
        "IOTA IOTX JASMY JUP KASPA KAVA KLAY KNC KSC LDO LEO LINK LPT LRC LTC LUNA LUNC MANA MATIC MEME MINA MKR MNT " +
        "MOG MX NEAR NEO NEXO NOT OKB OM ONDO OP ORDI PAXG PENDLE PEOPLE PEPE PYTH PYUSD QNT RAI RAY REN RNDR RON ROSE " +
        "RPL RUNE SAFE SAND SEI SHIB SNX SOL SSV STRK STX SUI SUSHI TFUEL THETA TIA TON TRX TUSD TWT UMA UNI USDC USDD " +
        "USDT VET WIF WLD WOO XAUT XDC XEC XLM XMR XRP XTZ YFI ZEC ZK ZRX")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
