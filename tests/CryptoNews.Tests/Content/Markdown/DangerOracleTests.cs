namespace CryptoNews.Tests.Content.Markdown;

/// <summary>An oracle that sees nothing would make every other test here pass.</summary>
public sealed class DangerOracleTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<p onclick=\"x\">a</p>")]
    [InlineData("<p style=\"color:red\">a</p>")]
    [InlineData("<p id=\"s-a\">a</p>")]
    [InlineData("<h2 id=\"document\">a</h2>")]
    [InlineData("<a href=\"javascript:alert(1)\">a</a>")]
    [InlineData("<a href=\" javascript:alert(1)\">a</a>")]
    [InlineData("<a href=\"java&#9;script:alert(1)\">a</a>")]
    [InlineData("<a href=\"//evil.example\">a</a>")]
    [InlineData("<a href=\"/\\evil.example\">a</a>")]
    [InlineData("<a href=\"https://a@evil.example\">a</a>")]
    [InlineData("<a href=\"https:evil.example\">a</a>")]
    [InlineData("<a href=\"/x\" target=\"_blank\">a</a>")]
    [InlineData("<a href=\"/x\">a<sup><a href=\"/y\">b</a></sup></a>")]
    [InlineData("<img src=\"https://evil.example/x.png\">")]
    [InlineData("<img src=\"/media/../x.png\">")]
    [InlineData("<img src=\"data:image/png;base64,x\">")]
    [InlineData("<input type=\"checkbox\">")]
    [InlineData("<iframe></iframe>")]
    [InlineData("<h2 id=\"s-a\"></h2><h3 id=\"s-a\"></h3>")]
    [InlineData("<!-- x -->")]
    [InlineData("</main><p>a</p>")]
    [InlineData("<p>\u001b</p>")]
    [InlineData("<pre><code class=\"language-x y\"></code></pre>")]
    public void It_sees_what_may_not_be_there(string html) => Assert.NotEmpty(DangerOracle.Dangers(html));

    [Fact]
    public void It_lets_a_whole_article_pass()
    {
        var body = Bodies.Clean(
            "## Overview\n\na[^1] [b](https://b.example 'c') ![d](e.png)\n\n![](https://images.unsplash.com/x 'f')\n\n- [x] g\n\n3. h\n\n|i|j|\n|-:|:-:|\n|k|l|\n\n"
            + "> m\n>\n> — n\n\n```c#\no\n```\n\n***\n\n## From author\n\n~~p~~ *q* **r** `s`\\\nt\n\n[^1]: u",
            Bodies.Context with { MachineWritten = true });

        Assert.Empty(DangerOracle.Dangers(body.Html));
    }
}
