using CryptoNews.Content;
using CryptoNews.Web.Localization;

namespace CryptoNews.Tests.Web.Localization;

public sealed class NamesTests
{
    private static readonly Names English = new Language("en", isDefault: true, TimeZoneInfo.Utc).Names;
    private static readonly Names Ukrainian = new Language("uk", isDefault: false, TimeZoneInfo.Utc).Names;

    [Theory]
    [InlineData("MINING", "Mining", "Майнінг")]
    [InlineData("SECURITY INCIDENTS", "Security incidents", "Інциденти безпеки")]
    [InlineData("TOKEN LISTING AND DELISTING", "Token listings and delistings", "Лістинг і делістинг")]
    [InlineData("OTHER", "Other", "Інше")]
    [InlineData("BTC", "BTC", "BTC")]
    [InlineData("BITTENSOR", "BITTENSOR", "BITTENSOR")]
    [InlineData("PREDICTION MARKETS", "Prediction markets", "Prediction markets")]
    public void A_category_has_a_name_for_readers(string name, string english, string ukrainian)
    {
        Assert.Equal(english, English.Category(name));
        Assert.Equal(ukrainian, Ukrainian.Category(name));
    }

    [Theory]
    [InlineData("VIRTUAL ASSETS BILL", "Virtual assets bill")]
    [InlineData("SEC", "SEC")]
    [InlineData("R&D", "R&D")]
    [InlineData("M&A", "M&A")]
    [InlineData("SPOT ETF", "Spot ETF")]
    [InlineData("US SEC LAWSUIT", "US SEC lawsuit")]
    [InlineData("BTC PRICE", "BTC price")]
    [InlineData("DEFI", "DeFi")]
    [InlineData("NFTS", "NFTs")]
    [InlineData("BLACKROCK", "BlackRock")]
    [InlineData("BITCOIN CASH", "Bitcoin Cash")]
    [InlineData("1INCH", "1INCH")]
    [InlineData("mempool.space", "mempool.space")]
    [InlineData("web3.0", "Web3.0")]
    [InlineData("mt. something", "Mt. something")]
    [InlineData("WEB3", "Web3")]
    [InlineData("LAYER 2", "Layer 2")]
    [InlineData("U.S. SENATE", "U.S. senate")]
    [InlineData("S&P 500", "S&P 500")]
    [InlineData("Q4 EARNINGS", "Q4 earnings")]
    [InlineData("ERC-20 TOKENS", "ERC-20 tokens")]
    [InlineData("M&A DEALS", "M&A deals")]
    [InlineData("PEOPLE'S BANK OF CHINA", "People's bank of China")]
    [InlineData("MOODY’S", "Moody’s")]
    [InlineData("SEC'S RULES", "SEC's rules")]
    [InlineData("ПАМ’ЯТЬ ПРО ДАО", "Пам’ять про ДАО")]
    [InlineData("SERIES B FUNDING", "Series B funding")]
    [InlineData("A/B", "A/B")]
    [InlineData("CRYPTO.COM", "Crypto.com")]
    [InlineData("JPMORGAN", "JPMorgan")]
    [InlineData("DAOS", "DAOs")]
    [InlineData("CBDCS", "CBDCs")]
    [InlineData("US CBDCS", "US CBDCs")]
    [InlineData("LAWS", "Laws")]
    [InlineData("ЗСУ", "ЗСУ")]
    [InlineData("В УКРАЇНІ", "В україні")]
    [InlineData("U.TODAY", "U.TODAY")]
    [InlineData("LAW", "Law")]
    [InlineData("CHINA", "China")]
    [InlineData("REGULATION", "Regulation")]
    [InlineData("PROOF-OF-STAKE", "Proof-of-stake")]
    [InlineData("staking", "Staking")]
    [InlineData("eth", "ETH")]
    [InlineData("iPhone", "iPhone")]
    [InlineData("Mt. Gox", "Mt. Gox")]
    [InlineData("РЕГУЛЮВАННЯ РИНКУ", "Регулювання ринку")]
    [InlineData("НБУ", "НБУ")]
    [InlineData("майнінг", "Майнінг")]
    [InlineData("😀", "😀")]
    [InlineData("", "")]
    public void A_tag_in_capitals_becomes_a_sentence_and_acronyms_stay(string name, string shown) =>
        Assert.Equal(shown, English.Tag(name));

    [Theory]
    [InlineData("MINING", "Mining")]
    [InlineData("iot security", "Iot security")]
    [InlineData("SECURITY INCIDENTS", "Security incidents")]
    [InlineData("INVESTOR'S GUIDE", "Investor's guide")]
    [InlineData("KRİPTO ALIŞ VERİŞ FIRMS", "Kripto alış veriş firms")]
    [InlineData("IŞIK LTD", "Işık ltd")]
    [InlineData("işlem", "İşlem")]
    public void Where_Turkish_is_spoken_English_words_are_cased_as_English(string name, string shown) =>
        Assert.Equal(shown, new Language("tr", isDefault: true, TimeZoneInfo.Utc).Names.Tag(name));

    [Fact]
    public void A_sentiment_has_a_word_and_only_a_rated_one_has_a_sign()
    {
        Assert.Equal("Negative", English.Sentiment(Sentiment.Negative));
        Assert.Equal("Без оцінки", Ukrainian.Sentiment(Sentiment.Unrated));
        Assert.Equal("mood--neg", Names.MoodClass(Sentiment.Negative));
        Assert.Null(Names.MoodClass(Sentiment.Unrated));
    }
}
