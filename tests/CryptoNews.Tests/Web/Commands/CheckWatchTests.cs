using System.Diagnostics;
using CryptoNews.Tests.Store;
using CryptoNews.Web.Commands.Checking;

namespace CryptoNews.Tests.Web.Commands;

public sealed class CheckWatchTests : IDisposable
{
    private readonly CommandFolder _folder = new();

    [Fact]
    public async Task A_saved_file_is_checked_at_once_and_told_between_two_lines()
    {
        _folder.With("a.md", new ArticleFile());
        using var process = Watch();
        try
        {
            Assert.Equal([CheckWatch.Begins], await ReadCheckAsync(process));

            // Renamed into place: a check may come while a file is half written, and say so.
            File.WriteAllText(Path.Combine(_folder.Root, "b"), "---\ntitle: A: b\n---\n");
            File.Move(Path.Combine(_folder.Root, "b"), _folder.Full("b.md"));
            Assert.StartsWith("content/b.md:2:9: error CN021", (await ReadCheckAsync(process))[1], StringComparison.Ordinal);

            File.Delete(_folder.Full("b.md"));
            Assert.Equal([CheckWatch.Begins], await ReadCheckAsync(process));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_file_that_is_named_may_be_away_for_a_moment()
    {
        _folder.With("a.md", new ArticleFile());
        var (away, place) = (Path.Combine(_folder.Root, "away"), _folder.Full("a.md"));
        using var process = Watch(place);
        try
        {
            Assert.Equal([CheckWatch.Begins], await ReadCheckAsync(process));

            File.Move(place, away);
            Assert.Equal([CheckWatch.Begins], await ReadCheckAsync(process));
            Assert.StartsWith($"There is no {place}", await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

            File.WriteAllText(away, "---\ntitle: A: b\n---\n");
            File.Move(away, place);
            Assert.StartsWith("content/a.md:2:9: error CN021", (await ReadCheckAsync(process))[1], StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task What_never_was_there_is_not_watched() =>
        Assert.Equal(2, (await _folder.RunAsync("check", "--watch", _folder.Full("none.md"))).ExitCode);

    [Fact]
    public async Task Watching_mends_nothing_and_reads_no_standard_input()
    {
        Assert.Equal(2, (await _folder.RunAsync("check", "--watch", "--fix")).ExitCode);
        Assert.Equal(2, (await _folder.RunAsync("check", "--watch", "-")).ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private Process Watch(params IEnumerable<string> paths) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "cryptonews.dll"), "check", "--watch", .. paths])
        {
            WorkingDirectory = _folder.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    // What is told up to the end of the next check.
    private static async Task<IReadOnlyList<string>> ReadCheckAsync(Process process)
    {
        var lines = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && line != CheckWatch.Ended)
            lines.Add(line);
        return lines;
    }
}
