using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Yaml;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("404")]
    [InlineData("no")]
    [InlineData("No")]
    [InlineData("0x1F")]
    [InlineData("1e3")]
    [InlineData("2026-01-02")]
    [InlineData("12:30")]
    [InlineData("true")]
    [InlineData(".nan")]
    public void A_text_is_what_is_written(string text) => Assert.Equal(text, SmallFile.Read($"title: {text}").Title);

    [Theory]
    [InlineData("'null'", "null")]
    [InlineData("'~'", "~")]
    [InlineData("\"It\\u2019s \\\"here\\\"\"", "It\u2019s \"here\"")]
    [InlineData("'It''s'", "It's")]
    [InlineData("A: \"b\"", null)]
    [InlineData(">-\n  One\n  two", "One two")]
    [InlineData("|\n  One\n\n  two\n", "One two")]
    [InlineData("One\n  two", "One two")]
    [InlineData("\"One\n  two\"", "One two")]
    public void Quotes_and_folds_are_YAMLs(string written, string? title) =>
        Assert.Equal(title, SmallFile.Parse(SmallFile.With($"title: {written}")).Article?.Title);

    [Theory]
    [InlineData("category: *x", "CN027")]
    [InlineData("category: &x MARKET", "CN027")]
    [InlineData("source: &x\n  key: a", "CN027")]
    [InlineData("&x category: a", "CN027")]
    [InlineData("tags: [a, *b]", "CN027")]
    [InlineData("category: &v [*v]", "CN027 CN027")]
    [InlineData("<<: {a: b}", "CN028")]
    [InlineData("source: {<<: {type: a}, key: b}", "CN028")]
    [InlineData("category: !!str MARKET", "CN029")]
    [InlineData("category: ! MARKET", "CN029")]
    [InlineData("tags: !!set {a, b}", "CN029")]
    [InlineData("title: A\ntitle: B", "CN026")]
    [InlineData("\"category\": B\ncategory: A", "CN026")]
    [InlineData("source: {key: a, key: b}", "CN026")]
    [InlineData("? [a, b]\n: c", "CN032")]
    [InlineData("{a: b}: c", "CN032")]
    [InlineData(": c", "CN032")]
    [InlineData("...\ncategory: a", "CN033")]
    [InlineData("--- # more\ncategory: a", "CN033")]
    [InlineData("%YAML 1.2", "CN033")]
    [InlineData("%anything", "CN033")]
    public void What_the_format_does_not_need_is_refused(string line, string codes)
    {
        var file = SmallFile.Parse(SmallFile.With(line));
        Assert.True(file.Rejected);
        Assert.Equal(codes.Split(' '), file.Problems.Select(p => p.Code));
    }

    [Theory]
    [InlineData("- a\n- b", "a list")]
    [InlineData("just some words", "text")]
    [InlineData("'a: b'", "text")]
    public void Front_matter_must_be_keys_and_values(string yaml, string shape) =>
        Assert.Contains($"is {shape}", SmallFile.RejectedBy(ProblemKinds.NotKeysAndValues, SmallFile.Only(yaml)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_merge_key_in_quotes_is_an_unknown_key() => SmallFile.ReadWith(ProblemKinds.UnknownKey, "'<<': a");

    [Fact]
    public void A_repeated_key_names_both_lines()
    {
        var problem = SmallFile.RejectedBy(ProblemKinds.DuplicateKey, SmallFile.Only(SmallFile.Title, SmallFile.PublishedAt, "category: A", "category: B"));
        Assert.Equal("'category' stands in line 4 and again in line 5", problem.Message);
        Assert.Equal((5, 1), (problem.Line, problem.Column));
    }

    [Fact]
    public void Refusals_do_not_hide_other_problems()
    {
        var file = SmallFile.Parse(SmallFile.Only("title: *x", "publishedAt: yesterday", "category: !!str a", "draft: maybe"));
        Assert.Equal(["CN027", "CN115", "CN029", "CN118"], file.Problems.Select(p => p.Code));
    }

    [Theory]
    [InlineData("source:\n\tname: x", 5)]
    [InlineData("\tcategory: x", 4)]
    [InlineData("source:\n  name: x\n\tkey: y", 6)]
    [InlineData("tags:\n\t- a", 5)]
    [InlineData("tags: [\n\ta]", 5)]
    public void A_tab_as_indentation_is_named_with_its_line(string lines, int line)
    {
        var problem = SmallFile.RejectedBy(ProblemKinds.TabIndentation, SmallFile.Only(SmallFile.Title, SmallFile.PublishedAt, lines));
        Assert.Equal((line, 1), (problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("category:\tMARKET")]
    [InlineData("tags:\n  -\ta")]
    [InlineData("description: |\n  one\n  \ttwo")]
    [InlineData("description: 'one\n\ttwo'")]
    [InlineData("\t# a comment")]
    [InlineData("\t")]
    [InlineData("description: |\n  one\n  %two")]
    public void Tabs_and_signs_elsewhere_are_harmless(string lines) => SmallFile.Read(lines);

    [Fact]
    public void Eight_levels_are_the_deepest()
    {
        static string Nested(int levels) => "extra: " + new string('[', levels - 1) + new string(']', levels - 1);
        SmallFile.ReadWith(ProblemKinds.UnknownKey, Nested(8));
        SmallFile.RejectedBy(ProblemKinds.TooDeep, SmallFile.With(Nested(9)));
    }

    // Far more than it takes, because test machines are slow.
    [Fact(Timeout = 60_000)]
    public Task Bombs_cost_next_to_nothing() => Task.Run(
        () =>
        {
            string[] bombs =
            [
                "a: " + new string('[', 60_000),
                "a: " + string.Concat(Enumerable.Repeat("{a: ", 15_000)),
                "a: " + string.Concat(Enumerable.Repeat("- ", 30_000)),
                "a:\n" + string.Concat(Enumerable.Repeat("- ", 30_000)),
                "a: [" + string.Concat(Enumerable.Repeat("b,", 30_000)) + "]",
                "a: [" + string.Concat(Enumerable.Repeat("b:,", 20_000)) + "]",
                string.Concat(Enumerable.Repeat("? ", 30_000)),
                string.Concat(Enumerable.Range(0, 250).Select(i => $"{new string(' ', i)}a:\n")),
                "a: \"" + new string('\\', 60_000),
                "a: " + string.Concat(Enumerable.Repeat("'x' ", 15_000)),
                "a: " + string.Concat(Enumerable.Repeat(": ", 30_000)),
                "a: " + string.Concat(Enumerable.Repeat("&a ", 20_000)),
                "a: " + string.Concat(Enumerable.Repeat("!!a ", 15_000)),
                string.Concat(Enumerable.Repeat("[\n", 30_000)),
                string.Concat(Enumerable.Range(0, 6_000).Select(i => $"k{i}: v\n")),
                string.Concat(Enumerable.Repeat("\t\n", 30_000)) + "\tx",
            ];
            foreach (var bomb in bombs)
                Assert.NotEmpty(SmallFile.Parse(SmallFile.With(bomb)).Problems);
        },
        TestContext.Current.CancellationToken);

    [Fact]
    public void Twenty_thousand_values_are_too_many() =>
        SmallFile.RejectedBy(ProblemKinds.TooManyValues, SmallFile.With("a: [" + string.Concat(Enumerable.Repeat("b,", 21_000)) + "]"));

    [Theory]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    public void Line_separators_that_editors_do_not_show_are_blanks(char separator) =>
        Assert.Equal("One two: three", SmallFile.Read($"title: 'One{separator}two: three'").Title);
}
