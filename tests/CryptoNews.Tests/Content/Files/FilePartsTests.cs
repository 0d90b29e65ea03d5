using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Files;

public sealed class FilePartsTests
{
    [Theory]
    [InlineData("---\n{0}\n---\nBody")]
    [InlineData("---\r\n{0}\r\n---\r\nBody")]
    [InlineData("---  \t\n{0}\n--- \nBody")]
    [InlineData("---\n{0}\n---\t\r\nBody")]
    public void Two_lines_of_three_hyphens_hold_the_front_matter(string form)
    {
        var file = SmallFile.Parse(form.Replace("{0}", $"{SmallFile.Title}\n{SmallFile.PublishedAt}", StringComparison.Ordinal));
        Assert.Empty(file.Problems);
        Assert.Equal("A headline", file.Article!.Title);
        Assert.Equal("Body", file.Article.Markdown);
    }

    [Fact]
    public void The_first_later_fence_closes_and_the_next_belongs_to_the_body()
    {
        var article = SmallFile.Parse(SmallFile.Only(SmallFile.Title, SmallFile.PublishedAt, "---", "above", "---", "below")).Article!;
        Assert.Equal("above\n---\nbelow\n---\nThe first paragraph.\n", article.Markdown);
    }

    [Fact]
    public void A_file_may_end_with_its_closing_fence() =>
        Assert.Equal("", SmallFile.Parse($"---\n{SmallFile.Title}\n{SmallFile.PublishedAt}\n---").Article!.Markdown);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n \t\r\n")]
    public void Blank_lines_before_the_front_matter_are_a_warning(string blank)
    {
        var file = SmallFile.Parse(blank + SmallFile.With());
        Assert.NotNull(file.Article);
        Assert.Equal([ProblemKinds.BlankLinesFirst.Code], file.Problems.Select(p => p.Code));
    }

    [Fact]
    public void Positions_count_lines_of_the_file_and_UTF_16_units()
    {
        var file = SmallFile.Parse("\r\n" + SmallFile.Only(SmallFile.Title, SmallFile.PublishedAt, "category: 😀", "ai: {model: 😀😀, version: x}").ReplaceLineEndings("\r\n"));
        var problem = file.Problems.Single(p => p.Code == ProblemKinds.NotAnInteger.Code);
        Assert.Equal((6, 28), (problem.Line, problem.Column));
        Assert.Equal("ai: {model: 😀😀, version: x}", problem.SourceLine);
    }

    [Fact]
    public void Carriage_returns_alone_are_refused_in_front_matter()
    {
        SmallFile.RejectedBy(ProblemKinds.LoneCarriageReturn, SmallFile.With().Replace('\n', '\r'));
        SmallFile.RejectedBy(ProblemKinds.LoneCarriageReturn, SmallFile.With("category: A\rlang: en"));
        SmallFile.RejectedBy(ProblemKinds.LoneCarriageReturn, SmallFile.With().ReplaceLineEndings("\r\r\n"));
    }

    [Fact]
    public void Carriage_returns_in_a_body_end_lines()
    {
        var file = SmallFile.Parse(SmallFile.Only(SmallFile.Title, SmallFile.PublishedAt, "---", "a\rb\r\nc"));
        Assert.Empty(file.Problems);
        Assert.StartsWith("a\nb\nc\n", file.Article!.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    [InlineData("\uFEFF")]
    public void A_file_without_text_is_empty(string text) => SmallFile.RejectedBy(ProblemKinds.EmptyFile, text);

    [Theory]
    [InlineData("---\n---\nBody")]
    [InlineData("---\n\n# only a comment\n---\nBody")]
    [InlineData("---\n~\n---\nBody")]
    public void Front_matter_without_keys_is_empty(string text) => SmallFile.RejectedBy(ProblemKinds.EmptyFrontMatter, text);

    [Fact]
    public void Front_matter_may_have_64_kibibytes()
    {
        var room = FileLimits.FrontMatterBytes - $"{SmallFile.Title}\n{SmallFile.PublishedAt}\n# \n".Length;
        Assert.Empty(SmallFile.Parse(SmallFile.With("# " + new string('a', room))).Problems);
        SmallFile.RejectedBy(ProblemKinds.FrontMatterTooLarge, SmallFile.With("# " + new string('a', room + 1)));
    }

    [Fact]
    public void Limits_count_bytes_and_not_characters()
    {
        var body = new string('я', FileLimits.BodyBytes / 2);
        Assert.Empty(SmallFile.Parse($"---\n{SmallFile.Title}\n{SmallFile.PublishedAt}\n---\n{body}").Problems);
        SmallFile.RejectedBy(ProblemKinds.BodyTooLarge, $"---\n{SmallFile.Title}\n{SmallFile.PublishedAt}\n---\n{body}a");
    }
}
