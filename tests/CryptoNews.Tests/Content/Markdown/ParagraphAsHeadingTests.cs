namespace CryptoNews.Tests.Content.Markdown;

public sealed class ParagraphAsHeadingTests
{
    private const string Long = "The council of a small town voted on Friday to take bitcoin for parking fees, and the mayor was glad about it.";

    [Theory]
    [InlineData("a\n\n" + Long + "\n---\n\nb", 3)]
    [InlineData("The first line\nand the second.\n---\nb", 1)]
    public void A_paragraph_directly_above_a_rule_is_warned_of(string markdown, int line)
    {
        var warning = Bodies.Warned(markdown).Warning;

        Assert.Equal(("CN231", line, "write an empty line above '---'"), (warning.Code, warning.Line, warning.Remedy));
    }

    [Theory]
    [InlineData("A heading\n---\nb")]
    [InlineData(Long + "\n\n---\n\nb")]
    [InlineData("## " + Long + "\n\nb")]
    [InlineData("- a\n- b\n---\nc")]
    public void A_heading_and_a_rule_are_not(string markdown) => Bodies.Clean(markdown);

    [Fact]
    public void A_second_front_matter_is_told_of_once() =>
        Assert.Equal("CN227", Bodies.Warned("---\ntitle: A\nlang: en\n---\nb").Warning.Code);
}
