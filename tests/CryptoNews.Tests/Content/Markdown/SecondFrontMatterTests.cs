using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Markdown;

public sealed class SecondFrontMatterTests
{
    [Theory]
    [InlineData("---\ntitle: A\ndraft: true\n---\nText.", 1)]
    [InlineData("\n\n---\r\ntitle: A\r\n---\r\nText.", 3)]
    [InlineData("title: A\ntags:\n  - B\ndraft: true\n---\nText.", 1)]
    [InlineData("---\ntitle: A\ndate: 2026-01-02\n\nText.", 1)]
    [InlineData("---\n\nText: a word.\n---\n", null)]
    [InlineData("title: A\n---\nText.", null)]
    [InlineData("Text.\n\n---\ntitle: A\ndraft: true\n---\n", null)]
    [InlineData("---", null)]
    [InlineData("", null)]
    public void Keys_at_the_beginning_of_a_body_are_warned_of(string markdown, int? line)
    {
        var warnings = Bodies.Read(markdown).Problems.Where(p => p.Code == MarkdownProblems.SecondFrontMatter.Code);

        Assert.Equal(line is null ? [] : [line.Value], warnings.Select(p => p.Line));
    }

    [Fact]
    public void The_article_stays_what_the_first_one_says()
    {
        var file = new ArticleParser(new ContentRules()).Parse("a.md", "---\ntitle: A\npublishedAt: 2026-01-02T11:57:24Z\n---\n---\ntitle: B\ndraft: true\n---\nText.\n"u8);

        var problem = Assert.Single(file.Problems);
        Assert.Equal(("CN227", 5, 1), (problem.Code, problem.Line, problem.Column));
        Assert.Equal(("A", false), (file.Article!.Title, file.Article.Draft));
    }
}
