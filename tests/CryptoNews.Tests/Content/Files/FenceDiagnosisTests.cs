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
    [InlineData("+++\ntitle = 'x'\n+++\n", "TOML")]
    [InlineData("---toml\ntitle = 'x'\n---\n", "TOML")]
    [InlineData("{\n\"title\": \"x\"\n}\n", "JSON")]
    [InlineData("---json\n{}\n---\n", "JSON")]
    [InlineData(";;;\n{}\n;;;\n", "JSON")]
    public void Front_matter_of_other_tools_is_named(string text, string language) =>
        Assert.Contains(language, SmallFile.RejectedBy(ProblemKinds.OtherFormat, text).Message, StringComparison.Ordinal);
}
