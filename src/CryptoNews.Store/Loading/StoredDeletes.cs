using Microsoft.Data.Sqlite;

namespace CryptoNews.Store;

/// <summary>
/// The prepared DELETEs of a sync. EF Core reads its expression again at every execution: a changed article costs ten of
/// these, one for each tag among them.
/// </summary>
internal sealed class StoredDeletes(SqliteConnection connection) : IDisposable
{
    private readonly PreparedStatement _article = new(connection, """DELETE FROM "Articles" WHERE "Id" = ?""");
    private readonly PreparedStatement _body = new(connection, """DELETE FROM "Bodies" WHERE "Id" = ?""");
    private readonly PreparedStatement _aliases = new(connection, """DELETE FROM "Aliases" WHERE "ArticleId" = ?""");
    private readonly PreparedStatement _pictures = new(connection, """DELETE FROM "NamedPictures" WHERE "File" = ?""");

    /// <summary>An article with its body and aliases.</summary>
    public void Article(long id)
    {
        _article.Execute(id);
        _body.Execute(id);
        _aliases.Execute(id);
    }

    /// <summary>What a file said of pictures.</summary>
    public void Pictures(string file) => _pictures.Execute(file);

    public void Dispose()
    {
        _article.Dispose();
        _body.Dispose();
        _aliases.Dispose();
        _pictures.Dispose();
    }
}
