using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>
/// The SQLite file: made when missing, made anew when its tables mean something else now, or when it is damaged; read again
/// from the content folder, file by file, when the rules of reading have changed. Nothing in it is worth keeping but the
/// last good version of a file that is broken at that moment: the content folder is the truth.
/// </summary>
public sealed class StoreFile : IDisposable
{
    private readonly StoreStamp _stamp;
    private readonly StoreLock _lock;
    private OpenedStore? _opened;

    /// <summary>Takes the file for this process and makes it usable.</summary>
    /// <param name="connectionString">SQLite connection string with a <c>Data Source</c> that is a file.</param>
    /// <param name="rules">Changes whenever the same content files are read as something else.</param>
    /// <param name="shape">Changes whenever rows of before can't stand beside rows of now, as when the site has other languages.</param>
    /// <exception cref="StoreUnavailableException">Another process has the file, or the folder can't be written to.</exception>
    public StoreFile(string connectionString, string rules, string shape = "")
    {
        var settings = new SqliteConnectionStringBuilder(connectionString);
        FilePath = WithoutLink(Path.GetFullPath(settings.DataSource));
        settings.DataSource = FilePath;
        settings.Mode = SqliteOpenMode.ReadWriteCreate;
        WriteConnectionString = settings.ToString();
        settings.Mode = SqliteOpenMode.ReadOnly;
        ReadConnectionString = settings.ToString();
        _stamp = StoreStamp.Of(shape, rules);
        _lock = new StoreLock(FilePath);
    }

    /// <summary>Full path of the database; of a link to it, where that leads.</summary>
    public string FilePath { get; }

    public string ReadConnectionString { get; }

    internal string WriteConnectionString { get; }

    /// <summary>Changes with whatever readers can see.</summary>
    public StoreVersion Version { get; } = new();

    /// <summary>What this process committed lately.</summary>
    internal ChangeLog Changes { get; } = new();

    /// <summary>Id of the file as this process opened it; null before <see cref="Open"/>.</summary>
    public string? Instance => _opened?.Instance;

    /// <summary>
    /// Checks the file and makes it anew where needed.
    /// </summary>
    /// <param name="isBroken">Whoever used the file met damage in it: it is given up even when the check finds none.</param>
    /// <returns>Why an existing file was given up, or null.</returns>
    /// <exception cref="StoreUnavailableException">The file can't be made.</exception>
    public string? Open(bool isBroken = false)
    {
        string? defect = null;
        Version.Change(() => defect = CheckAndOpen(isBroken));
        return defect;
    }

    /// <summary>
    /// Whether the file in place is still the one that was opened, and this process has the lock on it: somebody may delete or
    /// replace them at any moment.
    /// </summary>
    public bool IsInPlace() => _lock.IsInPlace() && _opened is not null && _opened.IsInPlace();

    /// <summary>Whether a whole sync has ended since the file was made, so that what it holds can be served.</summary>
    /// <exception cref="SqliteException">The file can't be read.</exception>
    public bool IsComplete()
    {
        using var db = OpenForReading();
        return db.State.Single().Complete;
    }

    /// <summary>Whether an exception means that the file itself is broken, gone or not ours.</summary>
    public static bool IsDamage(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: 11 or 26 } // corrupt, not a database
        || exception is SqliteException { SqliteExtendedErrorCode: 522 } // the log ends too soon: somebody deleted it, and SQLite made an empty one
        || exception is SqliteException { SqliteErrorCode: 1 } missing && missing.Message.Contains("no such table", StringComparison.Ordinal)
        || (exception.InnerException is { } inner && IsDamage(inner));

    /// <summary>Whether an exception means that the file has vanished, and not that the process may open no more files, which SQLite says with the same code.</summary>
    public bool IsGone(SqliteException exception) => exception.SqliteErrorCode == 14 && !File.Exists(FilePath);

    /// <summary>A context for the one writer.</summary>
    public PortalContext OpenForWriting() => new(new DbContextOptionsBuilder<PortalContext>()
        .UseSqlite(WriteConnectionString)
        .AddInterceptors(new ConnectionSettings(writes: true))
        .Options);

    /// <summary>A context of its own that can only read.</summary>
    internal PortalContext OpenForReading()
    {
        var options = new DbContextOptionsBuilder<PortalContext>();
        ForReading(options);
        return new(options.Options);
    }

    internal void ForReading(DbContextOptionsBuilder options) => options
        .UseSqlite(ReadConnectionString)
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .AddInterceptors(new ConnectionSettings(writes: false));

