using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>One state of the store for several queries.</summary>
public sealed class ReadSnapshot : IAsyncDisposable
{
    private readonly PortalContext _db;
    private readonly SqliteTransaction _transaction;

    private ReadSnapshot(PortalContext db, SqliteTransaction transaction)
    {
        _db = db;
        _transaction = transaction;
    }

    /// <summary>
    /// From its first query on, the context sees the store as it is at that moment, until the result is disposed: a count
    /// and the list that it counts can't come from two generations. Keep it short, since the write-ahead log grows as long.
    /// </summary>
    public static async Task<ReadSnapshot> BeginAsync(PortalContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);

        // EF Core itself would begin a transaction that takes the write lock, which a reader may not.
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(transaction, cancellationToken);
        return new ReadSnapshot(db, transaction);
    }

    // EF Core never ends a transaction that it was given: the next page of the same request (an error) would meet it.
    public async ValueTask DisposeAsync()
    {
        await _db.Database.UseTransactionAsync(null);
        await _transaction.DisposeAsync();
        await _db.Database.CloseConnectionAsync();
    }
}
