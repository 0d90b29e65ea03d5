using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Files;

public sealed class FenceDiagnosisTests
{
    [Theory]
    [InlineData("title: x\n", "looks like front matter without '---'")]
    [InlineData("\"title\": x\n", "looks like front matter without '---'")]
    [InlineData("----\ntitle: x\n----\n", "'----' does not open front matter")]
    [InlineData("–––\ntitle: x\n–––\n", "'–––' does not open front matter")]
    [InlineData("—\ntitle: x\n---\n", "'—' does not open front matter")]
    [InlineData("--- title: x\n---\n", "'--- title: x' does not open front matter")]
    [InlineData(" ---\ntitle: x\n---\n", "the opening '---' is indented")]
    [InlineData("\u200B---\ntitle: x\n---\n", "an invisible character")]
    [InlineData("```yaml\n---\ntitle: x\n---\n```\n", "'```yaml' makes code of what follows")]
    [InlineData("# A heading\n", "no front matter")]
    [InlineData("Text that begins at once.", "no front matter")]
    public void What_stands_in_place_of_the_opening_fence_is_named(string text, string message)
    {
        var problem = SmallFile.RejectedBy(ProblemKinds.NoOpeningFence, text);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, problem.Line);
    }

    [Theory]
    [InlineData("----", 3)]
    [InlineData("—", 3)]
    [InlineData(" ---", 3)]
    [InlineData("...", 3)]
    [InlineData("--- # end", 3)]
    [InlineData("+++", 3)]
    [InlineData("text", 1)]
    public void What_stands_in_place_of_the_closing_fence_is_named(string closing, int line)
    {
        var problem = SmallFile.RejectedBy(ProblemKinds.NoClosingFence, $"---\ntitle: x\n{closing}\nBody.\n");
        Assert.Equal(line, problem.Line);
    }

    [Theory]
    [InlineData("\u00A0", "a no-break space (U+00A0) stands behind '---'", 4)]
    [InlineData(" \u200B \t", "a zero width space (U+200B) stands behind '---'", 5)]
    [InlineData("\u3000\r", "an ideographic space (U+3000) stands behind '---'", 4)]
    public void What_looks_like_nothing_behind_a_fence_is_named(string behind, string message, int column)
    {
        var opening = SmallFile.RejectedBy(ProblemKinds.NoOpeningFence, $"---{behind}\ntitle: x\n---\nBody.\n");
        Assert.Equal((message, 1, column), (opening.Message, opening.Line, opening.Column));
        var closing = SmallFile.RejectedBy(ProblemKinds.NoClosingFence, $"---\ntitle: x\n---{behind}\nBody.\n");
        Assert.Equal((message, 3, column), (closing.Message, closing.Line, closing.Column));
    }

    [Fact]
    public void So_it_is_where_a_line_of_the_body_is_taken_for_the_closing_fence()
    {
        var problem = SmallFile.RejectedBy(ProblemKinds.NoClosingFence, "---\ntitle: x\n---\u00A0\nBody.\n\n---\nMore.\n");
        Assert.Equal((3, 4), (problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("+++\ntitle = 'x'\n+++\n", "TOML")]
    [InlineData("---toml\ntitle = 'x'\n---\n", "TOML")]
    [InlineData("{\n\"title\": \"x\"\n}\n", "JSON")]
    [InlineData("---json\n{}\n---\n", "JSON")]
    [InlineData(";;;\n{}\n;;;\n", "JSON")]
    public void Front_matter_of_other_tools_is_named(string text, string language) =>
        Assert.Contains(language, SmallFile.RejectedBy(ProblemKinds.OtherFormat, text).Message, StringComparison.Ordinal);
}
