using System.Diagnostics;
using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Tests.Store;

public sealed class BrokenFileTests : IDisposable
{
    private readonly TestStore _store = new();

    [Theory]
    [InlineData("no front matter")]
    [InlineData("")]
    [InlineData("---\ntitle: \"cut off")]
    public async Task A_broken_file_keeps_its_last_good_version(string broken)
    {
        _store.Write("story.md", new ArticleFile { Title = "Good", Tags = ["A"] });
        await _store.SyncAsync();
        var (rows, generation) = (Rows.In(_store.File, Rows.OfTheSite), _store.Generation());
        _store.Write("story.md", broken);

        var report = await _store.SyncAsync();

        Assert.Equal((1, 0, 0, 1), (report.Changed, report.Deleted, report.Loaded, report.Rejected));
        Assert.Contains(report.Problems, p => p is { Path: "story.md", Severity: ProblemSeverity.Error });
        Assert.Equal(rows, Rows.In(_store.File, Rows.OfTheSite));
        Assert.Equal(generation, _store.Generation());
        using var db = _store.Read();
        Assert.Equal(FileOutcome.Rejected, db.Files.Single().Outcome);
        Assert.Equal(report.Problems, db.Files.Single().Problems);
    }

    [Fact]
    public async Task A_mended_file_is_live_with_its_new_text()
    {
        _store.Write("story.md", new ArticleFile { Title = "Good" });
        await _store.SyncAsync();
        _store.Write("story.md", "broken");
        await _store.SyncAsync();
        _store.Write("story.md", new ArticleFile { Title = "Better" });

        var report = await _store.SyncAsync();

        Assert.Equal((1, 0), (report.Loaded, report.Rejected));
        using var db = _store.Read();
        Assert.Equal("Better", db.Articles.Single().Title);
        Assert.Empty(db.Files.Single().Problems);
    }

    [Fact]
    public async Task A_broken_file_that_is_deleted_takes_its_last_good_version_along()
    {
        _store.Write("story.md", new ArticleFile());
        await _store.SyncAsync();
        _store.Write("story.md", "broken");
        await _store.SyncAsync();
        _store.Delete("story.md");
        await _store.SyncAsync();

        Assert.Empty(Rows.In(_store.File, Rows.OfTheSiteAndFiles));
    }

    [Fact]
    public async Task A_broken_file_that_was_never_good_is_not_on_the_site()
    {
        _store.Write("story.md", "broken");
        await _store.SyncAsync();

        Assert.Empty(Rows.In(_store.File, Rows.OfTheSite));
    }

    [Fact]
    public async Task A_broken_page_keeps_its_last_good_version()
    {
        _store.Write("_pages/about.md", ArticleFile.Page("About"));
        await _store.SyncAsync();
        _store.Write("_pages/about.md", "broken");
        await _store.SyncAsync();

        using var db = _store.Read();
        Assert.Equal("About", db.Pages.Single().Title);
    }

    [Fact]
    public async Task The_last_good_version_still_expires()
    {
        _store.Write("story.md", new ArticleFile { ExpiresAt = TestStore.Start.AddHours(1) });
        await _store.SyncAsync();
        _store.Write("story.md", "broken");
        await _store.SyncAsync();
        _store.Clock.Advance(TimeSpan.FromHours(1));
        await _store.TurnClockAsync();

        using var db = _store.Read();
        Assert.Equal(ArticleStatus.Expired, db.Articles.Single().Status);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_keeps_its_last_good_version_and_comes_back_as_soon_as_it_can()
    {
        if (OperatingSystem.IsWindows() || await Privileges.RanWithoutThemAsync())
            return;
        _store.Write("story.md", new ArticleFile { Title = "Good" });
        await _store.SyncAsync();
        _store.Write("story.md", new ArticleFile { Title = "Better" });
        File.SetUnixFileMode(_store.Full("story.md"), UnixFileMode.None);
        var report = await _store.SyncAsync();
        Assert.Equal("CN304", Assert.Single(report.Problems).Code);
        Assert.Equal(1, report.Rejected);
        using (var db = _store.Read())
            Assert.Equal("Good", db.Articles.Single().Title);
        var again = await _store.SyncAsync();
        Assert.Empty(again.Problems);
        Assert.Equal((0, 1), (again.Changed, again.Rejected));

        File.SetUnixFileMode(_store.Full("story.md"), UnixFileMode.UserRead);
        await _store.SyncAsync();
        using (var db = _store.Read())
        {
            Assert.Equal("Better", db.Articles.Single().Title);
            Assert.Equal(FileOutcome.Loaded, db.Files.Single().Outcome);
        }
    }

    // A folder can't be read as a file by anybody.
    [Fact]
    public void What_cannot_be_read_is_told_once_and_looked_at_each_time()
    {
        Directory.CreateDirectory(_store.Full("story.md"));
        var stamp = new ContentFileStamp("story.md", 10, 1);
        var known = new StoredFile { Path = "story.md", Digest = [], Key = "story", Outcome = FileOutcome.Rejected };

        var first = FileReading.Of(_store.Folder, new ArticleParser(_store.Rules), stamp, null, TestStore.Start.UtcDateTime);
        Assert.Equal("CN304", Assert.Single(first.Parsed!.Problems).Code);
        Assert.NotEqual(stamp, first.Stamp); // so that the next sync reads it again
        var next = FileReading.Of(_store.Folder, new ArticleParser(_store.Rules), stamp, known, TestStore.Start.UtcDateTime);
        Assert.Equal(FileReadingKind.StillUnreadable, next.Kind);
    }

    [Fact]
    public async Task What_is_no_file_never_stops_a_sync()
    {
        Directory.CreateDirectory(_store.Full("folder.md"));
        _store.Write("folder.md/inside.md", new ArticleFile());
        File.CreateSymbolicLink(_store.Full("link.md"), _store.Full("folder.md/inside.md"));
        File.CreateSymbolicLink(_store.Full("dead.md"), _store.Full("nowhere.md"));
        Directory.CreateSymbolicLink(_store.Full("loop"), _store.ContentPath);
        await ShellAsync("mkfifo \"$0/pipe.md\"");

        var report = await _store.SyncAsync().WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);

        Assert.Equal(1, report.Loaded);
        using var db = _store.Read();
        Assert.Equal("folder.md/inside.md", db.Articles.Single().Path);
    }

    [Fact]
    public async Task A_file_whose_name_is_not_UTF8_is_reported_once()
    {
        await ShellAsync("echo x > \"$0/caf$(printf '\\351').md\"");

        var report = await _store.SyncAsync();
        Assert.NotEmpty(report.Problems);
        Assert.Equal((0, 1), (report.Loaded, report.Rejected));

        var again = await _store.SyncAsync();
        Assert.Empty(again.Problems);
        Assert.Equal((0, 1), (again.Loaded, again.Rejected));
        await ShellAsync("rm \"$0\"/caf*.md"); // .NET can't
    }

    private async Task ShellAsync(string command)
    {
        using var shell = Process.Start("sh", ["-c", command, _store.ContentPath]);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => _store.Dispose();
}
