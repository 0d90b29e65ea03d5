using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Yaml;

public sealed class YamlDiagnosisTests
{
    [Theory]
    [InlineData("title: Bitcoin: the story", "CN021", 2, 15)]
    [InlineData("title: “Bitcoin: the story”", "CN021", 2, 16)]
    [InlineData("title: Why now:", "CN021", 2, 15)]
    [InlineData("title: \"Bitcoin\" falls", "CN022", 2, 18)]
    [InlineData("title: 'It's here'", "CN022", 2, 12)]
    [InlineData("title: \"He said \"hi\" to me\"", "CN022", 2, 18)]
    [InlineData("title: [Breaking] Bitcoin falls", "CN022", 2, 19)]
    [InlineData("title: {x} Bitcoin falls", "CN022", 2, 12)]
    [InlineData("title: \"Bitcoin falls", "CN023", 2, 8)]
    [InlineData("title: 'Bitcoin falls", "CN023", 2, 8)]
    [InlineData("title: @bitcoin falls", "CN024", 2, 8)]
    [InlineData("title: `bitcoin` falls", "CN024", 2, 8)]
    [InlineData("title: %5 up", "CN024", 2, 8)]
    [InlineData("title: * falls", "CN024", 2, 8)]
    [InlineData("title: | falls", "CN024", 2, 8)]
    [InlineData("title: > 5 %", "CN024", 2, 8)]
    [InlineData("title: - falls", "CN024", 2, 8)]
    [InlineData("title: ] falls", "CN024", 2, 8)]
    [InlineData("title: **Bitcoin** falls", "CN027", 2, 8)]
    [InlineData("title: [Bitcoin, falls]**", "CN027", 2, 24)]
    [InlineData("tags: [a, b", "CN035", 2, 7)]
    [InlineData("source: {name: a", "CN035", 2, 9)]
    [InlineData("tags: [BTC, #ETH]", "CN035", 2, 13)]
    [InlineData("tags: [#BTC, ETH]", "CN035", 2, 8)]
    [InlineData("tags: ['a #b', C#, #ETH]", "CN035", 2, 20)]
    [InlineData("tags: ['a #b', C#", "CN035", 2, 7)]
    [InlineData("tags: [[a: b], c", "CN035", 2, 7)]
    [InlineData("tags:\n- BTC\n-ETH", "CN037", 4, 1)]
    [InlineData("title:Bitcoin", "CN036", 2, 6)]
    [InlineData("title:\u00A0Bitcoin", "CN036", 2, 6)]
    [InlineData("title Bitcoin", "CN037", 2, 1)]
    [InlineData("title: \"C:\\qwerty\"", "CN038", 2, 8)]
    [InlineData("title: \"\\uD800\"", "CN038", 2, 8)]
    [InlineData("source:\n  name: a\n key: b", "CN039", 4, 2)]
    [InlineData("title: Bitcoin\n  falls: hard", "CN039", 3, 3)]
    [InlineData("source:\n\u00A0\u00A0name: a\n\u00A0\u00A0key: b", "CN040", 3, 1, 4)]
    [InlineData("source:\n  \u00A0name: a", "CN040", 3, 3)]
    [InlineData("source:\n  name: a\n\u3000key: b", "CN040", 4, 1)]
    [InlineData("tags:\n\u00A0\u00A0- A\n\u00A0\u00A0- B", "CN040", 3, 1)]
    [InlineData("tags:\n  - A\n \u2003- B", "CN040", 4, 2)]
    [InlineData("title: A\n\u00A0", "CN040", 3, 1)]
    [InlineData("\u200Btitle: A", "CN040", 2, 1)]
    [InlineData("tags:\n  - @bitcoin", "CN024", 3, 5)]
    [InlineData("tags:\n  - 'a' b", "CN022", 3, 9)]
    [InlineData("tags:\n  - \"a", "CN023", 3, 5)]
    public void The_slip_is_named_and_shown_where_it_is(string lines, string code, int line, int column, int? next = null)
    {
        var file = SmallFile.Parse(SmallFile.Only(lines, "publishedAt: 2026-01-02T11:57:24Z", "category: MARKET"));
        Assert.All(file.Problems, problem => Assert.Equal((code, column), (problem.Code, problem.Column)));
        Assert.Equal(next is null ? [line] : [line, next.Value], file.Problems.Select(problem => problem.Line));
        Assert.True(file.Rejected);
    }

