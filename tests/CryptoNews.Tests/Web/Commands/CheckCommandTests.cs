using System.Text.Json;
using CryptoNews.Store;

namespace CryptoNews.Tests.Web.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private const string Good = "---\ntitle: A\npublishedAt: 2026-01-02T11:57:24Z\n---\nText.\n";
    private const string Warned = "---\ntitle: A\npublishedAt: 2026-01-02T11:57:24Z\nsentiment: GREAT\n---\nText.\n";
    private const string Broken = "---\ntitle: A: b\npublishedAt: 2026-01-02T11:57:24Z\n---\nText.\n";

    private readonly CommandFolder _folder = new();

    [Fact]
    public async Task A_folder_without_problems_is_fine_and_says_nothing()
    {
        var run = await _folder.With("2026/01/a.md", Good).RunAsync("check");

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task An_error_is_told_with_place_line_and_caret_and_gives_code_1()
    {
        var run = await _folder.With("a.md", Broken).RunAsync("check");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{_folder.Full("a.md")}:2:9: error CN021: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n    title: A: b\n            ^\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task A_warning_is_fine_unless_it_is_strict()
    {
        _folder.With("a.md", Warned);
        var mild = await _folder.RunAsync("check");
        var strict = await _folder.RunAsync("check", "--strict");

        Assert.Equal((0, 1), (mild.ExitCode, strict.ExitCode));
        Assert.Contains("warning CN121", mild.Output, StringComparison.Ordinal);
        Assert.Contains("error CN121", strict.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Named_files_alone_are_told_of_and_compared_with_all_others()
    {
        _folder.With("A b.md", Good).With("a-b.md", Good).With("2026/broken.md", Broken);

        var one = await _folder.RunAsync("check", _folder.Full("a-b.md"));
        Assert.Equal(1, one.ExitCode);
        Assert.Contains("CN301", one.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("broken", one.Output, StringComparison.Ordinal);

        Assert.Equal(0, (await _folder.RunAsync("check", "A b.md")).ExitCode);
        Assert.Contains("CN021", (await _folder.RunAsync("check", "2026")).Output, StringComparison.Ordinal);
        Assert.Contains("CN301", (await _folder.RunAsync("check", _folder.ContentPath)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_or_lies_elsewhere_is_told_with_code_2()
    {
        var missing = await _folder.RunAsync("check", "2026/01/none.md");
        var elsewhere = await _folder.RunAsync("check", AppContext.BaseDirectory);

        Assert.Equal((2, ""), (missing.ExitCode, missing.Output));
        Assert.Contains("There is no 2026/01/none.md", missing.Error, StringComparison.Ordinal);
        Assert.Equal(2, elsewhere.ExitCode);
        Assert.Contains("is not in the content folder", elsewhere.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_folder_is_told_with_code_2()
    {
        var run = await CommandRun.OfAsync("check", "--Content:Path=/nowhere/at/all");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("The content folder /nowhere/at/all can't be read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_setting_is_told_with_code_2()
    {
        var run = await _folder.RunAsync("check", "--Site:TimeZone=Mars/Olympus");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Site:TimeZone is 'Mars/Olympus'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_content_is_passed_over_and_said_so()
    {
        var run = await _folder.With("notes.txt", "text").With("b.md", Broken).RunAsync("check", "notes.txt");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Contains("notes.txt is not read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_on_standard_input_is_checked_by_itself()
    {
        var run = await _folder.With("other.md", Broken).RunAsync(Broken, ["check", "-"]);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("stdin.md:2:9: error CN021", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("other.md", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_with_a_place_is_compared_with_the_folder_in_place_of_what_is_saved_there()
    {
        _folder.With("A b.md", Good).With("a-b.md", Broken);

        var clash = await _folder.RunAsync(Good, ["check", "-", "--stdin-path", _folder.Full("a-b.md")]);
        Assert.Contains("CN301", clash.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CN021", clash.Output, StringComparison.Ordinal);

        Assert.Equal(0, (await _folder.RunAsync(Good, ["check", "--stdin-path", "new/place.uk.md"])).ExitCode);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("_drafts/idea.md")]
    [InlineData(".obsidian/a.md")]
    public async Task A_text_with_a_place_that_is_not_read_is_told_of_as_the_file_there(string path)
    {
        _folder.With("a.md", Good).With(path, "# How we write");

        var text = await _folder.RunAsync("# How we write", ["check", "-", "--stdin-path", path]);
        var file = await _folder.RunAsync("", ["check", path]);

        Assert.Equal((0, file.Output, file.Error), (text.ExitCode, text.Output, text.Error));
        Assert.Contains($"{path} is not read", text.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_with_a_place_is_no_second_file_there()
    {
        var run = await _folder.With("a.md", Good).RunAsync(Good, ["check", "-", "--stdin-path", "a.md"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Json_names_every_part_of_a_problem()
    {
        using var json = JsonDocument.Parse((await _folder.With("a.md", Broken).With("ї.md", Warned).RunAsync("check", "--format", "json")).Output);
        var problem = json.RootElement.GetProperty("problems")[0];

        Assert.Equal((1, 2, 1, 1), (Number("version"), Number("files"), Number("errors"), Number("warnings")));
        Assert.Equal(_folder.Full("a.md"), problem.GetProperty("path").GetString());
        Assert.Equal((2, 9), (problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetInt32()));
        Assert.Equal(("error", "CN021"), (problem.GetProperty("severity").GetString(), problem.GetProperty("code").GetString()));
        Assert.Equal("title: A: b", problem.GetProperty("sourceLine").GetString());

        int Number(string name) => json.RootElement.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task Sarif_has_a_rule_for_each_code_and_a_place_for_each_result()
    {
        using var json = JsonDocument.Parse((await _folder.With("a b.md", Broken).With("ї.md", Warned).RunAsync("check", "--format", "sarif")).Output);
        var run = json.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToList();

        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        Assert.Equal(["CN021", "CN121"], rules);
        Assert.Equal(2, run.GetProperty("results").GetArrayLength());
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
        {
            Assert.Equal(rules[result.GetProperty("ruleIndex").GetInt32()], result.GetProperty("ruleId").GetString());
            Assert.Contains(result.GetProperty("level").GetString(), (string[])["error", "warning", "note"]);
            Assert.NotEqual("", result.GetProperty("message").GetProperty("text").GetString());
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.True(Uri.IsWellFormedUriString(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.RelativeOrAbsolute));
            Assert.True(place.GetProperty("region").GetProperty("startLine").GetInt32() >= 1);
        });
    }

    [Fact]
    public async Task Github_gets_one_command_a_problem_and_none_that_a_file_wrote()
    {
        var run = await _folder
            .With("a,b:c.md", "---\ntitle: A\npublishedAt: '100%\n\n  ::error::owned'\n---\nText.\n")
            .RunAsync("check", "--format", "github");

        var command = Assert.Single(run.Output.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("::error file=", command, StringComparison.Ordinal);
        Assert.Contains("a%2Cb%3Ac.md,line=3,col=14,title=CN115::", command, StringComparison.Ordinal);
        Assert.Contains("100%25", command, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_terminal_gets_colours_and_a_summary_and_a_pipe_neither()
    {
        _folder.With("a.md", Broken).With("b.md", Warned);
        var terminal = await CommandRun.OfAsync(_folder.Clock, [], isTerminal: true, "check", $"--Content:Path={_folder.ContentPath}");
        var pipe = await _folder.RunAsync("check");

        Assert.Contains("\e[31merror CN021\e[0m", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("2 files checked: 1 errors, 1 warnings, 0 notes", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(pipe.Output, System.Text.RegularExpressions.Regex.Replace(terminal.Output, "\e\\[[0-9]+m", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)));
        Assert.DoesNotContain('\e', pipe.Output);
    }

    [Fact]
    public async Task Control_characters_in_the_name_of_a_file_do_not_reach_the_terminal()
    {
        var run = await _folder.With("a\u001B[2Jb.md", Broken).RunAsync("check");

        Assert.DoesNotContain('\u001B', run.Output);
        Assert.Contains("a\uFFFD[2Jb.md:2:9", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_whose_name_begins_as_that_of_the_content_is_not_within_it()
    {
        var other = Directory.CreateDirectory(_folder.ContentPath + "-old").FullName;
        await File.WriteAllTextAsync(Path.Combine(other, "a.md"), Broken, TestContext.Current.CancellationToken);
        var run = await _folder.RunAsync("check", Path.Combine(other, "a.md"));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("is not in the content folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_process_works_while_another_one_holds_the_database_and_separates_its_outputs()
    {
        _folder.With("a.md", Broken);
        using var store = new StoreFile($"Data Source={Path.Combine(_folder.Root, "data", "cryptonews.db")}", "");
        var process = await CommandProcess.RunAsync(_folder.Root, ["check", "--format", "text"]);

        Assert.Equal((1, ""), (process.ExitCode, process.Error));
        Assert.StartsWith("content/a.md:2:9: error CN021", process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_of_the_repository_passes_strictly()
    {
        var run = await CommandRun.OfAsync(_folder.Clock, [], isTerminal: false, "check", "--strict", $"--Content:Path={Repository.Path("content")}");

        Assert.True(run.ExitCode == 0, run.ToString());
    }

    // On Windows, and with such a locale anywhere, the console's own encoding lacks letters.
    [Fact]
    public async Task What_a_process_prints_is_UTF_8_whatever_the_machine_prefers()
    {
        _folder.With("новини.md", "---\ntitle: A\ncategory: Біржі\ncategory: Ринок\n---\nText.\n");
        var process = await CommandProcess.RunAsync("env", _folder.Root, ["LC_ALL=en_US.ISO-8859-1", CommandProcess.Program, "check"]);

        Assert.Contains("новини.md:4:1: error", process.Output, StringComparison.Ordinal);
        Assert.Contains("category: Ринок", process.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
