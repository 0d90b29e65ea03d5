using CryptoNews.Content;

namespace CryptoNews.Tests.Content;

/// <summary>Files that once broke something somewhere, each with what must become of it (expectations.tsv).</summary>
public sealed class HostileSampleTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples", "hostile");

    /// <summary>Where the format decides otherwise than the table, which calls these rows "policy".</summary>
    private static readonly Dictionary<string, string> FormatDecides = new()
    {
        // What decides neither who sees an article nor where loses only its own value.
        ["213-tags-nested.md"] = "loaded-with-warning",
        ["215-source-scalar.md"] = "loaded-with-warning",
        ["221-sticky-overflow.md"] = "loaded-with-warning",
        // updatedAt before publishedAt is a warning.
        ["311-date-updated-before-published.md"] = "loaded-with-warning",
        // Blank lines before the front matter are a warning.
        ["414-blank-line-first.md"] = "loaded-with-warning",
    };

    /// <summary>Refused for their bodies, which the renderer judges.</summary>
    private static readonly string[] RefusedBodies = ["802-md-lists-6k.md", "803-md-brackets-40k.md"];

    private static readonly ContentRules Rules = new() { ImageHosts = ["images.example.com"] };

    public static TheoryData<string, string> Expectations()
    {
        var data = new TheoryData<string, string>();
        foreach (var cells in File.ReadLines(Path.Combine(Folder, "expectations.tsv")).Skip(1).Select(line => line.Split('\t')))
        {
            if (File.Exists(Path.Combine(Folder, cells[0])) && !RefusedBodies.Contains(cells[0]))
                data.Add(cells[0], FormatDecides.GetValueOrDefault(cells[0], cells[1]));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Expectations))]
    public void Each_sample_ends_as_expected(string name, string expected)
    {
        var file = SmallFile.Parse(File.ReadAllBytes(Path.Combine(Folder, name)), name, Rules);
        var outcome = file.Rejected ? "rejected"
            : file.Problems.Any(p => p.Severity == ProblemSeverity.Warning) ? "loaded-with-warning"
            : "loaded";
        Assert.True(expected == outcome, $"{outcome}: {string.Join('\n', file.Problems)}");
    }

    [Fact]
    public void Every_sample_has_an_expectation()
    {
        var named = File.ReadLines(Path.Combine(Folder, "expectations.tsv")).Select(line => line.Split('\t')[0]).ToHashSet();
        Assert.Equal([], Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Where(name => name != "expectations.tsv" && !named.Contains(name!)));
    }

    [Fact]
    public void Escape_codes_reach_neither_title_nor_message()
    {
        var file = SmallFile.Parse(File.ReadAllBytes(Path.Combine(Folder, "516-terminal-escape.md")), "516.md", Rules);
        Assert.Equal("HX516 [31mred]0;owned bell", file.Article!.Title);
        Assert.All(file.Problems, problem => Assert.DoesNotContain('\u001b', problem.ToString()));
    }

    [Fact]
    public void A_picture_address_that_breaks_out_of_its_attribute_is_left_out()
    {
        foreach (var name in new[] { "511-cover-quote-breakout.md", "513-cover-protocol-relative.md", "514-cover-css-breakout.md", "812-cover-100k-url.md" })
            Assert.Null(SmallFile.Parse(File.ReadAllBytes(Path.Combine(Folder, name)), name, Rules).Article!.Cover);
    }
}
