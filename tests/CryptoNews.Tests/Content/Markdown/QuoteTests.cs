namespace CryptoNews.Tests.Content.Markdown;

public sealed class QuoteTests
{
    [Fact]
    public void A_quote_is_a_quote() => Assert.Equal("<blockquote><p>a</p><ul><li>b</li></ul></blockquote>", Bodies.Html("> a\n>\n> - b"));

    [Theory]
    [InlineData("— Gary Gensler, *chair*")]
    [InlineData("—Gary Gensler, *chair*")]
    [InlineData("-- Gary Gensler, *chair*")]
    public void A_last_paragraph_with_a_dash_names_the_source(string last)
    {
        var markdown = $"> a\n>\n> {last}";

        Assert.Equal("<blockquote><p>a</p><footer>Gary Gensler, <em>chair</em></footer></blockquote>\n", Bodies.Clean(markdown).Html);
        Assert.Equal("a\nGary Gensler, chair", Bodies.Text(markdown));
    }

    [Theory]
    [InlineData("> — Ні, — сказав він.", "<p>— Ні, — сказав він.</p>")]
    [InlineData("> — a\n>\n> b", "<p>— a</p><p>b</p>")]
    [InlineData("> a\n>\n> – b", "<p>a</p><p>– b</p>")]
    [InlineData("> a\n>\n> -b", "<p>a</p><p>-b</p>")]
    [InlineData("> a\n>\n> *— b*", "<p>a</p><p><em>— b</em></p>")]
    public void A_dash_elsewhere_is_a_dash(string markdown, string html) => Assert.Equal($"<blockquote>{html}</blockquote>", Bodies.Html(markdown));
}
