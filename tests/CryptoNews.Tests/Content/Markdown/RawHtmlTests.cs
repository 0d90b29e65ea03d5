namespace CryptoNews.Tests.Content.Markdown;

public sealed class RawHtmlTests
{
    [Theory]
    [InlineData("a <!-- ask first --> b", 1, 3)]
    [InlineData("<p>a", 1, 1)]
    [InlineData("a\n\n- b<br/>", 3, 4)]
    [InlineData("a **b </DIV\nclass=c>** d", 1, 7)]
    [InlineData("<iframe src=\"https://a.example\">", 1, 1)]
    [InlineData("|a|b|\n|-|-|\n|c|d<br>e|", 3, 5)]
    [InlineData("a[^1]\n\n[^1]: b <i>c", 3, 9)]
    public void Html_that_readers_will_see_is_warned_of_where_it_stands(string markdown, int line, int column)
    {
        var warning = Bodies.Warned(markdown).Warning;

        Assert.Equal(("CN225", line, column), (warning.Code, warning.Line, warning.Column));
    }

    [Fact]
    public void Each_tag_is_named()
    {
        var problems = Bodies.Read("a <b>c</b> d").Problems;

        Assert.Equal(["'<b>' is HTML, and readers see it as it stands here", "'</b>' is HTML, and readers see it as it stands here"], problems.Select(p => p.Message));
    }

    [Theory]
    [InlineData("a `<b>` c")]
    [InlineData("a\n```html\n<p>a</p>\n```")]
    [InlineData("a\n\n    <p>a</p>")]
    [InlineData("a \\<b> c")]
    [InlineData("a &lt;b> c")]
    [InlineData("<https://a.example> and <a@b.example>")]
    [InlineData("a < b, b > c and <your name>")]
    [InlineData("a <bold> and <3")]
    public void What_is_meant_to_be_shown_is_not(string markdown) => Bodies.Clean(markdown);

    [Fact]
    public void A_body_full_of_tags_has_no_more_problems_than_any_other() =>
        Assert.Equal(100, Bodies.Read(string.Concat(Enumerable.Repeat("a <b>c</b>\n", 9_000))).Problems.Count);
}
