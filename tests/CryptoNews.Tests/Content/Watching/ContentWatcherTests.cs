using CryptoNews.Content;
using Microsoft.Extensions.Time.Testing;

namespace CryptoNews.Tests.Content;

public sealed class ContentWatcherTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("cryptonews-watch-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    // Of a folder that is no content nobody makes a new watcher, nor looks at the whole folder.
    [Fact]
    public async Task Folders_renamed_where_nothing_is_content_are_not_told_of()
    {
        var told = await ToldOfAsync("2026/b", (".git/refs", ".git/heads"), ("_drafts/a", "_drafts/b"), ("2026/a", "2026/b"));

        Assert.Equal(["2026/a", "2026/b"], told);
    }

    // A folder that was set aside, and one that was made ready elsewhere.
    [Theory]
    [InlineData("2026/a", ".trash/a")]
    [InlineData(".ready/a", "2026/a")]
    public async Task A_folder_that_leaves_or_enters_the_content_is_told_of(string from, string to) =>
        Assert.Contains("2026/a", await ToldOfAsync("2026/a", (from, to)));

    /// <summary>Every path of which hints tell while folders are renamed.</summary>
    /// <param name="last">Nothing is waited for after it.</param>
    private async Task<SortedSet<string>> ToldOfAsync(string last, params (string From, string To)[] renamed)
    {
        foreach (var (from, to) in renamed)
        {
            Directory.CreateDirectory(PathOf(from));
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(to))!);
        }

        var clock = new FakeTimeProvider();
        using var woken = new SemaphoreSlim(0);
        var hints = new ContentHints(clock) { Wake = () => woken.Release() };
        using var watcher = new ContentWatcher(new ContentFolder(_root), hints);
        foreach (var (from, to) in renamed)
            Directory.Move(PathOf(from), PathOf(to));
        var told = new SortedSet<string>(StringComparer.Ordinal);
        while (!told.Contains(last))
        {
            if (hints.UntilNext() is null)
                Assert.True(await woken.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
            clock.Advance(TimeSpan.FromSeconds(1));
            told.UnionWith(hints.TakeDue().Paths);
        }

        return told;
    }

    private string PathOf(string path) => Path.Combine(_root, path);
}
