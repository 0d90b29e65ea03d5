namespace CryptoNews.Tests.Content.Markdown;

public sealed class ListTests
{
    [Fact]
    public void Tight_and_loose_lists_differ()
    {
        Assert.Equal("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", Bodies.Html("- a\n- b\n  - c"));
        Assert.Equal("<ul><li><p>a</p></li><li><p>b</p><p>c</p></li></ul>", Bodies.Html("- a\n\n- b\n\n  c"));
    }

    [Fact]
    public void Numbers_begin_where_the_list_says()
    {
        Assert.Equal("<ol><li>a</li><li>b</li></ol>", Bodies.Html("1. a\n2. b"));
        Assert.Equal("<ol start=\"0\"><li>a</li></ol>", Bodies.Html("0. a"));
        Assert.Equal("<ol start=\"999999999\"><li>a</li></ol>", Bodies.Html("999999999) a"));
    }

    [Fact]
    public void Boxes_are_pictures_with_a_name_and_never_form_controls() =>
        Assert.Equal(
            "<ul><li><span class=\"task task--done\" role=\"img\" aria-label=\"done\"></span> a</li>"
            + "<li><span class=\"task\" role=\"img\" aria-label=\"not done\"></span> <strong>b</strong></li>"
            + "<li><span class=\"task task--done\" role=\"img\" aria-label=\"done\"></span> c</li></ul>",
            Bodies.Html("- [x] a\n- [ ] **b**\n- [X] c"));

    [Theory]
    [InlineData("- [x](/y) a", "<ul><li><a href=\"/y\">x</a> a</li></ul>")]
    [InlineData("- a [x] b", "<ul><li>a [x] b</li></ul>")]
    [InlineData("- [x]a", "<ul><li>[x]a</li></ul>")]
    [InlineData("[x] a", "<p>[x] a</p>")]
    [InlineData("- a\n\n  [x] b", "<ul><li><p>a</p><p>[x] b</p></li></ul>")]
    [InlineData("- # [x] a", null)]
    public void A_box_elsewhere_is_text(string markdown, string? html) =>
        Assert.Equal((html ?? "<ul><li><h2 id=\"s-x-a\">[x] a</h2></li></ul>") + "\n", Bodies.Read(markdown).Body!.Html);

    [Fact]
    public void An_empty_item_is_fine() => Assert.Equal("<ul><li></li><li>a</li></ul>", Bodies.Html("-\n- a"));
}
