using System.Diagnostics;
using CryptoNews.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Tests.Store;

public sealed class StoreFileTests : IDisposable
{
    private readonly TestStore _store = new();

    [Fact]
    public async Task A_store_that_is_opened_again_is_as_it_was()
    {
        await LoadAsync();
        var (rows, generation, instance) = (SiteAndFiles(), _store.Generation(), _store.File.Instance);

        Assert.Null(_store.Reopen());

        Assert.Equal(rows, SiteAndFiles());
        Assert.Equal((generation, instance), (_store.Generation(), _store.File.Instance));
        Assert.Equal(0, (await _store.SyncAsync()).Changed);
    }

    [Fact]
    public async Task A_store_of_another_shape_is_made_anew()
    {
        await LoadAsync();
        var (rows, instance) = (SiteAndFiles(), _store.File.Instance);

        Assert.Contains("settings", _store.Reopen(shape: "other languages"), StringComparison.Ordinal);

        Assert.NotEqual(instance, _store.File.Instance);
        Assert.Empty(SiteAndFiles());
        Assert.True(File.Exists(_store.DatabasePath + ".bad"));
        Assert.Equal(3, (await _store.SyncAsync()).Loaded);
        Assert.Equal(rows, SiteAndFiles());
        Assert.Null(_store.Reopen(shape: "other languages"));
    }

    [Fact]
    public async Task A_file_of_tables_that_are_named_alike_is_set_aside()
    {
        await LoadAsync();
        _store.Execute("""ALTER TABLE "State" RENAME COLUMN "Complete" TO "Whole"; PRAGMA user_version = 7""");

        Assert.Contains("another version", _store.Reopen(), StringComparison.Ordinal);
        Assert.Equal(3, (await _store.SyncAsync()).Loaded);
    }

    // A copy that SQLite made has no log.
    [Fact]
    public async Task A_whole_file_without_a_log_gets_one()
    {
        await LoadAsync();
        _store.Close();
        _store.Execute("PRAGMA journal_mode = DELETE");

        Assert.Null(_store.Reopen());
        using var db = _store.Read();
        Assert.Equal("wal", db.Database.SqlQueryRaw<string>("SELECT journal_mode AS \"Value\" FROM pragma_journal_mode").Single());
    }

    // The log is on and the disk too full to say that the load has ended; somebody reads meanwhile.
    [Fact]
    public async Task A_first_load_that_failed_at_its_very_end_is_ended_with_the_log()
    {
        _store.Write("story.md", new ArticleFile());
        _store.Execute("PRAGMA journal_mode = WAL");
        using var reader = _store.Read();
        Assert.False(reader.State.Single().Complete);

        Assert.Equal(1, (await _store.SyncAsync()).Loaded);

        Assert.True(reader.State.Single().Complete);
    }

    [Fact]
    public async Task Other_rules_are_applied_to_the_rows_in_place_and_a_broken_file_keeps_its_last_good_version()
    {
        await LoadAsync();
        _store.Write("broken.md", new ArticleFile { Title = "Last good" });
        await _store.SyncAsync();
        _store.Write("broken.md", "no front matter any more");
        await _store.SyncAsync();
        var (rows, instance) = (SiteAndFiles(), _store.File.Instance);

        Assert.Null(_store.Reopen(rules: "other rules"));

        Assert.Equal(instance, _store.File.Instance);
        Assert.True(_store.File.IsComplete());
        Assert.Equal(Rows.In(_store.File, Rows.OfTheSite), rows.Where(r => !r.StartsWith("Files", StringComparison.Ordinal)));
        Assert.Null(_store.Reopen(rules: "other rules")); // killed before it has read anything
        Assert.Equal(4, (await _store.SyncAsync()).Changed);
        Assert.Equal(rows, SiteAndFiles());
        Assert.Equal(0, (await _store.SyncAsync()).Changed);
        using var db = _store.Read();
        Assert.Equal(ArticleStatus.Live, db.Articles.Single(a => a.Path == "broken.md").Status);
    }

