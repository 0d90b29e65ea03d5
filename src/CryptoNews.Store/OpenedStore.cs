using System.Globalization;
using CryptoNews.Content;
using Microsoft.Data.Sqlite;

namespace CryptoNews.Store;

/// <summary>The database file as it was opened: somebody may delete, replace or overwrite it at any moment.</summary>
/// <param name="path">Full.</param>
/// <param name="instance">Id that was given to the file when it was made; copies of it have the same.</param>
internal sealed class OpenedStore(string path, string instance)
{
    // Null where it is unknown.
    private readonly string? _identity = FileIdentity.Of(path);

    public string Instance => instance;

    /// <summary>What a file of this id says in its head.</summary>
    public static int ApplicationId(string instance) =>
        int.Parse(instance.AsSpan(0, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>Whether it still stands at its path, and nobody has written another database into it.</summary>
    public bool IsInPlace()
    {
        if (!File.Exists(path) || FileIdentity.Of(path) != _identity)
            return false;
        try
        {
            // Immutable: another file would else be read together with the log of this one. Never without SQLite: to
            // close a file takes every lock away that the process has on it.
            using var connection = new SqliteConnection(ImmutableConnectionString(path));
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA application_id";
            return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture) == ApplicationId(instance);
        }
        catch (SqliteException e) when (StoreFile.IsDamage(e) || !File.Exists(path))
        {
            // Without its log a file may look damaged that is sound, as after a full disk. If it is this one its log must not
            // be thrown away; whether it is damaged readers will tell.
            return _identity is not null && File.Exists(path);
        }
    }

    /// <summary>For reading a file as it stands, without its log.</summary>
    /// <param name="path">Full.</param>
    // Of an address SQLite decodes every part, so each is encoded whole; what a connection string takes for its own, the builder quotes.
    public static string ImmutableConnectionString(string path)
    {
        var address = string.Join('/', path.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
        return new SqliteConnectionStringBuilder
        {
            DataSource = $"file://{(address.StartsWith('/') ? "" : "/")}{address}?immutable=1",
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString();
    }
}
