namespace CryptoNews.Tests.Content.Markdown;

public sealed class TableTests
{
    [Fact]
    public void A_table_scrolls_and_is_aligned_by_classes() =>
        Assert.Equal(
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table\"><table class=\"table\">"
            + "<thead><tr><th scope=\"col\">a</th><th scope=\"col\">b</th><th scope=\"col\" class=\"c\">c</th><th scope=\"col\" class=\"n\">d</th></tr></thead>"
            + "<tbody><tr><td><em>1</em></td><td>2 | 3</td><td class=\"c\"></td><td class=\"n\"></td></tr></tbody></table></div>",
            Bodies.Html("|a|b|c|d|\n|-|:-|:-:|-:|\n|*1*|2 \\| 3|"));

    [Fact]
    public void A_table_is_named_after_the_heading_above()
    {
        const string Table = "\n\n|a|\n|-|\n|1|\n\n";
        var html = Bodies.Html($"{Table}## Fees & \"costs\":{Table}{Table}### Other{Table}## Fees & \"costs\"{Table}");

        Assert.Equal(
            ["Table", "Table: Fees &amp; &quot;costs&quot;", "Table: Fees &amp; &quot;costs&quot; (2)", "Table: Other", "Table: Fees &amp; &quot;costs&quot; (3)"],
            html.Split("aria-label=\"").Skip(1).Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)]));
    }

    [Fact]
    public void The_word_for_a_table_is_that_of_the_language()
    {
        var rules = Bodies.Context.Rules with { Labels = new Dictionary<string, CryptoNews.Content.BodyLabels> { ["uk"] = new() { Table = "Таблиця" } } };

        Assert.Contains("aria-label=\"Таблиця: Ціни\"", Bodies.Html("## Ціни\n\n|a|\n|-|", Bodies.Context with { Language = "uk", Rules = rules }), StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Table: Ціни\"", Bodies.Html("## Ціни\n\n|a|\n|-|", Bodies.Context with { Rules = rules }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_heading_is_cut_in_the_name()
    {
        var html = Bodies.Html($"## {new string('a', 300)}\n\n|a|\n|-|");

        Assert.Contains($"aria-label=\"Table: {new string('a', 99)}…\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_without_text_is_no_header() =>
        Assert.Contains("<thead><tr><td></td><th scope=\"col\">b</th></tr></thead><tbody>", Bodies.Html("||b|\n|-|-|\n|1|2|"), StringComparison.Ordinal);

    [Fact]
    public void Rows_have_as_many_cells_as_the_header() =>
        Assert.EndsWith("<tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td><td></td></tr></tbody></table></div>", Bodies.Html("a|b\n-|-\n1|2|9|9\n3"), StringComparison.Ordinal);

    [Theory]
    [InlineData("a | b")]
    [InlineData("a | b\nc | d")]
    [InlineData("a | b\n-|-|-\nc | d")]
    public void Pipes_without_a_fitting_row_of_dashes_are_text(string markdown) => Assert.Equal($"<p>{markdown}</p>", Bodies.Html(markdown));

    [Fact]
    public void A_picture_in_a_cell_stays_in_the_line() =>
        Assert.Contains("<td><img src=\"/media/2026/01/a.png\" alt=\"\" loading=\"lazy\" decoding=\"async\"></td>", Bodies.Html("|a|\n|-|\n|![](a.png)|"), StringComparison.Ordinal);
}
