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
    [InlineData("title:Bitcoin", "CN036", 2, 6)]
    [InlineData("title:\u00A0Bitcoin", "CN036", 2, 6)]
    [InlineData("title Bitcoin", "CN037", 2, 1)]
    [InlineData("title: \"C:\\qwerty\"", "CN038", 2, 8)]
    [InlineData("title: \"\\uD800\"", "CN038", 2, 8)]
    [InlineData("source:\n  name: a\n key: b", "CN039", 4, 2)]
    [InlineData("title: Bitcoin\n  falls: hard", "CN039", 3, 3)]
    [InlineData("tags:\n  - @bitcoin", "CN024", 3, 5)]
    [InlineData("tags:\n  - 'a' b", "CN022", 3, 9)]
    [InlineData("tags:\n  - \"a", "CN023", 3, 5)]
    public void The_slip_is_named_and_shown_where_it_is(string lines, string code, int line, int column)
    {
        var file = SmallFile.Parse(SmallFile.Only(lines, "publishedAt: 2026-01-02T11:57:24Z", "category: MARKET"));
        var problem = Assert.Single(file.Problems);
        Assert.Equal((code, line, column), (problem.Code, problem.Line, problem.Column));
        Assert.True(file.Rejected);
    }

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
