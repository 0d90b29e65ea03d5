namespace CryptoNews.Benchmarks.Corpus;

/// <summary>Categories, sources and tags of a corpus.</summary>
internal static class Names
{
    /// <summary>Most used first.</summary>
    public static IReadOnlyList<string> Categories { get; } = Vocabulary.Phrases("""
        BTC | MARKET | CRYPTOCURRENCY | TRADING | ETH | BUSINESS | ALTCOIN | BLOCKCHAIN | REGULATION | XRP | EXCHANGE | SOL | TECHNOLOGY | FIAT
        MINING | OTHER | MACROECONOMICS | SECURITY INCIDENTS | ASIA | TOKEN LISTING AND DELISTING | DOGE | RESEARCH | BNB | COMMODITY | SPONSORED
        DIGITAL ASSET TREASURY | WALLET | ADA | USDT | SHIB | AIRDROP | TOKEN SALE | USDC | LINK | AVAX | SUI | PEPE | LTC | TRX | DOT | TON | FORKS
        ADMINISTRATIVE EVENTS | XLM | HBAR | BCH | UNI | NEAR | APT | ICP | AAVE | ARB | OP | ATOM | XMR | ZEC | INJ | BONK | WIF | ONDO | TIA | SEI
        RNDR | FET | MIGRATION | TICKER CHANGE | TOKEN SPLIT | REVERSE TOKEN SPLIT | LUNC | LUNA | MATIC | FIL | ETC | VET | ALGO | KASPA | STX | IMX
        JUP | PYTH | ENA | ETHFI | PENDLE | MKR | DAI | LDO | CRV | SNX | COMP | SUSHI | CAKE | RUNE | GRT | THETA | FTM | EGLD | FLOW | SAND | MANA
        AXS | GALA | APE | CHZ | ENJ | XTZ | NEO | IOTA | XEC | BSV | DASH | QNT | FTT | CRO | OKB | LEO | BGB | GT | MX | NEXO | TWT | WLD | STRK | ZK
        MNT | BLUR | DYDX | ORDI | FLOKI | BRETT | MOG | MEME | BOME | NOT | PEOPLE | JASMY | AKT | ARKM | BITTENSOR | AIOZ | AGX | ASTR | AEVO | AXL
        BAL | BAT | BEAM | BNX | BTG | BTT | CFX | CKB | CORE | ENS | FDUSD | FLR | GMO | HNT | IOTX | KAVA | KLAY | KNC | KSC | LPT | LRC | MINA | OM
        PAXG | PYUSD | RAI | RAY | REN | RON | ROSE | RPL | SAFE | SSV | TFUEL | TUSD | UMA | USDD | WOO | XAUT | XDC | YFI | ZRX | 1INCH | AR
        """);

    /// <summary>Invented ones, most used first; keys hold dots and underscores as real ones do.</summary>
    public static IReadOnlyList<(string Key, string Name)> Sources { get; } =
    [
        .. from first in Vocabulary.Phrases("Ledger | Block | Chain | Token | Coin | Hash | Node | Crypto | Satoshi | Vault")
           from second in Vocabulary.Phrases("Post | Wire | .news | Daily | Review | Insights | Report | Weekly | .today | Observer")
           let name = second[0] == '.' ? first + second : $"{first} {second}"
           select (name.ToLowerInvariant().Replace(' ', first.Length % 2 == 0 ? '_' : '-'), name),
    ];

    /// <summary>The tag of a rank; every rank has another.</summary>
    public static string Tag(long rank)
    {
        if (rank < Categories.Count)
            return Categories[(int)rank];
        var (rest, noun) = Math.DivRem(rank - Categories.Count, Nouns.Count);
        (rest, var first) = Math.DivRem(rest, Adjectives.Count);
        (rest, var place) = Math.DivRem(rest, Places.Count + 1);
        var name = $"{Adjectives[(int)first]} {Nouns[(int)noun]}{(place > 0 ? $" {Places[(int)place - 1]}" : "")}";
        return rest == 0 ? name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} {rest}");
    }

    private static readonly IReadOnlyList<string> Adjectives = Vocabulary.Phrases("""
        DIGITAL | CRYPTO | VIRTUAL | OPEN | GLOBAL | ONCHAIN | DECENTRALIZED | TOKENIZED | INSTITUTIONAL | RETAIL | LEGAL | PRIVATE | PUBLIC | MOBILE
        GREEN | REAL-WORLD | SPOT | FUTURE | COLD | HOT | LAYER 2 | STABLE | NATIVE | SYNTHETIC | ALGORITHMIC | CENTRAL BANK | PEER-TO-PEER | OFFSHORE
        """);

    private static readonly IReadOnlyList<string> Nouns = Vocabulary.Phrases("""
        ASSETS | EXCHANGES | MINING | POLICY | BILL | REGULATIONS | WALLETS | PAYMENTS | LENDING | STAKING | BONDS | FUNDS | ETF | TREASURY | AUDIT
        BRIDGES | FEES | GOVERNANCE | CUSTODY | TAXES | CURRENCY | IDENTITY | GAMES | MARKETS | RESERVES | FRAUD | LICENCES | LIQUIDITY | SETTLEMENT | UPGRADE
        """);

    private static readonly IReadOnlyList<string> Places = Vocabulary.Phrases("""
        USA | EU | UKRAINE | JAPAN | KOREA | BRAZIL | INDIA | TURKMENISTAN | KAZAKHSTAN | NIGERIA | DUBAI | SINGAPORE | HONG KONG | CANADA | AUSTRALIA
        ARGENTINA | EL SALVADOR | SWITZERLAND | GERMANY | FRANCE | UK | POLAND | CZECHIA | THAILAND | VIETNAM | MEXICO | CHINA | TAIWAN | TURKEY | ISRAEL
        """);
}