    [Theory]
    [InlineData("tags: [BTC, #ETH]", "'[' is not closed, because everything after '#' is a comment", "put what begins with '#' in quotes: '#…'")]
    [InlineData("tags: - BTC", "an item stands on the line of 'tags:'", "write [BTC], or each item with its hyphen on a line of its own below 'tags:'")]
    [InlineData("tags:\n  * BTC\n  * ETH", "'*' begins no item of a list in YAML", "write a hyphen in its place: '- BTC'")]
    [InlineData("tags: [\"BTC\" \"ETH\"]", "no comma stands between two items of the list", "write a comma before this one")]
    [InlineData("tags: ['BTC', 'it''s' ETH]", "no comma stands between two items of the list", "write a comma before this one")]
    [InlineData("tags: [BTC,, ETH]", "a comma follows a comma", "delete one of them, or write what stands between them")]
    [InlineData("tags:\n-BTC\n-ETH", "no blank stands after the hyphen", "write a blank after each hyphen: '- ONE'")]
    public void The_sign_that_was_meant_otherwise_is_named(string lines, string message, string remedy)
    {
        var problem = Assert.Single(SmallFile.Parse(SmallFile.With(lines)).Problems);
        Assert.Equal((message, remedy), (problem.Message, problem.Remedy));
    }

    [Theory]
    [InlineData('\u00A0', "a no-break space (U+00A0) stands before the text of this line", "write plain blanks")]
    [InlineData('\u3000', "an ideographic space (U+3000) stands", "write plain blanks")]
    [InlineData('\u2009', "a space of print (U+2009) stands", "write plain blanks")]
    [InlineData('\u200B', "a zero width space (U+200B) stands", "delete it")]
    public void A_space_that_is_none_to_YAML_is_named(char space, string message, string remedy)
    {
        var problem = SmallFile.RejectedBy(ProblemKinds.OddBlank, SmallFile.With("source:", $"{space}name: CoinDesk"));
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
        Assert.StartsWith(remedy, problem.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: 10\u00A0000 coins\u00A0")]
    [InlineData("description: >\n  first\n  \u00A0second")]
    [InlineData("description: |\n  first\n\n    \u00A0second: third")]
    [InlineData("description: \"first\n  \u00A0second: third\"")]
    [InlineData("description: first\n  \u00A0second")]
    [InlineData("tags: [\n  \u00A0A,\n  B]")]
    public void Within_a_text_every_space_may_stand(string lines) => Assert.Empty(SmallFile.Parse(SmallFile.With(lines)).Problems);

    [Fact]
    public void Another_slip_below_a_text_with_unusual_spaces_is_named_by_itself() =>
        SmallFile.RejectedBy(ProblemKinds.UnquotedColon, SmallFile.With("description: >", "  first", "  \u00A0second", "category: a: b", "source:", "\u00A0name: a"));

    [Theory]
    [InlineData("ai: rewritten: true", "ai")]
    [InlineData("source: name: CoinDesk", "source")]
    public void Parts_of_a_map_on_its_line_are_not_to_be_put_in_quotes(string line, string map) =>
        Assert.Equal($"write each part on a line of its own below '{map}:', indented by two blanks", SmallFile.RejectedBy(ProblemKinds.UnquotedColon, SmallFile.With(line)).Remedy);

    [Fact]
    public void A_slip_in_the_last_line_is_found_too() =>
        SmallFile.RejectedBy(ProblemKinds.NoBlankAfterColon, SmallFile.Only("title: a", "draft:true"));

    [Fact]
    public void A_problem_of_the_body_is_reported_beside_that_of_the_YAML()
    {
        var parser = new ArticleParser(new ContentRules(), (_, context, problems) =>
        {
            problems.Add(ProblemKinds.NotUtf8, context.Offset, "stands for any problem of the body", "-");
            return null;
        });
        var file = parser.Parse("a.md", "---\ntitle: a: b\n---\nBody"u8);
        Assert.Equal([(2, ProblemKinds.UnquotedColon.Code), (4, ProblemKinds.NotUtf8.Code)], file.Problems.Select(p => (p.Line, p.Code)));
    }
}
