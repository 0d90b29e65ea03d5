using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>Keeps the entries by which the articles of a tag are found equal to the live articles.</summary>
internal sealed class TagIndex(PortalContext db, SqliteConnection connection) : IDisposable
{
    // In the order of their key: one by one, each would go into a page of its own.
    private static readonly string All = $"""
        DELETE FROM "TagEntries";
        INSERT INTO "TagEntries" ("Language", "Slug", "ArticleId")
        SELECT a."Language", tag.value ->> 'Slug', a."Id"
        FROM "Articles" a, json_each(a."Tags") tag
        WHERE a."Status" = {(int)ArticleStatus.Live}
        ORDER BY 1, 2, 3;
        """;

    private readonly PreparedInsert<TagEntry> _entries = new(db, connection);
    private readonly PreparedStatement _removal = new(connection, """DELETE FROM "TagEntries" WHERE "Language" = ? AND "Slug" = ? AND "ArticleId" = ?""");

    public void Add(StoredArticle article)
    {
        foreach (var tag in article.Tags)
            _entries.Execute(new TagEntry { Language = article.Language, Slug = tag.Slug, ArticleId = article.Id });
    }

    public void Remove(StoredArticle article)
    {
        foreach (var tag in article.Tags)
            _removal.Execute(article.Language, tag.Slug, article.Id);
    }

    /// <summary>Writes the entries of all articles that are stored, in the place of what there is.</summary>
    public void WriteAll() => db.Database.ExecuteSqlRaw(All);

    public void Dispose()
    {
        _entries.Dispose();
        _removal.Dispose();
    }
}
