using CryptoNews.Content;

namespace CryptoNews.Tests.Content.Markdown;

public sealed class BodyLimitTests
{
    [Fact]
    public void Pipes_on_a_line_are_limited()
    {
        Bodies.Clean("first\n\n" + new string('|', 100));

        Says(Bodies.Refused("first\n\n" + new string('|', 101)), "CN201", 3, 1, "101", "100");
    }

    [Fact]
    public void Links_are_limited()
    {
        Bodies.Clean(Repeat("[a](b) ", 5_000));

        Says(Bodies.Refused(Repeat("[a](b)\n", 5_001)), "CN202", 5_001, 3, "5,001", "5,000");
    }

    [Fact]
    public void Opening_brackets_are_limited()
    {
        Bodies.Clean(Repeat("[ \n\n", 9_000));

        Says(Bodies.Refused(Repeat("[\n", 12_001)), "CN203", 12_001, 1, "12,001", "12,000");
    }

    [Fact]
    public void Marks_at_the_start_of_a_line_are_limited()
    {
        Bodies.Clean("a\n" + new string('-', 500) + "\n\n" + Repeat("* ", 60));

        Says(Bodies.Refused("a\n\n" + Repeat("> ", 61)), "CN204", 3, 1, "61", "60");
        Says(Bodies.Refused(Repeat("- ", 30) + Repeat("1. ", 31) + "a"), "CN204", 1, 1, "61", "60");
    }

    [Fact]
    public void Emphasis_characters_are_limited()
    {
        Bodies.Clean(Repeat("*a* ~~b~~\n\n", 3_333));

        Says(Bodies.Refused(Repeat("*_~\n\n", 6_667)), "CN205", 13_333, 3, "20,001", "20,000");
    }

