using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CryptoNews.Store;

/// <summary>
/// One prepared statement that writes. Values are bound in SQLite's own terms: a command of the provider looks every
/// parameter up by its name and makes an array for every text.
/// </summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _statement;
    private byte[] _utf8 = new byte[16 * 1024];

    /// <param name="sql">With a <c>?</c> for each value.</param>
    public PreparedStatement(SqliteConnection connection, string sql)
    {
        _connection = connection;
        Check(raw.sqlite3_prepare_v2(connection.Handle, sql, out _statement));
    }

    public void Execute(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            Check(Bind(i + 1, values[i]));
        var result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        if (result != raw.SQLITE_DONE)
            Check(result);
    }

    public void Dispose() => _statement.Dispose();

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, place),
        string text => BindText(place, text),
        Utf8Text text => BindText(place, text.Span),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
        double number => raw.sqlite3_bind_double(_statement, place, number),
        IConvertible number => raw.sqlite3_bind_int64(_statement, place, number.ToInt64(CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"{value.GetType()} has no column type."),
    };

    private int BindText(int place, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_utf8.Length < most)
            _utf8 = new byte[most];
        var length = Encoding.UTF8.GetBytes(text, _utf8);
        return BindText(place, _utf8.AsSpan(0, length));
    }

    // An empty span has no address, and SQLite takes a text without address for NULL.
    private int BindText(int place, ReadOnlySpan<byte> utf8) => utf8.IsEmpty
        ? raw.sqlite3_bind_text(_statement, place, "")
        : raw.sqlite3_bind_text(_statement, place, utf8);

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, _connection.Handle);
    }
}
