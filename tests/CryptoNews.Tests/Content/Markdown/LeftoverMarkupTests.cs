namespace CryptoNews.Tests.Content.Markdown;

public sealed class LeftoverMarkupTests
{
    [Theory]
    [InlineData("a[^3] b", 1, 2, "'[^3]' has no note", "write [^3]: and the note")]
    [InlineData("a\n\n- b [^note]\n\n[^other]: c", 3, 5, "'[^note]' has no note", "")]
    [InlineData("a ![the picture](my picture.png) b", 1, 3, "'![the picture](my picture.png)' is no picture", "between < and >, or write %20")]
    [InlineData("a [text](/news/my story) b", 1, 3, "'[text](/news/my story)' is no link", "between < and >, or write %20")]
    [InlineData("a [text](https://a.example/b c", 1, 3, "is no link", "write ) behind the address")]
    [InlineData("a [text] (https://a.example/b) c", 1, 3, "'[text] (https://a.example/b)' is no link", "write ( directly behind ]")]
    [InlineData("a **b ** c", 1, 3, "'**b **' is not bold", "no blank between ** and the words")]
    [InlineData("a ** b**", 1, 3, "'** b**' is not bold", "")]
    [InlineData("##Heading\n\na", 1, 1, "'##Heading' is no heading", "write a blank behind ##")]
    [InlineData("a\n###Heading", 2, 1, "'###Heading' is no heading", "write a blank behind ###")]
    [InlineData("a\n\n| b | c |\n| d | e |\n", 3, 1, "'| b | c | | d | e |' is no table", "write | --- | below the first line")]
    [InlineData("| b | c |\n| --- |\n| d | e |", 1, 1, "is no table", "once for each of its cells")]
    public void Signs_that_readers_see_are_warned_of_where_they_stand(string markdown, int line, int column, string message, string remedy)
    {
        var warning = Assert.Single(Bodies.Read(markdown).Problems, p => p.Code == "CN228");

        Assert.Equal((line, column), (warning.Line, warning.Column));
        Assert.Contains(message, warning.Message, StringComparison.Ordinal);
        Assert.EndsWith(", and readers see it as it stands here", warning.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, warning.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a[^1] b\n\n[^1]: c")]
    [InlineData("a `[^1]` and `**b **` and `[c] (https://d.example)`")]
    [InlineData("```\n##a\n| b | c |\n| d | e |\n[^1]\n```")]
    [InlineData("a \\[^1] and \\**b ** and \\##c")]
    [InlineData("\\##a")]
    [InlineData("a [sic] b [c](/d) and [e] (f, g) and h[i](j k)")]
    [InlineData("![a](<my picture.png>) and ![b](my%20picture.png)")]
    [InlineData("#bitcoin is a tag, and #1 is a number")]
    [InlineData("2 ** 3 ** 4 and 2**3 and a*b*c")]
    [InlineData("**a** and **b**")]
    [InlineData("| a | b |\n| --- | --- |\n| c | d |")]
    [InlineData("| a sentence between pipes |\n\n| another |")]
    [InlineData("- [ ] a\n- [x] b")]
    public void What_is_markup_and_what_is_meant_as_text_are_not(string markdown) =>
        Assert.DoesNotContain(Bodies.Read(markdown).Problems, p => p.Code == "CN228");

    [Fact]
    public void Each_slip_is_named_once()
    {
        var problems = Bodies.Read("a[^1] b[^1]\n\n![c](d [e](/f g) h) **i **").Problems;

        Assert.Equal([(1, 2), (1, 8), (3, 1), (3, 21)], problems.Where(p => p.Code == "CN228").Select(p => (p.Line, p.Column)));
    }

    [Theory]
    [InlineData("a\n\n```json\n{ }\n\nb", 3, 1, "write ```")]
    [InlineData("a\n~~~~\nb\n~~~", 2, 1, "write ~~~~")]
    [InlineData("- a\n\n  ```\n  b\n\nc", 3, 3, "write ```")]
    public void Code_without_an_end_is_warned_of_where_it_begins(string markdown, int line, int column, string remedy)
    {
        var warning = Bodies.Warned(markdown).Warning;

        Assert.Equal(("CN229", line, column), (warning.Code, warning.Line, warning.Column));
        Assert.Contains(remedy, warning.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\n```\nb\n```")]
    [InlineData("~~~\na\n~~~~\nb")]
    [InlineData("> ```\n> a\n> ```\n\nb")]
    [InlineData("a\n\n    b\n    c")]
    public void Code_that_ends_is_not(string markdown) => Bodies.Clean(markdown);

    [Fact]
    public void A_body_full_of_slips_has_no_more_problems_than_any_other() =>
        Assert.Equal(100, Bodies.Read(string.Concat(Enumerable.Repeat("a[^1] **b **\n\n", 2_000))).Problems.Count);
}
