using System.Data.Common;
using System.Diagnostics;
using CryptoNews.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CryptoNews.Tests.Store;

/// <summary>Hears every command that EF Core sends to one database, and every transaction that it enters, wherever that happens.</summary>
public sealed class CommandLog : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _database;
    private readonly List<IDisposable> _subscriptions = [];

    public CommandLog(StoreFile store)
    {
        _database = store.FilePath;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public List<SentCommand> Commands { get; } = [];

    /// <summary>Called before each command.</summary>
    public Action<SentCommand>? OnCommand { get; set; }

    /// <summary>Called at the beginning of each transaction with its number, from 1.</summary>
    public Action<int>? OnTransaction { get; set; }

    private int _transactions;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        switch (value.Value)
        {
            case CommandEventData sent when value.Key == RelationalEventId.CommandExecuting.Name && IsOurs(sent.Connection):
                Commands.Add(SentCommand.Of(sent.Command));
                OnCommand?.Invoke(Commands[^1]);
                break;
            case TransactionEventData used when value.Key == RelationalEventId.TransactionUsed.Name && IsOurs(used.Transaction.Connection):
                OnTransaction?.Invoke(++_transactions);
                break;
        }
    }

    private bool IsOurs(DbConnection? connection) => connection?.DataSource == _database;

    public void OnCompleted()
    {
    }

    public void OnError(Exception error) => throw new InvalidOperationException("The listener failed.", error);

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
}

/// <summary>A command as it was sent, parameters and all.</summary>
public sealed record SentCommand(string Text, IReadOnlyList<(string Name, object? Value)> Parameters)
{
    public static SentCommand Of(DbCommand command) =>
        new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]);

    /// <summary>How SQLite would answer it, a line a step.</summary>
    public IReadOnlyList<string> Plan(StoreFile store)
    {
        using var connection = new SqliteConnection(store.ReadConnectionString);
        connection.Open();
        return Plan(connection);
    }

    /// <summary>The same by what an open connection knows.</summary>
    public IReadOnlyList<string> Plan(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + Text;
        command.Parameters.AddRange(Parameters.Select(p => new SqliteParameter(p.Name, p.Value)));
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
            lines.Add(reader.GetString(3));
        return lines;
    }
}
