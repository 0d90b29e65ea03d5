namespace CryptoNews.Tests.Content.Markdown;

public sealed class PlainTextTests
{
    [Fact]
    public void Each_block_stands_on_its_own_line()
    {
        var text = Bodies.Text(
            """
            ## A *b* `c`

            One **two**
            three\
            four &amp; [five](/x "no") ![six](y.png)

            > quote
            >
            > - item
            >   more

            1. [x] first
            2. second

               third

            | h | i |
            |---|---|
            | j |   |

            ```sh
              code
            code
            ```

            ***

            ![alone](z.png "caption")
            """);

        Assert.Equal("A b c\nOne two three four & five six\nquote\nitem more\nfirst\nsecond\nthird\nh i\nj\n  code\ncode\nalone", text);
    }

    [Theory]
    [InlineData("## h\n\n- i\n\n> q\n\n![alt](a.png)\n\nOne *two*\nthree\n\nfour", "One two three")]
    [InlineData("", "")]
    [InlineData("- a\n\n```\nb\n```", "")]
    [InlineData("[a]: /b\n\n[a]", "a")]
    [InlineData("a | b\n-|-\n\nc", "c")]
    [InlineData("[![alt](a.png)](b.png)\n\nOne", "One")]
    [InlineData("[![alt](a.png) b](c)\n\nOne", "alt b")]
    public void The_first_paragraph_stands_for_itself(string markdown, string first) => Assert.Equal(first, Bodies.Clean(markdown).FirstParagraph);

    [Theory]
    [InlineData("", 0)]
    [InlineData("— … 🚀 —", 0)]
    [InlineData("One two, three.", 3)]
    [InlineData("it's п’ять та п'ять об’єктів", 5)]
    [InlineData("aʼ ʼa п ʼ", 4)]
    [InlineData("state-of-the-art", 1)]
    [InlineData("$1,234.56 and 20%", 3)]
    [InlineData("а\u0301кт", 1)]
    [InlineData("𝒜𝒷 c", 2)]
    [InlineData("end -- of 'quoted' words", 4)]
    public void Words_are_counted_in_any_script(string markdown, int count) => Assert.Equal(count, Bodies.Clean(markdown).WordCount);

    [Fact]
    public void Quotes_and_dashes_stay_as_written()
    {
        const string Text = "«a» “b” 'c' -- ... — (c) 1/2";

        Assert.Equal(Text, Bodies.Text(Text));
        Assert.Equal($"<p>{Text}</p>", Bodies.Html(Text));
    }

    [Fact]
    public void Control_characters_reach_neither_html_nor_text()
    {
        const string Markdown = "a\u001b[31m\u0007b &#27;&#x9b; `c\u0001` \ufffe\n\n    d\u0000e\tf";

        Assert.Equal("<p>a[31mb  <code>c</code> </p>\n<pre tabindex=\"0\" role=\"group\" aria-label=\"Code\"><code>d\ufffde\tf</code></pre>\n", Bodies.Clean(Markdown).Html);
        Assert.Equal("a[31mb  c\nd\ufffde\tf", Bodies.Text(Markdown));
    }
}
