namespace CryptoNews.Tests.Content.Markdown;

public sealed class TextAsCodeTests
{
    [Theory]
    [InlineData("```markdown\nA text.\n\n## Overview\n```\n", 1, "delete this line, and the line ``` below")]
    [InlineData("\n````\nA text.\n````\n\n[1]: https://a.example", 2, "delete this line, and the line ````")]
    [InlineData("~~~md\nA text.\n~~~\n\nMore.", 1, "delete this line, and the line ~~~")]
    [InlineData("```markdown\nA text that goes on.", 1, "delete this line")]
    [InlineData("    A text.\n\n    More.\n", 1, "write no blanks")]
    [InlineData("\n\tA text.\n\nMore.", 2, "write no blanks")]
    public void A_text_that_is_code_is_warned_of_where_it_begins(string markdown, int line, string remedy)
    {
        var warning = Bodies.Warned(markdown).Warning;

        Assert.Equal(("CN230", line), (warning.Code, warning.Line));
        Assert.StartsWith(remedy, warning.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("```json\n{ }\n```\n\nA text.")]
    [InlineData("A text.\n\n```markdown\n# a\n```")]
    [InlineData("A text.\n\n    code")]
    [InlineData("- a\n\n      code")]
    [InlineData("   A text.")]
    [InlineData("```\n```")]
    public void Code_in_a_text_is_not(string markdown) => Bodies.Clean(markdown);
}
