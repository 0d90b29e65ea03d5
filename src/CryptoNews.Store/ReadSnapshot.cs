using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

public static class ReadSnapshot
{
    /// <summary>
    /// From its first query on, the context sees the store as it is at that moment, until the result is disposed: a count
    /// and the list that it counts can't come from two generations. Keep it short, since the write-ahead log grows as long.
    /// </summary>
    public static async Task<IAsyncDisposable> BeginSnapshotAsync(this PortalContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);

        // EF Core itself would begin a transaction that takes the write lock, which a reader may not.
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(transaction, cancellationToken);
        return new Snapshot(db, transaction);
    }

    // EF Core ends no transaction that it did not begin.
    private sealed class Snapshot(PortalContext db, SqliteTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await db.Database.UseTransactionAsync(null, CancellationToken.None);
            await transaction.DisposeAsync();
            await db.Database.CloseConnectionAsync();
        }
    }
}
