using AngleSharp.Html.Parser;
using CryptoNews.Tests.Content.Markdown;
using CryptoNews.Web.Feeds;

namespace CryptoNews.Tests.Web.Feeds;

public sealed class FeedBodyTests
{
    private const string Page = "https://news.example/news/2026/01/story";

    public static TheoryData<string> Kinds =>
    [
        "## Overview\n\nText with *emphasis*, `a < b && c` and &amp;.\n",
        "[one](/tag/btc?a=1&b=2) [two](other-story) [three](?page=2) [four](#s-overview) [five](https://x.example/a?b=c&d=e#f) [mail](mailto:a@b.example) [up](../../x)\n\n## Overview\n",
        "![A \"chart\" <of> it](/images/c.png \"Title\")\n\nInline ![x](pic.webp) here.\n",
        "- [x] done\n- [ ] not done\n\n3. three\n4. four\n",
        "Text[^1] and[^n] again[^1].\n\n[^1]: A note with [a link](/latest).\n[^n]: Another.\n",
        "| A | B |\n|:-:|--:|\n| 1 | <b> |\n",
        "```c#\nif (a < b && c > d) \"x\";\n```\n",
        "> Said\n>\n> -- Somebody\n",
        "## From author\n\nText.\n\n## Impact on the crypto market\n\n- One\n- Two\n",
        "Криптовалюта «Біткоїн» 🚀 ~~ні~~ <https://x.example/шлях?q=ї>\n",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_text_stays_what_it_was(string markdown)
    {
        var html = Bodies.Read(markdown).Body!.Html;

        Assert.Equal(TextOf(html), TextOf(FeedBody.Of(html, Page)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Addresses_lead_where_they_lead_on_the_page_of_the_article(string markdown)
    {
        var html = Bodies.Read(markdown).Body!.Html;
        var (onPage, inFeed) = (AddressesIn(html), AddressesIn(FeedBody.Of(html, Page)));

        Assert.Equal(onPage.Select(Resolved), inFeed.Select(Resolved));
        Assert.All(inFeed, address => Assert.Matches("^(https?://|mailto:)", address));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_is_left_that_means_something_only_on_our_page(string markdown)
    {
        var body = new HtmlParser().ParseDocument(FeedBody.Of(Bodies.Read(markdown).Body!.Html, Page)).Body!;

        Assert.All(body.QuerySelectorAll("*").SelectMany(e => e.Attributes), a =>
            Assert.Contains(a.Name, (string[])["href", "title", "src", "alt", "rel", "start", "scope"]));
        Assert.Empty(body.QuerySelectorAll("svg"));
    }

    [Fact]
    public void Signs_that_the_style_sheet_draws_become_characters()
    {
        var html = FeedBody.Of(Bodies.Html("- [x] a\n- [ ] b\n\nText[^1].\n\n[^1]: Note.\n"), Page);

        Assert.Contains("<span>☑</span>", html, StringComparison.Ordinal);
        Assert.Contains("<span>☐</span>", html, StringComparison.Ordinal);
        Assert.Contains("↩</a>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[x](mailto:a@b.example,c@d.example)", "mailto:a@b.example,c@d.example")]
    [InlineData("[x](<mailto:desk@exa mple>)", "mailto:desk@exa%20mple")]
    [InlineData("[x](<mailto:Ann &lt;a@b.example&gt;>)", "mailto:Ann%20%3Ca@b.example%3E")]
    [InlineData("[x](mailto:?subject=a&body=b)", "mailto:?subject=a&body=b")]
    [InlineData("[x](mailto:)", "mailto:")]
    public void An_address_that_the_framework_can_not_read_stays_as_it_is_written(string markdown, string address)
    {
        var document = new HtmlParser().ParseDocument(FeedBody.Of(Bodies.Html(markdown), Page));

        Assert.Equal(address, document.QuerySelector("a")?.GetAttribute("href"));
    }

    // Blanks between blocks are nobody's text, and signs stand for what the style sheet draws.
    private static string TextOf(string html) =>
        string.Concat(new HtmlParser().ParseDocument(html).Body!.TextContent.Where(c => !char.IsWhiteSpace(c) && c is not ('↩' or '☑' or '☐')));

    private static List<string> AddressesIn(string html)
    {
        var document = new HtmlParser(new HtmlParserOptions(), AngleSharp.BrowsingContext.New()).ParseDocument(html);
        return [.. document.QuerySelectorAll("[href], [src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!)];
    }

    private static string Resolved(string address) => new Uri(new Uri(Page), address).AbsoluteUri;
}
