using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CryptoNews.Store;

public static class ReadSnapshot
{
    /// <summary>
    /// From its first query on, the context sees the store as it is at that moment, until the result is disposed: a count
    /// and the list that it counts can't come from two generations. Keep it short, since the write-ahead log grows as long.
    /// </summary>
    public static async Task<IDbContextTransaction> BeginSnapshotAsync(this PortalContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);

        // EF Core itself would begin a transaction that takes the write lock, which a reader may not.
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return (await db.Database.UseTransactionAsync(transaction, cancellationToken))!;
    }
}
