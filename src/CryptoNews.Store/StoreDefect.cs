using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CryptoNews.Store;

/// <summary>Why an existing database file can't be used.</summary>
internal static class StoreDefect
{
    /// <summary>Of a file whose process was killed before it had made the tables; nothing is lost with it.</summary>
    public const string Empty = "it is empty";

    /// <summary>Whether a first load of the file was interrupted: whatever it holds is worth nothing.</summary>
    public static bool IsUnfinished(string connectionString)
    {
        try
        {
            using var connection = Open(connectionString);
            using var command = connection.CreateCommand();

            // Under this setting SQLite opens a file that is shorter than its head says.
            command.CommandText = "PRAGMA writable_schema = ON; SELECT \"Complete\" FROM \"State\"";
            return command.ExecuteScalar() is 0L;
        }
        catch (SqliteException e) when (StoreFile.IsDamage(e) || e.SqliteErrorCode == 1)
        {
            return false; // damaged, or of another program: to be told
        }
    }

    /// <param name="stamp">What the file must carry as <c>user_version</c>.</param>
    /// <returns>The reason in words, or null when the file is sound.</returns>
    /// <exception cref="SqliteException">The file can't be opened at all.</exception>
    public static string? Find(string connectionString, int stamp)
    {
        try
        {
            using var connection = Open(connectionString);
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA quick_check(1)";
            if (command.ExecuteScalar() is not "ok" and var answer)
                return $"it is damaged ({answer})";
            command.CommandText = "PRAGMA user_version";
            if (Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture) == stamp)
                return null;
            command.CommandText = "SELECT EXISTS (SELECT 1 FROM sqlite_schema)";
            return command.ExecuteScalar() is 0L ? Empty : "it was made by another version of the program or under other settings";
        }
        catch (SqliteException e) when (StoreFile.IsDamage(e))
        {
            return $"it is damaged ({e.Message})";
        }
    }

    // Without the pool: the file may be moved or deleted next.
    private static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
