using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>
/// The SQLite file: made when missing, made anew when its schema or the rules that filled it have changed, or when it is
/// damaged. Nothing in it is worth keeping: the content folder is the truth.
/// </summary>
public sealed class StoreFile : IDisposable
{
    private readonly int _stamp;
    private readonly FileStream _lock;

    /// <summary>Takes the file for this process and makes it usable.</summary>
    /// <param name="connectionString">SQLite connection string with a <c>Data Source</c> that is a file.</param>
    /// <param name="fingerprint">Changes whenever the same content files would give other rows.</param>
    /// <exception cref="StoreUnavailableException">Another process has the file, or the folder can't be written to.</exception>
    public StoreFile(string connectionString, string fingerprint)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString);
        FilePath = Path.GetFullPath(settings.DataSource);
        settings.DataSource = FilePath;
        settings.Mode = SqliteOpenMode.ReadWriteCreate;
        WriteConnectionString = settings.ToString();
        settings.Mode = SqliteOpenMode.ReadOnly;
        ReadConnectionString = settings.ToString();
        _stamp = StoreStamp.Of(fingerprint);
        _lock = StoreLock.Take(FilePath);
    }

    /// <summary>Full path of the database.</summary>
    public string FilePath { get; }

    public string ReadConnectionString { get; }

    internal string WriteConnectionString { get; }

    /// <summary>What this process committed lately.</summary>
    internal ChangeLog Changes { get; } = new();

    /// <summary>Id of the file as this process opened it; null before <see cref="Open"/>.</summary>
    public string? Instance { get; private set; }

    /// <summary>
    /// Checks the file and makes it anew where needed.
    /// </summary>
    /// <param name="isBroken">Whoever used the file met damage in it: it is given up even when the check finds none.</param>
    /// <returns>Why an existing file was given up, or null.</returns>
    /// <exception cref="StoreUnavailableException">The file can't be made.</exception>
    public string? Open(bool isBroken = false)
    {
        try
        {
            ClosePools(); // else they would go on with a file that is no longer in place
            if (!File.Exists(FilePath) || (Instance is not null && !IsInPlace()))
                DeleteLog();
            var defect = !File.Exists(FilePath) ? null
                : isBroken ? "reading it failed, although a check found it sound"
                : StoreDefect.Find(WriteConnectionString, _stamp);
            if (defect is not null)
                SetAside();
            using var db = OpenForWriting();
            if (ReadStamp(db) != _stamp)
                Create(db);
            Instance = db.State.Single().Instance;
            return defect;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The database {FilePath} can't be opened for writing ({e.Message}). Make its folder writable and leave room on the disk, or name another file in Store:ConnectionString.", e);
        }
    }

    /// <summary>Whether the file in place is still the one that was opened: somebody may delete or replace it at any moment.</summary>
    public bool IsInPlace()
    {
        if (Instance is null || !File.Exists(FilePath))
            return false;
        try
        {
            // Immutable: another file would else be read together with the log of this one. Never without SQLite: to
            // close a file takes every lock away that the process has on it.
            using var connection = new SqliteConnection($"Data Source={new Uri(FilePath).AbsoluteUri}?immutable=1;Mode=ReadOnly;Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA application_id";
            return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture) == ApplicationId(Instance);
        }
        catch (SqliteException e) when (IsDamage(e) || !File.Exists(FilePath))
        {
            return false;
        }
    }

    /// <summary>Whether a whole sync has ended since the file was made, so that what it holds can be served.</summary>
    public bool IsComplete()
    {
        using var db = OpenForWriting();
        return db.State.Single().Complete;
    }

    /// <summary>Whether an exception means that the file itself is broken, gone or not ours.</summary>
    public static bool IsDamage(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: 11 or 26 } // corrupt, not a database
        || exception is SqliteException { SqliteErrorCode: 1 } missing && missing.Message.Contains("no such table", StringComparison.Ordinal)
        || (exception.InnerException is { } inner && IsDamage(inner));

    /// <summary>A context for the one writer.</summary>
    public PortalContext OpenForWriting() => new(new DbContextOptionsBuilder<PortalContext>()
        .UseSqlite(WriteConnectionString)
        .AddInterceptors(new ConnectionSettings(writes: true))
        .Options);

    public void Dispose()
    {
        ClosePools();
        _lock.Dispose();
    }

    // One copy is kept for whoever wants to know what happened.
    private void SetAside()
    {
        File.Move(FilePath, FilePath + ".bad", overwrite: true);
        DeleteLog();
        ClosePools(); // a reader may have opened the old file while it was checked
    }

    private void DeleteLog()
    {
        File.Delete(FilePath + "-wal");
        File.Delete(FilePath + "-shm");
    }

    private void Create(PortalContext db)
    {
        var instance = Guid.NewGuid().ToString("N");
        using (var transaction = db.Database.BeginTransaction())
        {
            db.Database.ExecuteSqlRaw(db.Database.GenerateCreateScript());
            db.Database.ExecuteSqlRaw(SearchIndex.Script);
            db.Database.ExecuteSqlRaw(PlannerStatistics.Script);
            db.State.Add(new StoreState { Instance = instance });
            db.SaveChanges();
            db.Database.ExecuteSqlRaw(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {_stamp}; PRAGMA application_id = {ApplicationId(instance)};"));
            transaction.Commit();
        }

        db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)"); // the head of the file tells which one it is
    }

    private static int ApplicationId(string instance) =>
        int.Parse(instance.AsSpan(0, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    // The writer last: only it can write the log back into the file.
    private void ClosePools()
    {
        foreach (var connectionString in new[] { ReadConnectionString, WriteConnectionString })
        {
            using var connection = new SqliteConnection(connectionString);
            SqliteConnection.ClearPool(connection);
        }
    }

    private static int ReadStamp(PortalContext db) => db.Database.SqlQueryRaw<int>("SELECT user_version AS \"Value\" FROM pragma_user_version").Single();
}
