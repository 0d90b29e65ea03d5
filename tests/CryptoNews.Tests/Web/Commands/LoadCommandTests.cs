using System.Globalization;
using CryptoNews.Store;
using CryptoNews.Tests.Store;
using Microsoft.Data.Sqlite;

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

    [Fact]
    public async Task Most_of_the_files_gone_at_once_stay_on_the_site_until_that_is_confirmed()
    {
        foreach (var i in Enumerable.Range(0, 100))
            _folder.With($"{i}.md", new ArticleFile { Title = $"Story {i}" });
        Assert.Equal(0, (await LoadAsync(_folder)).ExitCode);
        foreach (var i in Enumerable.Range(0, 60))
            File.Delete(_folder.Full($"{i}.md"));

        var held = await LoadAsync(_folder);
        Assert.Equal((1, 100), (held.ExitCode, Articles()));
        Assert.Contains("60 content files are gone at once. Nothing was deleted", held.Output, StringComparison.Ordinal);

        var confirmed = await LoadAsync(_folder, "--confirm-deletions");
        Assert.Equal((0, 40), (confirmed.ExitCode, Articles()));
        Assert.Contains("60 deleted", confirmed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_text_than_fits_into_memory_is_loaded()
    {
        const int Files = 200;
        const int Letters = 400_000; // kept as markdown and as HTML, each of two bytes
        const int Heap = 192 << 20;
        Assert.True(4L * Files * Letters > Heap);
        foreach (var i in Enumerable.Range(0, Files))
            _folder.With($"{i}.md", new ArticleFile { Title = $"Story {i}", Body = new string('a', Letters) });

        var process = await CommandProcess.RunAsync(_folder.Root, ["load"], mostHeap: Heap);

        Assert.Equal((0, "", Files), (process.ExitCode, process.Error, Articles()));
    }

    public void Dispose() => _folder.Dispose();

    private static Task<CommandProcess> LoadAsync(CommandFolder folder, params string[] options) => CommandProcess.RunAsync(folder.Root, ["load", .. options]);

    private int Articles()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.Root, "data", "cryptonews.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Articles";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
