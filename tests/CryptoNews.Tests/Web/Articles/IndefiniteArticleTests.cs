using CryptoNews.Web.Articles;
using CryptoNews.Web.Localization;

namespace CryptoNews.Tests.Web.Articles;

public sealed class IndefiniteArticleTests
{
    [Theory]
    [InlineData("CoinDesk", "a CoinDesk")]
    [InlineData("Axios", "an Axios")]
    [InlineData("Investing.com Crypto News", "an Investing.com Crypto News")]
    [InlineData("OKX Insights", "an OKX Insights")]
    [InlineData("Yahoo Finance Bitcoin", "a Yahoo Finance Bitcoin")]
    [InlineData("Українська правда", "an Українська правда")]
    [InlineData("Економічна правда", "an Економічна правда")]
    [InlineData("Юкрейн", "a Юкрейн")]
    [InlineData("L'Équipe", "a L'Équipe")]
    [InlineData("Économie", "an Économie")]
    [InlineData("Néo", "a Néo")]
    [InlineData("\"Forbes\"", "a \"Forbes\"")]
    [InlineData("…", "a …")]
    [InlineData("TheBlock", "a TheBlock")]
    [InlineData("Theatre News", "a Theatre News")]
    public void The_first_letter_tells_most(string name, string named) => Assert.Equal(named, In("en", name));

    [Theory]
    [InlineData("Unchained", "an Unchained")]
    [InlineData("Uphold", "an Uphold")]
    [InlineData("Unfolded", "an Unfolded")]
    [InlineData("Upbit", "an Upbit")]
    [InlineData("Ultra", "an Ultra")]
    [InlineData("Uber", "an Uber")]
    [InlineData("Urban Crypto", "an Urban Crypto")]
    [InlineData("Uninformed", "an Uninformed")]
    [InlineData("UNCHAINED", "an UNCHAINED")]
    [InlineData("Uniswap", "a Uniswap")]
    [InlineData("United Nations", "a United Nations")]
    [InlineData("University of Kyiv", "a University of Kyiv")]
    [InlineData("Ukrinform", "a Ukrinform")]
    [InlineData("Utopia", "a Utopia")]
    [InlineData("Useful Coin", "a Useful Coin")]
    [InlineData("USA Today", "a USA Today")]
    [InlineData("U.Today", "a U.Today")]
    [InlineData("UToday", "a UToday")]
    [InlineData("U Today", "a U Today")]
    [InlineData("UK Treasury", "a UK Treasury")]
    [InlineData("European Central Bank", "a European Central Bank")]
    [InlineData("Euronews", "a Euronews")]
    [InlineData("EU Council", "an EU Council")]
    [InlineData("Euler Finance", "an Euler Finance")]
    [InlineData("OneKey", "a OneKey")]
    [InlineData("Once Upon a Coin", "a Once Upon a Coin")]
    [InlineData("Ondo", "an Ondo")]
    [InlineData("Hourly Coin", "an Hourly Coin")]
    [InlineData("Huobi blog", "a Huobi blog")]
    public void What_is_heard_counts_and_not_what_is_written(string name, string named) => Assert.Equal(named, In("en", name));

    [Theory]
    [InlineData("SEC", "an SEC")]
    [InlineData("CCN", "a CCN")]
    [InlineData("CCData", "a CCData")]
    [InlineData("ETHNews.com", "an ETHNews.com")]
    [InlineData("FTX", "an FTX")]
    [InlineData("FXStreet", "an FXStreet")]
    [InlineData("X", "an X")]
    [InlineData("nft.news", "an nft.news")]
    [InlineData("eToro", "an eToro")]
    [InlineData("NewsBTC", "a NewsBTC")]
    [InlineData("NullTx", "a NullTx")]
    [InlineData("Mt. Gox", "a Mt. Gox")]
    [InlineData("FORBES", "a FORBES")]
    [InlineData("MARKET WATCH", "a MARKET WATCH")]
    public void Letters_are_spelled_out_where_readers_do_so(string name, string named) => Assert.Equal(named, In("en", name));

    [Theory]
    [InlineData("99bitcoins", "a 99bitcoins")]
    [InlineData("8BTC", "an 8BTC")]
    [InlineData("1inch", "a 1inch")]
    [InlineData("11 Coins", "an 11 Coins")]
    [InlineData("110 Coins", "a 110 Coins")]
    [InlineData("21Shares", "a 21Shares")]
    public void Numbers_are_read_as_words(string name, string named) => Assert.Equal(named, In("en", name));

    [Theory]
    [InlineData("Axios")]
    [InlineData("The White House")]
    public void A_language_without_articles_takes_the_name_as_it_is(string name) => Assert.Equal(name, In("uk", name));

    private static string In(string language, string name) => IndefiniteArticle.Before(name, new Language(language, language == "en", TimeZoneInfo.Utc).Words);
}