    [Fact]
    public async Task A_deleted_database_comes_back_row_by_row()
    {
        await LoadAsync();
        var rows = SiteAndFiles();
        _store.Close();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_store.DatabasePath)!))
            File.Delete(file);

        Assert.Null(_store.Reopen());

        Assert.Equal(3, (await _store.SyncAsync()).Changed);
        Assert.Equal(rows, SiteAndFiles());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(99)]
    [InlineData(4096)]
    [InlineData(20_000)]
    public async Task A_truncated_database_is_made_anew(int length)
    {
        await LoadAsync();
        var rows = SiteAndFiles();
        _store.Close();
        using (var file = File.OpenWrite(_store.DatabasePath))
        {
            Assert.True(file.Length > length);
            file.SetLength(length);
        }

        Assert.NotNull(_store.Reopen());

        await _store.SyncAsync();
        Assert.Equal(rows, SiteAndFiles());
    }

    [Fact]
    public async Task An_empty_file_is_called_so_and_takes_no_place_of_an_older_copy()
    {
        await LoadAsync();
        var rows = SiteAndFiles();
        _store.Close();
        var copy = _store.DatabasePath + ".bad";
        await File.WriteAllTextAsync(copy, "older", TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(_store.DatabasePath, [], TestContext.Current.CancellationToken);

        Assert.Equal("it is empty", _store.Reopen());

        Assert.Equal("older", await File.ReadAllTextAsync(copy, TestContext.Current.CancellationToken));
        await _store.SyncAsync();
        Assert.Equal(rows, SiteAndFiles());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5_000)]
    [InlineData(30_000)]
    public async Task A_database_with_garbage_in_it_is_made_anew(int offset)
    {
        await LoadAsync();
        var rows = SiteAndFiles();
        _store.Close();
        using (var file = File.OpenWrite(_store.DatabasePath))
        {
            file.Position = offset;
            file.Write(Enumerable.Range(0, 20_000).Select(i => (byte)(i * 31)).ToArray());
        }

        Assert.NotNull(_store.Reopen());

        await _store.SyncAsync();
        Assert.Equal(rows, SiteAndFiles());
    }

    [Fact]
    public async Task A_text_in_place_of_the_database_is_set_aside_and_kept()
    {
        _store.Close();
        await File.WriteAllTextAsync(_store.DatabasePath, "My diary. " + new string('x', 9_000), TestContext.Current.CancellationToken);

        Assert.Contains("damaged", _store.Reopen(), StringComparison.Ordinal);

        Assert.StartsWith("My diary.", await File.ReadAllTextAsync(_store.DatabasePath + ".bad", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_deleted_while_it_is_open_is_noticed_and_made_anew()
    {
        await LoadAsync();
        var rows = SiteAndFiles();
        Assert.True(_store.File.IsInPlace());
        File.Delete(_store.DatabasePath);
        Assert.False(_store.File.IsInPlace());

        _store.File.Open();

        Assert.True(_store.File.IsInPlace());
        Assert.Equal(3, (await _store.SyncAsync()).Changed);
        Assert.Equal(rows, SiteAndFiles());
    }

    [Fact]
    public async Task A_file_that_is_replaced_while_it_is_open_is_noticed_and_taken()
    {
        await LoadAsync();
        using var other = new TestStore();
        other.Write("other.md", new ArticleFile { Title = "Other" });
        await other.SyncAsync();
        other.Close();
        File.Move(other.DatabasePath, _store.DatabasePath, overwrite: true);
        Assert.False(_store.File.IsInPlace());

        Assert.Null(_store.File.Open());

        Assert.True(_store.File.IsInPlace());
        using (var db = _store.Read())
            Assert.Equal("Other", db.Articles.Single().Title);
        await _store.SyncAsync();
        using (var db = _store.Read())
            Assert.Equal(3, db.Files.Count());
    }

    [Fact]
    public async Task A_copy_of_the_file_from_before_is_noticed_when_it_takes_its_place()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there one file is told from a copy of it.");
        await LoadAsync();
        _store.Close();
        File.Copy(_store.DatabasePath, _store.DatabasePath + ".before");
        _store.Reopen();
        _store.Write("later.md", new ArticleFile { Title = "Later" });
        await _store.SyncAsync();
        var rows = SiteAndFiles();
        File.Move(_store.DatabasePath + ".before", _store.DatabasePath, overwrite: true);
        Assert.False(_store.File.IsInPlace());

        Assert.Null(_store.File.Open());

        Assert.Equal(1, (await _store.SyncAsync()).Changed);
        Assert.Equal(rows, SiteAndFiles());
        Assert.True(_store.File.IsInPlace());
    }

    // As a checkpoint leaves it that found the disk full: the head says more pages than there are, and the log has them.
    [Fact]
    public async Task A_file_that_makes_sense_only_with_its_log_is_in_place_and_its_log_is_kept()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there a file is known to be the same.");
        await LoadAsync();
        _store.Close();
        _store.Reopen();
        using var reader = _store.Read(); // a reader keeps the log from being written back
        await using var snapshot = await ReadSnapshot.BeginAsync(reader, TestContext.Current.CancellationToken);
        _ = reader.Articles.Count();
        for (var i = 0; i < 60; i++)
            _store.Write($"more/{i}.md", new ArticleFile { Title = $"More {i}", Body = new string('x', 2000) });
        await _store.SyncAsync();
        using (var file = new FileStream(_store.DatabasePath, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            var head = new byte[100];
            file.ReadExactly(head);
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(28), 1_000_000);
            file.Position = 0;
            file.Write(head);
        }

        Assert.True(_store.File.IsInPlace());
        Assert.True(new FileInfo(_store.DatabasePath + "-wal").Length > 100_000);
    }

    [Fact]
    public async Task A_file_that_is_emptied_while_it_is_open_is_noticed()
    {
        await LoadAsync();
        _store.File.Dispose();
        File.Move(_store.DatabasePath, _store.DatabasePath + "-away");
        await File.WriteAllBytesAsync(_store.DatabasePath, [], TestContext.Current.CancellationToken);

        Assert.False(_store.File.IsInPlace());
    }

    [Fact]
    public async Task Damage_that_a_reader_meets_is_told_from_other_errors()
    {
        await LoadAsync();
        _store.Close();
        using (var file = File.OpenWrite(_store.DatabasePath))
            file.Write(new byte[200]);

        using var db = _store.Read();
        var damage = Assert.ThrowsAny<Exception>(() => db.Articles.ToList());
        Assert.True(StoreFile.IsDamage(damage));
        Assert.True(StoreFile.IsDamage(new InvalidOperationException("wrapped", damage)));
        var cannotOpen = new SqliteException("unable to open database file", 14);
        Assert.False(_store.File.IsGone(cannotOpen)); // the process may open no more files
        Assert.False(StoreFile.IsDamage(cannotOpen));
        Assert.True(StoreFile.IsDamage(new SqliteException("disk I/O error", 10, 522))); // its log was deleted
        Assert.False(StoreFile.IsDamage(new SqliteException("disk I/O error", 10, 266)));
        Assert.False(StoreFile.IsDamage(new SqliteException("database is locked", 5)));
        Assert.False(StoreFile.IsDamage(new SqliteException("SQL logic error", 1)));
        Assert.False(StoreFile.IsDamage(new IOException("no such table")));
    }

    [Fact]
    public void A_second_opening_says_that_the_store_is_in_use()
    {
        var refusal = Assert.Throws<StoreUnavailableException>(() => new StoreFile($"Data Source={_store.DatabasePath}", ""));

        Assert.Contains(_store.DatabasePath, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("in use by another process", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Store:ConnectionString", refusal.Message, StringComparison.Ordinal);
    }

    // flock is what the lock is made of on Linux, so this other process is as good as one of ours.
    [Fact]
    public async Task The_lock_holds_against_other_processes_and_goes_when_they_are_killed()
    {
        Assert.Equal(1, await RunAsync("flock", "-n", _store.DatabasePath + ".lock", "true"));
        _store.Close();
        Assert.Equal(0, await RunAsync("flock", "-n", _store.DatabasePath + ".lock", "true"));

        using var holder = Process.Start(new ProcessStartInfo("flock", ["--no-fork", _store.DatabasePath + ".lock", "sh", "-c", "echo locked; read wait"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        })!;
        Assert.Equal("locked", await holder.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        var refusal = Assert.Throws<StoreUnavailableException>(() => new StoreFile($"Data Source={_store.DatabasePath}", ""));
        Assert.Contains("in use by another process", refusal.Message, StringComparison.Ordinal);

        holder.Kill();
        await holder.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Null(_store.Reopen());
    }

    [Fact]
    public async Task A_lock_that_somebody_replaced_is_taken_again()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there one file is told from a copy of it.");
        await LoadAsync();
        await File.WriteAllBytesAsync(_store.DatabasePath + ".copy", [], TestContext.Current.CancellationToken);
        File.Move(_store.DatabasePath + ".copy", _store.DatabasePath + ".lock", overwrite: true);
        Assert.False(_store.File.IsInPlace());

        Assert.Null(_store.File.Open());

        Assert.True(_store.File.IsInPlace());
        Assert.Equal(1, await RunAsync("flock", "-n", _store.DatabasePath + ".lock", "true"));
    }

    [Fact]
    public void A_file_that_is_reached_by_a_link_has_one_lock()
    {
        var link = Path.Combine(Path.GetDirectoryName(_store.DatabasePath)!, "link.db");
        File.CreateSymbolicLink(link, _store.DatabasePath);

        var refusal = Assert.Throws<StoreUnavailableException>(() => new StoreFile($"Data Source={link}", ""));

        Assert.Contains("in use by another process", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_to_itself_is_told()
    {
        var link = Path.Combine(Path.GetDirectoryName(_store.DatabasePath)!, "loop.db");
        File.CreateSymbolicLink(link, link);

        Assert.Contains("leads nowhere", AssertUnavailable(link), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lock_that_somebody_deleted_is_taken_again(bool withTheDatabase)
    {
        await LoadAsync();
        var (rows, instance) = (SiteAndFiles(), _store.File.Instance);
        Assert.True(_store.File.IsInPlace());
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(_store.DatabasePath)!, Path.GetFileName(_store.DatabasePath) + "*"))
        {
            if (withTheDatabase || file.EndsWith(".lock", StringComparison.Ordinal))
                File.Delete(file);
        }

        Assert.False(_store.File.IsInPlace());
        Assert.Null(_store.File.Open());

        Assert.True(_store.File.IsInPlace());
        Assert.Equal(1, await RunAsync("flock", "-n", _store.DatabasePath + ".lock", "true"));
        Assert.Equal(withTheDatabase, _store.File.Instance != instance);
        await _store.SyncAsync();
        Assert.Equal(rows, SiteAndFiles());
        _store.Close();
        Assert.Equal(0, await RunAsync("flock", "-n", _store.DatabasePath + ".lock", "true"));
    }

    [Fact]
    public async Task A_store_whose_lock_another_process_took_meanwhile_is_left_to_it()
    {
        await LoadAsync();
        var lockPath = _store.DatabasePath + ".lock";
        File.Delete(lockPath);
        using (new FileStream(lockPath, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
        {
            var refusal = Assert.Throws<StoreUnavailableException>(() => _store.File.Open());
            Assert.Contains("in use by another process", refusal.Message, StringComparison.Ordinal);
        }

        Assert.Null(_store.File.Open());
        Assert.Equal(1, await RunAsync("flock", "-n", lockPath, "true"));
    }

    [Theory]
    [InlineData("file.txt/news.db")]
    [InlineData("file.txt/deeper/news.db")]
    public async Task A_folder_that_cannot_be_made_is_a_clear_error(string path)
    {
        var folder = Path.GetDirectoryName(_store.DatabasePath)!;
        await File.WriteAllTextAsync(Path.Combine(folder, "file.txt"), "", TestContext.Current.CancellationToken);
        AssertUnavailable(Path.Combine(folder, path));
    }

    [Fact]
    public void A_read_only_folder_is_a_clear_error() => AssertUnavailable("/proc/news.db");

    [Fact]
    public void A_folder_in_place_of_the_database_is_a_clear_error()
    {
        var path = Path.Combine(Path.GetDirectoryName(_store.DatabasePath)!, "folder.db");
        Directory.CreateDirectory(path);
        AssertUnavailable(path);
    }

    [Fact]
    public void A_lock_file_that_cannot_be_opened_is_not_called_in_use()
    {
        var path = Path.Combine(Path.GetDirectoryName(_store.DatabasePath)!, "loop.db");
        File.CreateSymbolicLink(path + ".lock", path + ".lock");

        Assert.DoesNotContain("in use", AssertUnavailable(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_that_could_not_be_opened_leaves_no_lock()
    {
        var path = Path.Combine(Path.GetDirectoryName(_store.DatabasePath)!, "folder.db");
        Directory.CreateDirectory(path);
        AssertUnavailable(path);
        Directory.Delete(path);

        using var file = new StoreFile($"Data Source={path}", "");
        Assert.Null(file.Open());
    }

    [Fact]
    public async Task To_look_whether_the_file_is_in_place_takes_no_lock_away()
    {
        Assert.SkipUnless(File.Exists("/proc/locks"), "Only Linux lists its locks.");
        await LoadAsync();
        using var db = _store.Read();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        _ = await db.Articles.CountAsync(TestContext.Current.CancellationToken);
        var before = await LocksOnTheDatabaseAsync();
        Assert.NotEmpty(before);

        Assert.True(_store.File.IsInPlace());

        Assert.Equal(before, await LocksOnTheDatabaseAsync());
    }

    [Theory]
    [InlineData("a;b")]
    [InlineData("a=b;Mode=Memory")]
    [InlineData("100%41")]
    [InlineData("what?immutable=1#end")]
    [InlineData("it's \"here\"")]
    [InlineData(" новини ")]
    public void Another_file_is_noticed_wherever_the_database_is(string folder)
    {
        var path = Path.Combine(Path.GetDirectoryName(_store.DatabasePath)!, folder, "news.db");
        using var file = new StoreFile(new SqliteConnectionStringBuilder { DataSource = path }.ToString(), "");
        file.Open();
        Assert.True(file.IsInPlace());

        using (var other = new StoreFile(new SqliteConnectionStringBuilder { DataSource = path + ".other" }.ToString(), ""))
            other.Open();
        File.Move(path + ".other", path, overwrite: true);

        Assert.False(file.IsInPlace());
    }

    private async Task<List<string>> LocksOnTheDatabaseAsync()
    {
        using var stat = Process.Start(new ProcessStartInfo("stat", ["-c", "%i", _store.DatabasePath]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var inode = (await stat.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim();

        // While other processes take locks and leave them, the list that the system shows may lack some: none that stays is lacking each time.
        return
        [
            .. Enumerable.Range(0, 20).SelectMany(_ => File.ReadAllLines("/proc/locks"))
                .Where(line => line.Contains($":{inode} ", StringComparison.Ordinal))
                .Select(line => line[line.IndexOf(' ', StringComparison.Ordinal)..])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    [Fact]
    public async Task Readers_cannot_write()
    {
        await LoadAsync();
        using var db = _store.Read();

        var refusal = Assert.ThrowsAny<Exception>(() => db.Articles.ExecuteDelete());
        Assert.Contains("readonly", refusal.Message, StringComparison.Ordinal);
    }

    private string AssertUnavailable(string path)
    {
        var refusal = Assert.Throws<StoreUnavailableException>(() =>
        {
            using var file = new StoreFile($"Data Source={path}", "");
            file.Open();
        });
        Assert.Contains(path, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Store:ConnectionString", refusal.Message, StringComparison.Ordinal);
        return refusal.Message;
    }

    private async Task LoadAsync()
    {
        _store.Write("one.md", new ArticleFile { Tags = ["A", "B"], Body = string.Join(' ', Enumerable.Repeat("word", 5_000)) });
        _store.Write("two.md", new ArticleFile { Tags = ["B"] });
        _store.Write("_pages/about.md", ArticleFile.Page("About"));
        Assert.Equal(3, (await _store.SyncAsync()).Loaded);
    }

    private List<string> SiteAndFiles() => Rows.In(_store.File, Rows.OfTheSiteAndFiles);

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    public void Dispose() => _store.Dispose();
}
