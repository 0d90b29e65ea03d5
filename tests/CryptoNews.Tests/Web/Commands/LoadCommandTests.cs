using CryptoNews.Store;
using CryptoNews.Tests.Store;

namespace CryptoNews.Tests.Web.Commands;

public sealed class LoadCommandTests : IDisposable
{
    private readonly CommandFolder _folder = new();

    [Fact]
    public async Task One_sync_is_reported_and_fine()
    {
        var process = await LoadAsync(_folder.With("a.md", new ArticleFile()));

        Assert.Equal((0, ""), (process.ExitCode, process.Error));
        Assert.Contains("Loaded 1 articles and pages (0 with warnings), rejected 0", process.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder.Root, "data", "cryptonews.db")));
    }

    [Fact]
    public async Task A_rejected_file_gives_code_1()
    {
        var process = await LoadAsync(_folder.With("a.md", "---\ntitle: A: b\n---\n"));

        Assert.Equal(1, process.ExitCode);
        Assert.Contains("content/a.md:2:9: error CN021", process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_server_holds_the_database_it_ends_with_code_2_and_says_so()
    {
        using var server = new StoreFile($"Data Source={Path.Combine(_folder.Root, "data", "cryptonews.db")}", "");
        var process = await LoadAsync(_folder.With("a.md", new ArticleFile()));

        Assert.Equal((2, ""), (process.ExitCode, process.Output));
        Assert.Contains("cryptonews.db is in use by another process. Stop that one first", process.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_folder_gives_code_2()
    {
        var process = await CommandProcess.RunAsync(_folder.Root, ["load", "--Content:Path=nowhere"]);

        Assert.Equal(2, process.ExitCode);
        Assert.Contains("nowhere can't be read", process.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static Task<CommandProcess> LoadAsync(CommandFolder folder) => CommandProcess.RunAsync(folder.Root, ["load"]);
}
