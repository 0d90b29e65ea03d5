namespace CryptoNews.Tests.Content.Markdown;

public sealed class EscapedLineEndsTests
{
    [Theory]
    [InlineData("A text.\\n\\nMore.\\n\\nStill more.", 1, 8)]
    [InlineData("a\n\n- One.\\nТому.", 3, 7)]
    [InlineData("a\\n- b\\n- c", 1, 2)]
    [InlineData("a\\n", 1, 2)]
    public void Escaped_line_ends_are_warned_of_once(string markdown, int line, int column)
    {
        var warning = Bodies.Warned(markdown).Warning;

        Assert.Equal(("CN232", line, column), (warning.Code, warning.Line, warning.Column));
    }

    [Theory]
    [InlineData("a `b\\nC` d")]
    [InlineData("```\na\n```\n\n    b\\n")]
    [InlineData("C:\\news and \\nu and \\Nu")]
    [InlineData("a \\\\n b")]
    [InlineData("a\\\nb")]
    public void Code_and_other_backslashes_are_not(string markdown) =>
        Assert.DoesNotContain(Bodies.Read(markdown).Problems, p => p.Code == "CN232");
}
