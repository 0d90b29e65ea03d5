namespace CryptoNews.Tests.Content.Markdown;

public sealed class CodeTests
{
    private const string Open = "<pre tabindex=\"0\" role=\"group\" aria-label=\"Code\"><code";

    [Fact]
    public void Code_is_escaped_and_can_be_scrolled_by_keyboard() =>
        Assert.Equal($"{Open}>&lt;a href=&quot;b&quot;&gt; &amp;amp;\n\n  c</code></pre>", Below("```\n<a href=\"b\"> &amp;\n\n  c\n```"));

    [Fact]
    public void Indented_code_is_code() => Assert.Equal($"{Open}>a\n  b</code></pre>", Below("    a\n      b\n"));

    [Fact]
    public void Code_without_lines_is_fine() => Assert.Equal($"{Open}></code></pre>", Below("```\n```"));

    [Theory]
    [InlineData("csharp", "csharp")]
    [InlineData("C#", "c#")]
    [InlineData("c++ title=x", "c++")]
    [InlineData("objective-c", "objective-c")]
    [InlineData("aaaaaaaaaabbbbbbbbbbcccccccccc", "aaaaaaaaaabbbbbbbbbbcccccccccc")]
    public void Its_language_is_a_class(string info, string language) =>
        Assert.Equal($"{Open} class=\"language-{language}\">x</code></pre>", Below($"```{info}\nx\n```"));

    [Theory]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("a.b")]
    [InlineData("мова")]
    [InlineData("{onclick=alert(1)}")]
    [InlineData("aaaaaaaaaabbbbbbbbbbccccccccccd")]
    public void Anything_else_after_the_fence_is_left_out(string info) =>
        Assert.Equal($"{Open}>x</code></pre>", Below($"~~~{info}\nx\n~~~"));

    [Fact]
    public void Code_in_a_line_is_escaped() => Assert.Equal("<p><code>&lt;b&gt; &amp;lt;</code></p>", Bodies.Html("`<b> &lt;`"));

    // A text that is nothing but code is warned of.
    private static string Below(string code) => Bodies.Html("a\n\n" + code)["<p>a</p>\n".Length..];
}
