namespace CryptoNews.Tests.Content.Markdown;

/// <summary>
/// Bodies of the largest allowed size that once took a parser seconds, minutes or all memory. Each must end, rendered or
/// refused, well before the time-out, which is generous because test machines are slow; nothing is timed.
/// </summary>
public sealed class PathologicalTests
{
    private const int Size = CryptoNews.Content.FileLimits.BodyBytes;
    private const int Generous = 60_000;

    private static readonly string[] Repeated =
    [
        "a", "a ", "a\n", "a\n\n", "\n", " ", "\t", "*a ", "**a ", "*a* ", "_a __b ", "~~a ", "*", "_", "~", "*a_b", "***a** b* ", "`", "` ", "`a` ", "``a", "`` ` ",
        "\\", "\\*", "&amp;", "&", "&#", "&#x41;", "<", "<a ", "<a href=\"", "<!--", "<?", "<!", "<http://", "<http://a.bc>", "<a@b.cd>",
        "http://a.bc ", "http://", "https://a.bc/(((((", "www.a.bc ", "mailto:a@b.cd ", "w", "h",
        "[", "[a", "[a] ", "[a](", "[a](b", "[a](b) ", "[a](<b", "[a](b \"c", "[a][", "[][]", "](", "]", "![", "![a](b)", "[![a](b)](c)", "*[", "[*", "[\\",
        "[^1]", "[^a]: x\n", "[a]: b\n", "[a]: b 'c\n", "[a]:\n", "[a]: b '\n\n", "*[a]: b\n", "[" + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" + "]: b\n\n[aaa] ",
        "# a\n", "#\n", "## Same\n\n", "a\n=\n", "a\n-\n", "---\n", "- a\n", "-\n", "- [ ] a\n", "1. a\n", "- a\n\n", "- a\n\n  b\n", "- - a\n", "1. - a\n", "> a\n", ">\n", "> a\n\n", "> - a\n", "- > a\n",
        "    a\n", "    a\n\n\n", "```\n", "```\n\n", "~~~\n", "- ```\n", "|(```\n", "|", "|\n", "| a ", "|a|\n", "|-|\n", "|-\n", "a|b\n-|-\nc|d\n\n", ":-\n", "a\n:-\n", "a\n|-|-|\n",
        "é", "\U0001F600", "\u0301", "\u200b", "\u00a0", "\r", "\r\n", "a  \n", "a\\\n", "\"", "'", "(", "!", ":", "{a}", "\f", "\0", "<b>", "\u0600", "ﷺ",
    ];

    public static TheoryData<int> Units => [.. Enumerable.Range(0, Repeated.Length)];

    public static TheoryData<string> Names => [.. Built.Keys];

    private static Dictionary<string, Func<string>> Built { get; } = new(StringComparer.Ordinal)
    {
        ["nested lists"] = () => Each(700, i => new string(' ', 2 * i) + "- a\n"),
        ["lists 45 deep"] = () => Each(10_000, i => new string(' ', 2 * (i % 45)) + "- a\n"),
        ["quotes of all depths"] = () => Each(20_000, i => new string('>', (i % 45) + 1) + " a\n"),
        ["deep quotes opened and closed"] = () => Repeat(new string('>', 55) + "\n\n", Size),
        ["lazy lines of a deep quote"] = () => new string('>', 55) + "a\n" + Repeat("a\n", 39_000),
        ["lists opened deep in each line"] = () => Repeat(Repeat("- ", 90) + "a\n", Size),
        ["growing runs of backticks"] = () => Each(1_000, i => "e" + new string('`', i + 1)),
        ["brackets closed in order"] = () => Repeat("[", 10_000) + "a" + Repeat("]", 10_000),
        ["links in links"] = () => Repeat("[", 990) + "a" + Repeat("](b)", 990 * 4),
        ["pictures in pictures"] = () => Repeat("![", 990 * 2) + "a" + Repeat("](b)", 990 * 4),
        ["emphasis in emphasis"] = () => Repeat("*a ", 990 * 3) + Repeat(" b*", 990 * 3),
        ["open emphasis before text"] = () => Repeat("*a ", 990 * 3) + Repeat("b\n", 39_000),
        ["open emphasis before links"] = () => Repeat("*a ", 990 * 3) + Repeat("http://a.bc ", 400_000),
        ["open brackets before text"] = () => Repeat("[", 990) + Repeat("b\n", 39_000),
        ["open brackets before code"] = () => Repeat("[", 990) + Repeat("`b` ", 500_000),
        ["entities before links"] = () => Repeat("&amp;", 250_000) + Repeat("http://a.bc ", 250_000),
        ["escapes before links"] = () => Repeat("\\*", 19_000) + Repeat("http://a.bc ", 480_000),
        ["lines before links"] = () => Repeat("a\n", 38_000) + Repeat("http://a.bc ", 480_000),
        ["links that do not end"] = () => Repeat("[a](", 4_900 * 4) + Repeat("(", 490_000),
        ["a wide table with short rows"] = () => Row("a") + Row("-") + Repeat("|\n", 38_000),
        ["a wide table with full rows"] = () => Row("a") + Row("-") + Repeat(Row("*a*"), Size),
        ["many wide tables"] = () => Repeat(Row("a") + Row("-") + "\n", Size),
        ["a quoted wide table"] = () => "> " + Row("a") + "> " + Row("-") + Repeat("> |\n", 76_000),
        ["a long address used often"] = () => "[a]: http://x/" + new string('a', 400_000) + "\n\n" + Repeat("[a]", 36_000),
        ["a long address of entities used often"] = () => "[a]: http://x/" + Repeat("&amp;", 400_000) + "\n\n" + Repeat("[a]", 36_000),
        ["an allowed address used often"] = () => "[a]: http://x/" + Repeat("&amp;", 2_000) + "\n\n" + Repeat("[a]", 36_000),
        ["a long title used often"] = () => "[a]: b '" + new string('a', 400_000) + "'\n\n" + Repeat("[a]", 36_000),
        ["an allowed title used often"] = () => "[a]: b '" + new string('"', 500) + "'\n\n" + Repeat("[a]", 36_000),
        ["many definitions"] = () => Each(60_000, i => $"[a{i}]: b\n"),
        ["many notes"] = () => Each(60_000, i => $"[^a{i}]: b\n"),
        ["as many notes as allowed"] = () => Each(2_000, i => $"[^a{i}]: b\n") + Each(2_000, i => $"[^a{i}]"),
        ["as many unused notes as allowed"] = () => Each(2_000, i => $"[^a{i}]: b\n"),
        ["one note used often"] = () => "[^a]: b\n\n" + Repeat("[^a]", 47_000),
        ["long labels"] = () => Repeat("[" + new string('a', 900) + "\n", Size),
        ["a title that does not end"] = () => "[a]: b '" + Repeat("a\n", 39_000),
        ["entities with the longest names"] = () => Repeat("&CounterClockwiseContourIntegral;", Size),
        ["refused links"] = () => Repeat("[a](javascript:b)", 4_900 * 17),
        ["refused pictures"] = () => Repeat("![a](javascript:b)", 4_900 * 18),
        ["headings that take each other's ids"] = () => Each(9_000, i => $"## x\n## x-{i}\n"),
        ["tables under a long heading"] = () => "## " + new string('a', 100_000) + "\n\n" + Repeat("|a|\n|-|\n\n", 50_000),
    };

    [Theory(Timeout = Generous)]
    [MemberData(nameof(Units))]
    public Task A_piece_repeated_to_the_largest_size_ends(int unit) =>
        Task.Run(() => Ends(Repeat(Repeated[unit], Size)), TestContext.Current.CancellationToken);

    [Theory(Timeout = Generous)]
    [MemberData(nameof(Names))]
    public Task A_body_built_to_be_slow_ends(string name) =>
        Task.Run(() => Ends(Built[name]()), TestContext.Current.CancellationToken);

    private static void Ends(string markdown)
    {
        var (body, problems) = Bodies.Read(markdown);

        if (body is null)
            Assert.DoesNotContain(problems, problem => problem.Code == "CN211");
        else
            Assert.InRange(body.Html.Length, 0, 2 * 1024 * 1024);
    }

    private static string Repeat(string part, int size) => string.Concat(Enumerable.Repeat(part, Math.Max(1, size / part.Length)));

    private static string Each(int times, Func<int, string> part)
    {
        var text = string.Concat(Enumerable.Range(0, times).Select(part));
        return text.Length > Size ? text[..Size] : text;
    }

    private static string Row(string cell) => string.Join('|', Enumerable.Repeat(cell, 100)) + "\n";
}
