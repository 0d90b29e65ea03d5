namespace CryptoNews.Tests.Content.Markdown;

public sealed class SectionTests
{
    [Fact]
    public void The_sections_of_an_article_are_marked()
    {
        var body = Bodies.Clean("## Overview\n\na\n\n## From author\n\nb\n\n### c\n\nd\n\n## Impact on the crypto market\n\n- e *f*\n- g\n\n## More\n\nh[^1]\n\n[^1]: i");

        Assert.StartsWith(
            "<h2 id=\"s-overview\">Overview</h2>\n<p>a</p>\n"
            + "<section class=\"voice\" aria-labelledby=\"s-from-author\"><h2 id=\"s-from-author\">From author</h2>\n<p>b</p>\n<h3 id=\"s-c\">c</h3>\n<p>d</p>\n</section>\n"
            + "<section class=\"impact\" aria-labelledby=\"s-impact-on-the-crypto-market\"><h2 id=\"s-impact-on-the-crypto-market\">Impact on the crypto market</h2>\n"
            + "<ul><li>e <em>f</em></li><li>g</li></ul>\n</section>\n"
            + "<h2 id=\"s-more\">More</h2>\n<p>h<sup>",
            body.Html,
            StringComparison.Ordinal);
        Assert.Equal(["e f", "g"], body.Impacts);
    }

    [Theory]
    [InlineData("## Від автора", "voice")]
    [InlineData("## FROM AUTHOR", "voice")]
    [InlineData("##   from   author :  ##", "voice")]
    [InlineData("## **‘From author’**:", "voice")]
    [InlineData("From author\n---", "voice")]
    [InlineData("## Вплив на крипторинок", "impact")]
    [InlineData("## вплив НА\u00a0крипторинок:", "impact")]
    [InlineData("## Impact on the 'crypto' market", "impact")]
    public void Names_of_sections_are_known_in_both_languages_and_any_spelling(string heading, string name) =>
        Assert.StartsWith($"<section class=\"{name}\"", Bodies.Html(heading + "\n\na"), StringComparison.Ordinal);

    [Theory]
    [InlineData("### From author of Bitcoin")]
    [InlineData("## From the author of Bitcoin")]
    [InlineData("## Overview")]
    [InlineData("> ## From author")]
    [InlineData("- ## From author")]
    public void Other_headings_open_no_section(string heading) =>
        Assert.DoesNotContain("<section", Bodies.Html(heading + "\n\na"), StringComparison.Ordinal);

    [Fact]
    public void A_heading_of_level_1_counts_as_one_of_level_2() =>
        Assert.StartsWith("<section class=\"voice\"", Bodies.Warned("# Від автора\n\na").Html, StringComparison.Ordinal);

    [Theory]
    [InlineData("## From author", "AI commentary")]
    [InlineData("## Вплив на крипторинок", "as assessed by AI")]
    public void What_a_machine_wrote_says_so(string heading, string label)
    {
        Assert.Contains($"</h2><p class=\"by-ai\">{label}</p>\n<p>a</p>\n</section>", Bodies.Html(heading + "\n\na", Bodies.Context with { MachineWritten = true }), StringComparison.Ordinal);
        Assert.DoesNotContain(label, Bodies.Html(heading + "\n\na"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_label_is_no_part_of_the_text() =>
        Assert.Equal(3, Bodies.Clean("## From author\n\na", Bodies.Context with { MachineWritten = true }).WordCount);

    [Fact]
    public void A_section_ends_before_the_notes() =>
        Assert.Contains("</p>\n</section>\n<section class=\"foot-notes\"", Bodies.Html("## From author\n\na[^1]\n\n[^1]: b"), StringComparison.Ordinal);

    [Fact]
    public void A_section_without_content_is_fine() =>
        Assert.Equal(
            "<section class=\"voice\" aria-labelledby=\"s-from-author\"><h2 id=\"s-from-author\">From author</h2>\n</section>\n"
            + "<section class=\"impact\" aria-labelledby=\"s-impact-on-the-crypto-market\"><h2 id=\"s-impact-on-the-crypto-market\">Impact on the crypto market</h2>\n</section>",
            Bodies.Html("## From author\n## Impact on the crypto market"));

    [Fact]
    public void A_heading_without_text_ends_a_section() =>
        Assert.EndsWith("</section>\n<p>a</p>", Bodies.Html("## From author\n\n##\n\na"), StringComparison.Ordinal);

    [Fact]
    public void Impacts_are_the_items_of_that_section_as_plain_text()
    {
        var body = Bodies.Clean("- not\n\n## Impact on the crypto market\n\nIntro:\n\n1. a [b](/c) `d`\n2. e\n   - f\n   - g\n3. [x] h\n4.\n\n- i\n\n  j\n\n### Still\n\n- k\n\n## Over\n\n- not");

        Assert.Equal(["a b d", "e f g", "h", "i j", "k"], body.Impacts);
    }
}
