using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Markdown;

public sealed class HeadingTests
{
    [Fact]
    public void Ids_are_prefixed_slugs()
    {
        var body = Bodies.Clean("## What *now*, `C#`?\n\n### Ціна & “газ”\n\n###### [Link](/x)");

        Assert.Equal(
            [new(2, "s-what-now-csharp", "What now, C#?"), new(3, "s-ціна-and-газ", "Ціна & “газ”"), new Heading(6, "s-link", "Link")],
            body.Headings);
        Assert.Contains("<h2 id=\"s-what-now-csharp\">What <em>now</em>, <code>C#</code>?</h2>", body.Html, StringComparison.Ordinal);
        Assert.Contains("<h6 id=\"s-link\"><a href=\"/x\">Link</a></h6>", body.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_headings_get_numbers()
    {
        var ids = Bodies.Clean("## A\n\n## A\n\n## A-2\n\n## A\n\n### a").Headings.Select(heading => heading.Id);

        Assert.Equal(["s-a", "s-a-2", "s-a-2-2", "s-a-3", "s-a-4"], ids);
    }

    // Far more than it takes, because test machines are slow.
    [Fact(Timeout = 60_000)]
    public Task Ids_are_unique_and_take_linear_time_whatever_the_headings() => Task.Run(
        () =>
        {
            var names = Enumerable.Range(0, 4_000).SelectMany(i => new[] { "## x", $"## x-{i}" });

            var headings = Bodies.Clean(string.Join("\n", names)).Headings;

            Assert.Equal(8_000, headings.Select(heading => heading.Id).Distinct(StringComparer.Ordinal).Count());
        },
        TestContext.Current.CancellationToken);

    [Fact]
    public void Slugs_have_at_most_60_characters()
    {
        Assert.Equal("s-" + new string('a', 60), Assert.Single(Bodies.Clean("## " + new string('a', 200_000)).Headings).Id);
        Assert.Equal("s-" + new string('a', 59), Assert.Single(Bodies.Clean("## " + new string('a', 59) + " b").Headings).Id);
        Assert.Equal("s-" + new string('a', 59), Assert.Single(Bodies.Clean("## " + new string('a', 59) + "𝒷").Headings).Id);
    }

    [Fact]
    public void A_heading_of_signs_has_an_id_too() =>
        Assert.Equal(["s-section", "s-section-2", "s-section-3"], Bodies.Clean("## !!!\n\n## Section\n\n## ???").Headings.Select(heading => heading.Id));

    [Fact]
    public void A_heading_without_text_is_left_out()
    {
        var body = Bodies.Clean("##\n\na\n\n### &#32;\n\nb");

        Assert.Empty(body.Headings);
        Assert.Equal("<p>a</p>\n<p>b</p>\n", body.Html);
    }

    [Theory]
    [InlineData("# A")]
    [InlineData("A\n=")]
    public void Level_1_becomes_2_with_a_warning(string heading)
    {
        var (html, warning) = Bodies.Warned($"text\n\n{heading}\n\n## B\n");

        Assert.Equal("<p>text</p>\n<h2 id=\"s-a\">A</h2>\n<h2 id=\"s-b\">B</h2>", html);
        Assert.Equal(("CN220", 3, 1), (warning.Code, warning.Line, warning.Column));
    }

    [Fact]
    public void No_id_is_a_name_that_scripts_look_up() =>
        Assert.All(
            Bodies.Clean("## document\n\n## __proto__\n\n## getElementById\n\n## 1\n\n## main").Headings,
            heading => Assert.StartsWith("s-", heading.Id, StringComparison.Ordinal));

    [Fact]
    public void Ids_of_notes_are_not_given_to_headings() =>
        Assert.Equal(
            ["s-f1-2", "s-r1-3", "s-notes-2"],
            Bodies.Clean("## F1\n\n## R1\n\n## Notes\n\na[^1] b[^1]\n\n[^1]: c").Headings.Select(heading => heading.Id));

    [Fact]
    public void Broken_surrogates_do_no_harm() => Assert.Equal("s-a-b", Assert.Single(Bodies.Clean("## a\ud800b").Headings).Id);
}
