using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace CryptoNews.Store;

/// <summary>
/// A question to the search index, asked without a command of the provider: a word that stands in every article has
/// 100,000 rows.
/// </summary>
internal sealed class IndexQuery : IDisposable
{
    private const int RowsBetweenLooks = 4096;

    private readonly PortalContext _db;
    private readonly sqlite3 _handle;
    private readonly sqlite3_stmt _statement;
    private readonly nint _native;
    private readonly CancellationToken _cancel;
    private int _rows;

    /// <param name="sql">With a <c>?</c> for each value.</param>
    /// <param name="cancel">Whoever has left waits for nothing.</param>
    public IndexQuery(PortalContext db, string sql, CancellationToken cancel)
    {
        _db = db;
        _cancel = cancel;
        db.Database.OpenConnection();
        try
        {
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            RelevanceFunction.Register(connection);
            _handle = connection.Handle!;
            SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_handle, sql, out _statement), _handle);
            _native = _statement.DangerousGetHandle();
        }
        catch
        {
            db.Database.CloseConnection();
            throw;
        }
    }

    public void Bind(int place, string text) => Check(raw.sqlite3_bind_text(_statement, place, text));

    public void Bind(int place, long number) => Check(raw.sqlite3_bind_int64(_statement, place, number));

    public void Bind(int place, ReadOnlySpan<byte> bytes) => Check(raw.sqlite3_bind_blob(_statement, place, bytes));

    /// <summary>Goes to the next row.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for it.</exception>
    /// <exception cref="SqliteException">The database can't be read.</exception>
    public bool MoveNext()
    {
        if (_rows++ % RowsBetweenLooks == 0)
            _cancel.ThrowIfCancellationRequested();
        var result = NativeSqlite.sqlite3_step(_native);
        if (result != raw.SQLITE_ROW && result != raw.SQLITE_DONE)
            Check(result);
        return result == raw.SQLITE_ROW;
    }

    public long Int64(int column) => NativeSqlite.sqlite3_column_int64(_native, column);

    public double Double(int column) => raw.sqlite3_column_double(_statement, column);

    public void Dispose()
    {
        _statement.Dispose();
        _db.Database.CloseConnection();
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, _handle);
    }
}
