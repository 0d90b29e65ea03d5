using CryptoNews.Web.Commands;

namespace CryptoNews.Tests.Web.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("Unknown command 'lod'. Did you mean load?", "lod")]
    [InlineData("Unknown command 'frobnicate'.\n", "frobnicate")]
    [InlineData("Unknown option '--ulrs'. Did you mean --urls?", "--ulrs", "http://127.0.0.1:1")]
    [InlineData("Unknown option '--confirm'. Did you mean --confirm-deletions?", "load", "--confirm")]
    [InlineData("Unexpected argument 'all'.", "load", "all")]
    [InlineData("Unknown option '--fxi'. Did you mean --fix?", "check", "--fxi")]
    [InlineData("Unknown option '--transalte'. Did you mean --translate?", "new", "A headline", "--transalte", "a")]
    [InlineData("Unknown command 'chekc'. Did you mean check?", "chekc")]
    [InlineData("'text'", "check", "--format", "xml")]
    [InlineData("There is no setting --Site:PageSiz. Did you mean --Site:PageSize?", "--Site:PageSiz=50")]
    [InlineData("There is no setting --Site:PageSiz. Did you mean --Site:PageSize?", "load", "--Site:PageSiz", "50")]
    [InlineData("There is no setting --Sit:PageSize. Did you mean --Site:PageSize?", "--Sit:PageSize=50")]
    [InlineData("--urls has no value; write --urls=…", "--urls")]
    [InlineData("'cryptonews load --help' says what can be written.", "load", "all")]
    public async Task A_typo_is_told_with_what_was_meant_and_starts_nothing(string message, params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    /// <summary>Where no inotify instance is left, nothing would start.</summary>
    [Fact]
    public async Task The_settings_file_is_not_watched()
    {
        await using var portal = new Portal();
        var files = ((IConfigurationRoot)portal.Services.GetRequiredService<IConfiguration>()).Providers.OfType<FileConfigurationProvider>().ToList();

        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => file.Source.ReloadOnChange);
    }

    [Fact]
    public async Task Control_characters_of_an_argument_do_not_reach_the_terminal() =>
        Assert.DoesNotContain('\u001B', (await CommandRun.OfAsync("load", "\u001B[31mred")).Error);

    [Fact]
    public async Task A_file_of_arguments_is_never_read() =>
        Assert.Contains("Unknown command '@/etc/hostname'", (await CommandRun.OfAsync("@/etc/hostname")).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("serve", "--help")]
    [InlineData("load", "--help")]
    [InlineData("check", "--help")]
    [InlineData("new", "--help")]
    [InlineData("explain", "--help")]
    [InlineData("schema", "--help")]
    [InlineData("load", "nonsense", "--help")]
    public async Task Help_teaches_with_examples_settings_and_exit_codes(params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Examples:\n  cryptonews", run.Output, StringComparison.Ordinal);
        Assert.Contains("--Content:Path=", run.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:\n  0  fine", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 105, line));
    }

    [Fact]
    public async Task The_process_says_what_is_wrong_on_standard_error_and_ends_with_code_2()
    {
        var process = await CommandProcess.RunAsync(AppContext.BaseDirectory, ["chekc"]);

        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith("Unknown command 'chekc'.", process.Error, StringComparison.Ordinal);
        Assert.Equal("", process.Output);
    }

    [Theory]
    [InlineData("schema >/dev/full")]
    [InlineData("check --help >/dev/full")]
    [InlineData("schema >&-")]
    public async Task An_answer_that_can_not_be_written_is_told_in_a_line_and_ends_with_code_2(string command)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Others have no such outputs.");
        var shell = await CommandProcess.RunAsync("sh", AppContext.BaseDirectory, ["-c", $"\"$0\" {command}", CommandProcess.Program]);

        Assert.Equal(2, shell.ExitCode);
        Assert.Contains("have room", Assert.Single(shell.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    /// <summary>The web server's answer to that is an exception.</summary>
    [Fact]
    public async Task A_server_that_is_stopped_while_it_starts_ends_as_any_other()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var started = app.Lifetime.ApplicationStarted;
        app.Lifetime.StopApplication();

        await ServeCommand.RunAsync(app);

        Assert.False(started.IsCancellationRequested);
    }
}
