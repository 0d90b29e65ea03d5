using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CryptoNews.Store;

/// <summary>
/// One prepared SELECT that a load asks for every article, inside the context's transaction when there is one. EF Core
/// makes and prepares a command at every execution, even of a compiled query.
/// </summary>
internal sealed class PreparedQuery : IDisposable
{
    private readonly PortalContext _db;
    private readonly SqliteCommand _command;

    /// <param name="parameters">Names of the parameters in <paramref name="sql"/>.</param>
    public PreparedQuery(PortalContext db, string sql, params ReadOnlySpan<string> parameters)
    {
        _db = db;
        _command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        _command.CommandText = sql;
        foreach (var name in parameters)
            _command.Parameters.Add(new SqliteParameter(name, null));
    }

    /// <param name="values">In the order of the names.</param>
    public SqliteDataReader Run(params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i];
        _command.Transaction = (SqliteTransaction?)_db.Database.CurrentTransaction?.GetDbTransaction();
        return _command.ExecuteReader();
    }

    public void Dispose() => _command.Dispose();
}