    public void Dispose()
    {
        ClosePools();
        _lock.Dispose();
    }

    // The log lies where SQLite finds it, and the lock beside it is one, however the file is reached.
    private static string WithoutLink(string path)
    {
        try
        {
            return new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : path;
        }
        catch (IOException e)
        {
            throw new StoreUnavailableException($"The database {path} is a link that leads nowhere ({e.Message}). Mend it, or name another file in Store:ConnectionString.", e);
        }
    }

    private string? CheckAndOpen(bool isBroken)
    {
        try
        {
            if (_opened is not null)
                _lock.TakeAnew(); // at the start it has just been taken
            ClosePools(); // else they would go on with a file that is no longer in place
            if (!File.Exists(FilePath) || (_opened is not null && !_opened.IsInPlace()))
                DeleteLog();
            if (File.Exists(FilePath) && StoreDefect.IsUnfinished(WriteConnectionString))
                Delete();
            var defect = !File.Exists(FilePath) ? null
                : isBroken ? "reading it failed, although a check found it sound"
                : StoreDefect.Find(WriteConnectionString, _stamp.Tables);
            if (defect == StoreDefect.Empty)
                Delete();
            else if (defect is not null)
                SetAside();
            using var db = OpenForWriting();
            if (ReadStamp(db) != _stamp.Tables)
                Create(db);
            var state = db.State.AsNoTracking().Single();
            if (state.Reading != _stamp.Reading)
                MarkUnread(db);
            if (state.Complete)
                db.Database.ExecuteSqlRaw("PRAGMA journal_mode = WAL"); // a copy may have lost it
            _opened = new OpenedStore(FilePath, state.Instance);
            return defect;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The database {FilePath} can't be opened for writing ({e.Message}). Make its folder writable and leave room on the disk, or name another file in Store:ConnectionString.", e);
        }
    }

    /// <summary>How many files the database held that was set aside for this one; 0 when there is none, or it can't be read.</summary>
    internal int CountFilesSetAside()
    {
        if (!File.Exists(PathSetAside))
            return 0;
        try
        {
            using var connection = new SqliteConnection(OpenedStore.ImmutableConnectionString(PathSetAside));
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = """SELECT COUNT(*) FROM "Files" """;
            return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        }
        catch (SqliteException)
        {
            return 0; // damaged, or of a time that had other tables
        }
    }

    private string PathSetAside => FilePath + ".bad";

    // One copy is kept for whoever wants to know what happened.
    private void SetAside()
    {
        File.Move(FilePath, PathSetAside, overwrite: true);
        DeleteLog();
        ClosePools(); // a reader may have opened the old file while it was checked
    }

    // A first load that was interrupted may have left half a page, or nothing: an older copy is worth more.
    private void Delete()
    {
        File.Delete(FilePath);
        DeleteLog();
        ClosePools(); // a reader may have opened it meanwhile
    }

    private void DeleteLog()
    {
        File.Delete(FilePath + "-wal");
        File.Delete(FilePath + "-shm");
    }

    // The next sync reads all of them into the same rows, while readers have those of before. Size and time stay: by them
    // it tells files that were moved meanwhile from lost ones.
    private void MarkUnread(PortalContext db)
    {
        using var transaction = db.Database.BeginTransaction();
        db.Files.ExecuteUpdate(set => set.SetProperty(f => f.IsUnread, true).SetProperty(f => f.Digest, Array.Empty<byte>()));
        db.State.ExecuteUpdate(set => set.SetProperty(s => s.Reading, _stamp.Reading));
        transaction.Commit();
    }

    private void Create(PortalContext db)
    {
        var instance = Guid.NewGuid().ToString("N");
        using (var transaction = db.Database.BeginTransaction())
        {
            db.Database.ExecuteSqlRaw(PlannerStatistics.Table);
            db.Database.ExecuteSqlRaw(db.Database.GenerateCreateScript());
            db.Database.ExecuteSqlRaw(SearchIndex.Script);
            db.Database.ExecuteSqlRaw(PlannerStatistics.Script);
            db.State.Add(new StoreState { Instance = instance, Reading = _stamp.Reading });
            db.SaveChanges();
            db.Database.ExecuteSqlRaw(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {_stamp.Tables}; PRAGMA application_id = {OpenedStore.ApplicationId(instance)};"));
            transaction.Commit();
        }
    }

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
