using System.Text;
using CryptoNews.Content;
using CryptoNews.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Time.Testing;

namespace CryptoNews.Tests.Store;

/// <summary>A content folder and a store of its own, with a clock that stands still until it is moved.</summary>
public sealed class TestStore : IDisposable
{
    /// <summary>When the clock starts.</summary>
    public static readonly DateTimeOffset Start = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("cryptonews-").FullName;
    private readonly int _filesOfTransaction;
    private readonly TimeProvider? _time;
    private DateTime _lastWrite = Start.UtcDateTime;

    /// <param name="time">For tests in which time passes by itself.</param>
    public TestStore(ContentRules? rules = null, int filesOfTransaction = 500, TimeProvider? time = null)
    {
        _time = time;
        Rules = rules ?? new ContentRules();
        _filesOfTransaction = filesOfTransaction;
        ContentPath = Path.Combine(_folder, "content");
        DatabasePath = Path.Combine(_folder, "store", "news.db");
        Directory.CreateDirectory(ContentPath);
        Folder = new ContentFolder(ContentPath);
        Reopen();
    }

    public ContentRules Rules { get; }

    public string ContentPath { get; }

    public string DatabasePath { get; }

    public ContentFolder Folder { get; }

    public FakeTimeProvider Clock { get; } = new(Start);

    public StoreFile File { get; private set; } = null!;

    public ContentLoader Loader { get; private set; } = null!;

    /// <summary>Closes the store as the end of its process would, and opens it as the next process does.</summary>
    /// <returns>Why the old file was given up, or null.</returns>
    public string? Reopen(string rules = "", string shape = "")
    {
        Close();
        File = new StoreFile($"Data Source={DatabasePath}", rules, shape);
        Loader = new ContentLoader(Folder, Rules, File, _time ?? Clock)
        {
            FilesOfTransaction = _filesOfTransaction,
            SecondLookAfter = _time is null ? TimeSpan.Zero : TimeSpan.FromMilliseconds(50),
            FarewellAfter = _time is null ? TimeSpan.Zero : TimeSpan.FromMilliseconds(300),
        };
        return File.Open();
    }

    public void Close()
    {
        Loader?.Dispose();
        File?.Dispose();
    }

    /// <summary>What somebody does to the database by hand.</summary>
    public void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Write(string path, ArticleFile article) => Write(path, article.ToString());

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file; each write has a time of its own, however fast they follow each other.</summary>
    public void Write(string path, byte[] bytes)
    {
        var full = Full(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        System.IO.File.WriteAllBytes(full, bytes);
        Touch(path);
    }

    public void Touch(string path)
    {
        _lastWrite = _lastWrite.AddSeconds(1);
        System.IO.File.SetLastWriteTimeUtc(Full(path), _lastWrite);
    }

    public void Delete(string path) => System.IO.File.Delete(Full(path));

    public void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(to))!);
        System.IO.File.Move(Full(from), Full(to), overwrite: true);
    }

    public string Full(string path) => Path.Combine(ContentPath, path);

    public Task<SyncReport> SyncAsync(bool confirmDeletions = false) =>
        Loader.SyncAsync(confirmDeletions: confirmDeletions, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>What is missing has been gone for long.</summary>
    public Task<SyncReport> SyncPathsAsync(params string[] paths) =>
        Loader.SyncAsync(paths, paths.ToHashSet(StringComparer.Ordinal), cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Begins a sync and stops it after some transactions, if it does not end before.</summary>
    /// <returns>Whether it was stopped.</returns>
    public async Task<bool> SyncCutShortAsync(int transactions)
    {
        using var cancellation = new CancellationTokenSource();
        using var log = new CommandLog(File);
        log.OnTransaction = number =>
        {
            if (number == transactions)
                cancellation.Cancel();
        };
        try
        {
            await Loader.SyncAsync(cancellationToken: cancellation.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    /// <returns>When the clock changes something next.</returns>
    public async Task<DateTime?> TurnClockAsync() => (await Loader.TurnClockAsync(TestContext.Current.CancellationToken)).Next;

    /// <summary>A context as pages have it.</summary>
    public PortalContext Read(params IInterceptor[] interceptors) => new(new DbContextOptionsBuilder<PortalContext>()
        .UseSqlite(File.ReadConnectionString)
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .AddInterceptors([new ConnectionSettings(writes: false), .. interceptors])
        .Options);

    public long Generation()
    {
        using var db = Read();
        return db.State.Single().Generation;
    }

    public void Dispose()
    {
        Close();
        Directory.Delete(_folder, recursive: true);
    }
}
