using CryptoNews.Tests.Store;
using CryptoNews.Web.Commands.Checking;

namespace CryptoNews.Tests.Web.Commands;

public sealed class CheckFixTests : IDisposable
{
    private const string Broken = "---\ntitle: A: b\ndate: 2026-01-02T11:57:24Z\n---\nText.\n";
    private const string Mended = "---\ntitle: \"A: b\"\npublishedAt: 2026-01-02T11:57:24Z\n---\nText.\n";

    private readonly CommandFolder _folder = new();

    [Fact]
    public async Task Fixing_shows_the_difference_and_checks_what_is_left()
    {
        var run = await _folder.With("2026/a.md", Broken).With("b.md", "---\ntitle: A\n---\nText.\n").RunAsync("check", "--fix");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(Mended, _folder.Read("2026/a.md"));
        var file = _folder.Full("2026/a.md");
        Assert.StartsWith($"{file}: mended: line 2: value put in quotes; line 3: 'date' made 'publishedAt'\n--- {file}\n+++ {file}\n@@ ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n-title: A: b\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n+title: \"A: b\"\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("b.md:1:1: error CN101", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("a.md:2", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fixing_twice_changes_nothing_and_leaves_no_other_file()
    {
        await _folder.With("a.md", Broken).RunAsync("check", "--fix");
        var written = File.GetLastWriteTimeUtc(_folder.Full("a.md"));
        var again = await _folder.RunAsync("check", "--fix");

        Assert.Equal((0, ""), (again.ExitCode, again.Output));
        Assert.Equal(written, File.GetLastWriteTimeUtc(_folder.Full("a.md")));
        Assert.Equal(["a.md"], Directory.EnumerateFileSystemEntries(_folder.ContentPath).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Only_named_files_are_mended_and_their_permissions_stay()
    {
        _folder.With("a.md", Broken).With("b.md", Broken);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder.Full("a.md"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        var run = await _folder.RunAsync("check", "--fix", "a.md");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal((Mended, Broken), (_folder.Read("a.md"), _folder.Read("b.md")));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead, File.GetUnixFileMode(_folder.Full("a.md")));
    }

    [Fact]
    public async Task A_named_folder_is_not_another_whose_name_begins_the_same()
    {
        var run = await _folder.With("2026/01/a.md", Broken).With("2026/010/b.md", Broken).RunAsync("check", "--fix", "2026/01");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal((Mended, Broken), (_folder.Read("2026/01/a.md"), _folder.Read("2026/010/b.md")));
    }

    [Fact]
    public void What_somebody_saved_meanwhile_is_left_alone()
    {
        var file = _folder.With("a.md", "What an editor saved").Full("a.md");

        Assert.False(Mending.Replace(file, "What was read"u8.ToArray(), "What was mended"u8.ToArray()));
        Assert.Equal("What an editor saved", _folder.Read("a.md"));
        Assert.Equal(["a.md"], Directory.EnumerateFileSystemEntries(_folder.ContentPath).Select(Path.GetFileName));

        Assert.True(Mending.Replace(file, "What an editor saved"u8.ToArray(), "What was mended"u8.ToArray()));
        Assert.Equal("What was mended", _folder.Read("a.md"));
    }

    [Fact]
    public async Task Forms_for_programs_stay_whole()
    {
        var run = await _folder.With("a.md", Broken).RunAsync("check", "--fix", "--format", "json");

        using var json = System.Text.Json.JsonDocument.Parse(run.Output);
        Assert.Equal(0, json.RootElement.GetProperty("errors").GetInt32());
        Assert.Contains("+title: \"A: b\"", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mended_text_of_standard_input_goes_to_standard_output_and_problems_do_not()
    {
        var mended = await _folder.RunAsync(Broken, ["check", "-", "--fix"]);
        Assert.Equal((0, Mended, ""), (mended.ExitCode, mended.Output, mended.Error));

        const string Hopeless = "---\ntitle: \"A\n---\r\nText.\n";
        var untouched = await _folder.RunAsync(Hopeless, ["check", "-", "--fix", "--stdin-path", "a.md"]);
        Assert.Equal((1, Hopeless), (untouched.ExitCode, untouched.Output));
        Assert.Contains("a.md:2:8: error CN023", untouched.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Full("a.md")));
    }

    [Fact]
    public async Task The_process_mends_a_file()
    {
        _folder.With("a.md", new ArticleFile { Title = "Fine" }).With("b.md", Broken);
        var process = await CommandProcess.RunAsync(_folder.Root, ["check", "--fix"]);

        Assert.Equal((0, ""), (process.ExitCode, process.Error));
        Assert.StartsWith("content/b.md: mended: ", process.Output, StringComparison.Ordinal);
        Assert.Equal(Mended, _folder.Read("b.md"));
    }

    public void Dispose() => _folder.Dispose();
}
