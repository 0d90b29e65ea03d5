using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CryptoNews.Web.Localization;

/// <summary>Turns names that stand in capitals (VIRTUAL ASSETS BILL) into reader's form (Virtual assets bill).</summary>
internal static partial class SentenceCase
{
    private const int LongestAcronym = 5;
    private const int ShortestPlural = 4;
    private const string Apostrophes = "'’ʼ";

    // As their owners spell them, or acronyms; whole names and the words in them are looked up by their capitals.
    private static readonly FrozenDictionary<string, string> Spelled = new[]
    {
        "AI", "AML", "AMM", "API", "ATM", "BIP", "BIS", "BRC", "CBDC", "CEO", "CFTC", "CPI", "CTO", "DAO", "DEX", "DOJ", "EIP", "ERC", "ETF", "ETFs",
        "ETP", "EU", "FATF", "FBI", "FCA", "FDIC", "FOMC", "FTX", "GDP", "ICO", "IMF", "IPO", "IRS", "KYC", "L2", "MiCA",
        "NFT", "NFTs", "NYSE", "OTC", "P2P", "PoS", "PoW", "RWA", "RPC", "SEC", "SIM", "UAE", "UK", "UN", "US", "USA", "USD", "UTXO", "VC", "ZK",
        "BTC", "ETH", "SOL", "XRP", "BNB", "ADA", "DOGE", "TRX", "LTC", "BCH", "XMR", "USDC", "USDT", "DAI", "UST",
        "BitLicense", "Bybit", "DeFi", "FinCEN", "GameFi", "GENIUS", "Libra", "MakerDAO", "Ronin", "SegWit", "BitMEX", "BlackRock", "CoinDesk", "Crypto.com", "JPMorgan", "MicroStrategy", "OpenAI", "OpenSea", "PayPal", "WazirX", "Web3",
        "Binance", "Bitcoin", "Coinbase", "Ethereum", "Grayscale", "Kraken", "Ripple", "Solana", "Tether", "Terra", "Trump", "Ukraine", "Turkmenistan",
        "China", "India", "Japan", "Korea",
        "Alameda Research", "Beacon Chain", "Bitcoin Cash", "El Salvador", "Ethereum Classic", "European Union",
        "GENIUS Act", "Hong Kong", "Lightning Network", "Mt. Gox", "New York", "Satoshi Nakamoto", "Silk Road", "Tim Draper",
        "Tornado Cash", "United Kingdom", "United States", "Vitalik Buterin", "Wall Street",
        "ДАО", "ЄС", "ЄЦБ", "ЗСУ", "КНР", "МВФ", "НАБУ", "НБУ", "ООН", "ПДВ", "СБУ", "США", "ФБР", "ФРС", "ШІ",
    }.ToFrozenDictionary(word => word.ToUpperInvariant(), StringComparer.Ordinal);

    // Words of up to five letters that are not acronyms.
    private static readonly FrozenSet<string> Ordinary = FrozenSet.ToFrozenSet(
    [
        "BAN", "BANK", "BANKS", "BILL", "COIN", "COINS", "COURT", "CRIME", "DEAL", "FEES", "FORK", "FRAUD", "FUND", "FUNDS", "GOLD",
        "HACK", "HACKS", "LAW", "LAWS", "LOAN", "LOANS", "MONEY", "OIL", "OTHER", "PHONE", "PRICE", "RULES", "SCAM", "SCAMS",
        "STOCK", "TAX", "TAXES", "TOKEN", "TRADE", "TRUST", "VOTE", "WALL", "WAR", "WHALE",
    ], StringComparer.Ordinal);

    public static string From(string name, CultureInfo culture)
    {
        if (name.Length == 0)
            return name;
        if (name.Any(char.IsLower))
            return name.Any(char.IsUpper) ? name : Spelled.GetValueOrDefault(name.ToUpperInvariant()) ?? (IsDomain(name) ? name : Capital(name, culture));
        return SpelledAs(name)
            ?? (StaysInCapitals(name) ? name : Capital(Word().Replace(name, word => InSentence(word.Value, culture)), culture));
    }

    /// <summary>With a capital in front.</summary>
    /// <param name="text">Not empty.</param>
    public static string Capital(string text, CultureInfo culture) =>
        char.ToUpper(text[0], CasingOf(Word().Match(text).Value, culture)).ToString() + text[1..];

    // mempool.space is called like its address, and written like it.
    private static bool IsDomain(string name) => Uri.CheckHostName(name) == UriHostNameType.Dns && name.Contains('.', StringComparison.Ordinal) && char.IsLetter(name[^1]);

    private static string? SpelledAs(string capitals) => Spelled.GetValueOrDefault(capitals) ?? SeveralOf(capitals);

    // DAOS: an acronym of our list, and the s of several.
    private static string? SeveralOf(string capitals) =>
        capitals.Length >= ShortestPlural && capitals[^1] == 'S' && Spelled.TryGetValue(capitals[..^1], out var one) && !one.Any(char.IsLower) ? one + "s" : null;

    private static string InSentence(string capitals, CultureInfo culture) =>
        capitals.AsSpan().IndexOfAny(Apostrophes) is > 0 and var end ? InSentence(capitals[..end], culture) + capitals[end..].ToLower(CasingOf(capitals, culture))
        : SpelledAs(capitals) ?? (IsShort(capitals) ? capitals : capitals.ToLower(CasingOf(capitals, culture)));

    // English tags stand in every edition: where Turkish is spoken, MINING is no Mınıng. A Turkish word of such letters alone goes without its own i.
    private static CultureInfo CasingOf(string word, CultureInfo culture) => Ascii.IsValid(word) ? CultureInfo.InvariantCulture : culture;

    // Series B, U.S., M&A, Q4: letters that stand for words, and short names with a number in them.
    private static bool IsShort(string capitals) =>
        capitals is [>= 'B' and <= 'Z'] || capitals.AsSpan().ContainsAny('&', '/') || (capitals.Any(char.IsDigit) && capitals.Length < LongestAcronym);

    // Of several words each is looked at by itself.
    private static bool StaysInCapitals(string name) => !name.Any(char.IsWhiteSpace) && (
        name.Any(c => char.IsDigit(c) || c == '.')
        || Assets.Tickers.Contains(name)
        || (name.Length <= LongestAcronym && name.All(c => char.IsAsciiLetterUpper(c) || c == '&') && !Ordinary.Contains(name)));

    // Single letters with a sign between them are one word, and so is what an apostrophe joins.
    [GeneratedRegex(@"\b\p{L}(?:[&/]\p{L})+\b|[\p{L}\p{N}]+(?:['’ʼ][\p{L}\p{N}]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
