using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CryptoNews.Store;

/// <summary>What SQLite keeps per connection and not in the file.</summary>
internal sealed class ConnectionSettings(bool writes) : DbConnectionInterceptor
{
    /// <summary>
    /// A file is new without a write-ahead log. Until everything is read for the first time nobody has use for it, and the
    /// content folder holds it all: pages are written once and not twice, and what may have to be undone is kept in memory.
    /// The cache is half as large meanwhile: rows come in the order of their tables, and more of it gained nothing.
    /// </summary>
    public static void ForFirstLoad(DbConnection connection)
    {
        // Where the end of a first load failed after the log was on, it goes on with the log.
        if (Ask(connection, "PRAGMA journal_mode") is not "wal")
            Execute(connection, "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -32768;");
    }

    /// <summary>
    /// Switches the log on, which waits until everything is on the disk. From then on readers and the writer go on side by side.
    /// </summary>
    public static void AfterFirstLoad(DbConnection connection)
    {
        if (Ask(connection, "PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL") is "wal")
            Execute(connection, "PRAGMA synchronous = NORMAL");
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // 8,000 pages are 32 MB: in a big load most pages of the indexes then change many times before they are copied.
    private string Pragmas => writes
        ? "PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 67108864; PRAGMA wal_autocheckpoint = 8000; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;"
        : "PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY; PRAGMA query_only = ON;";

    private void Apply(DbConnection connection) => Execute(connection, Pragmas);

    private static object? Ask(DbConnection connection, string script)
    {
        using var command = connection.CreateCommand();
        command.CommandText = script;
        return command.ExecuteScalar();
    }

    private static void Execute(DbConnection connection, string script)
    {
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }
}
