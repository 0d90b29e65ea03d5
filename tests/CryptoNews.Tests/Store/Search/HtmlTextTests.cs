using CryptoNews.Store;

namespace CryptoNews.Tests.Store.Search;

public sealed class HtmlTextTests
{
    [Fact]
    public void Numbers_of_footnotes_are_no_words() =>
        Assert.Equal(
            "\u2029Bitcoin trades. Most of it.\u2029",
            HtmlText.Of("""<p>Bitcoin trades.<sup><a id="r1" href="#n1">1</a></sup> Most of it.</p>"""));
}