    [Fact]
    public void Cells_of_tables_are_limited_with_those_that_fill_short_rows()
    {
        var head = Repeat("a|", 99) + "a\n" + Repeat("-|", 99) + "-\n";
        Bodies.Clean(head + Repeat("b|c\n", 198));

        Says(Bodies.Refused(head + Repeat("b|c\n", 250)), "CN206", 202, 1, "20,000", "20,000");
        Says(Bodies.Refused("> - " + head.Replace("\n", "\n> - ", StringComparison.Ordinal) + Repeat("b\n> - ", 250)), "CN206", 202, 1, "20,000", "20,000");
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Cells_of_tables_are_limited_whatever_ends_their_lines(string end)
    {
        var head = Repeat("a|", 99) + "a" + end + Repeat("-|", 99) + "-" + end;
        Bodies.Clean(head + Repeat("b|c" + end, 198));

        Assert.Equal("CN206", Bodies.Refused(head + Repeat("b|c" + end, 250)).Code);
    }

    [Theory]
    [InlineData("\u00A0")]
    [InlineData("\v")]
    [InlineData("\f")]
    public void A_line_of_unusual_blanks_does_not_end_a_table(string blank)
    {
        var head = Repeat("a|", 99) + "a\n" + Repeat("-|", 99) + "-\n";

        Says(Bodies.Refused(head + Repeat("b|c\n" + blank + "\n", 125)), "CN206", 202, 1, "20,000", "20,000");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData(" \t\r\n")]
    public void A_blank_line_ends_a_table(string blank)
    {
        var head = Repeat("a|", 99) + "a\n" + Repeat("-|", 99) + "-\n";

        Bodies.Clean(head + blank + Repeat("b|c\n", 250));
    }

    [Fact]
    public void Addresses_that_never_end_are_limited() =>
        Says(Bodies.Refused(Repeat("[a](", 5_000) + new string('(', 100_000)), "CN207", 1, 671, "20,000,000", "20,000,000");

    [Fact]
    public void A_picture_written_into_its_address_loses_only_the_picture()
    {
        var (html, warning) = Bodies.Warned("a ![b](data:image/png;base64," + new string('A', 300_000) + ") c");

        Assert.Equal("<p>a b c</p>", html);
        Assert.Equal("CN222", warning.Code);
    }

    [Fact]
    public void Definitions_are_limited()
    {
        Bodies.Clean(Repeat("[a]: b\n", 2_000));

        Says(Bodies.Refused(Repeat("[a]: b\n", 2_001)), "CN208", 2_001, 3, "2,001", "2,000");
    }

    [Fact]
    public void Depth_is_limited_and_the_error_names_the_line()
    {
        Bodies.Clean(string.Concat(Enumerable.Range(0, 40).Select(i => new string(' ', i * 2) + "- a\n")));

        var lists = Bodies.Refused("first\n\n" + string.Concat(Enumerable.Range(0, 60).Select(i => new string(' ', i * 2) + "- a\n")));
        Says(lists, "CN209", 52, 101, "101", "100");
        var markers = Bodies.Refused("first\n\n" + Repeat("- ", 60) + "a");
        Assert.Equal(("CN209", 3), (markers.Code, markers.Line));
        var emphasis = Bodies.Refused("first\n\n" + Repeat("*a **b ", 60) + Repeat("c** d* ", 60));
        Assert.Equal(("CN209", 3), (emphasis.Code, emphasis.Line));
    }

    [Fact]
    public void Marks_that_may_still_open_something_are_limited_in_one_paragraph()
    {
        Bodies.Clean(Repeat("*a* ", 500));

        Says(Bodies.Refused("first\n\n" + Repeat("*a* ", 501)), "CN209", 3, 2_001, "1,000", "1,000");
        Assert.Equal("CN209", Bodies.Refused(Repeat("[", 1_001)).Code);
    }

    [Fact]
    public void Lines_are_limited()
    {
        Bodies.Clean(Repeat("a\n", 20_000));

        Says(Bodies.Refused(Repeat("a\n", 20_001)), "CN200", 20_001, 1, "20,000", "20,000");
    }

    [Fact]
    public void A_carriage_return_and_a_line_feed_end_one_line()
    {
        Bodies.Clean(Repeat("a\r\n", 20_000));
        Bodies.Clean(Repeat("a\r", 20_000));

        Says(Bodies.Refused(Repeat("a\r\n", 20_001)), "CN200", 20_001, 1, "20,000", "20,000");
        Assert.Equal("CN200", Bodies.Refused(Repeat("a\r", 20_001)).Code);
    }

    [Fact]
    public void Html_is_limited() =>
        Says(Bodies.Refused("first\n\n" + new string('"', 400_000)), "CN210", 3, 1, "2,097,152", "2,097,152");

    [Fact]
    public void Every_limit_that_is_passed_is_reported()
    {
        var (body, problems) = Bodies.Read(Repeat("[a](b) ", 12_001) + "\n\n" + Repeat("*", 20_001) + "\n\n" + Repeat("> ", 61));

        Assert.Null(body);
        Assert.Equal(["CN202", "CN203", "CN205", "CN204"], problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_definition_that_is_too_long_costs_its_links_only()
    {
        var (body, problems) = Bodies.Read("[a] [b] [c]\n\n[a]: /" + new string('x', 3_000) + "\n[b]: /y '" + new string('t', 600) + "'\n[c]: /z 'u'");

        Assert.Equal("<p>a <a href=\"/y\">b</a> <a href=\"/z\" title=\"u\">c</a></p>\n", body!.Html);
        Assert.Equal(["CN221", "CN223"], problems.Select(problem => problem.Code));
    }

    [Fact]
    public void One_word_8000_times_on_a_line_is_fine()
    {
        var body = Bodies.Clean("## Overview\n\n" + Repeat("cryptocurrency ", 8_266));

        Assert.Equal(8_267, body.WordCount);
    }

    private static string Repeat(string part, int times) => string.Concat(Enumerable.Repeat(part, times));

    private static void Says(ContentProblem problem, string code, int line, int column, string found, string limit)
    {
        Assert.Equal((code, line, column), (problem.Code, problem.Line, problem.Column));
        Assert.Contains(found, problem.Message, StringComparison.Ordinal);
        Assert.Contains(limit, problem.Message, StringComparison.Ordinal);
        Assert.Equal(ProblemSeverity.Error, problem.Severity);
        Assert.NotEmpty(problem.Remedy);
    }
}
