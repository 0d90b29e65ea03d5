using Microsoft.Data.Sqlite;

namespace CryptoNews.Store;

/// <summary>The prepared INSERTs of a load, one for each table that rows of content stand in.</summary>
internal sealed class StoredInserts(PortalContext db, SqliteConnection connection) : IDisposable
{
    public PreparedInsert<StoredArticle> Articles { get; } = new(db, connection);

    public PreparedInsert<StoredBody> Bodies { get; } = new(db, connection);

    public PreparedInsert<Alias> Aliases { get; } = new(db, connection, "INSERT OR IGNORE");

    public PreparedInsert<StoredPage> Pages { get; } = new(db, connection, "INSERT OR REPLACE");

    public PreparedInsert<StoredFile> Files { get; } = new(db, connection, "INSERT OR REPLACE");

    public PreparedInsert<NamedPicture> Pictures { get; } = new(db, connection);

    public void Dispose()
    {
        Articles.Dispose();
        Bodies.Dispose();
        Aliases.Dispose();
        Pages.Dispose();
        Files.Dispose();
        Pictures.Dispose();
    }
}
