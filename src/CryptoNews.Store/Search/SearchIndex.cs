using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>Writes the search index and its vocabulary, inside the transactions that change what readers see.</summary>
internal sealed class SearchIndex : IDisposable
{
    /// <summary>
    /// Without contents: the texts stand in the articles. The tokenizer only parts at spaces, because words are analysed
    /// before (<see cref="Tokens"/>); unicode61 would be the larger half of the index's cost, and stems nothing.
    /// </summary>
    public const string Script = """
        CREATE VIRTUAL TABLE "Search" USING fts5(
            "Title", "Tags", "Lead", "Body", "Facets",
            content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_'");
        INSERT INTO "Search" ("Search", "rank") VALUES ('hashsize', 16777216);
        """;

    private readonly PortalContext _db;
    private readonly SqliteConnection _connection;
    private readonly PreparedStatement _entries;
    private readonly PreparedStatement _removal;
    private readonly Vocabulary _vocabulary = new();
    private IndexChanges _changes = new();

    // Of the transaction before.
    private IndexChanges _late = new();

    public SearchIndex(PortalContext db, SqliteConnection connection)
    {
        _db = db;
        _connection = connection;
        _entries = new(connection, """INSERT INTO "Search" ("rowid", "Title", "Tags", "Lead", "Body", "Facets") VALUES (?, ?, ?, ?, ?, ?)""");
        _removal = new(connection, """DELETE FROM "Search" WHERE "rowid" = ?""");
    }

    public void Add(long id, SearchDocument document)
    {
        _changes.Add(id, document);
        _vocabulary.Add(document, 1);
    }

    /// <summary>Before the article's body is deleted.</summary>
    public void Remove(StoredArticle article)
    {
        _vocabulary.Add(Read(article), -1);
        _changes.Delete(article.Id);
    }

    /// <summary>After the article has moved.</summary>
    public void Move(long from, long to)
    {
        if (_db.Articles.AsNoTracking().Visible().SingleOrDefault(a => a.Id == to) is not { } article)
            return;
        var document = _changes.Added(from) ?? Read(article);
        _changes.Delete(from);
        _changes.Add(to, document);
    }

    /// <summary>The document of an article that is stored.</summary>
    public SearchDocument Read(StoredArticle article) =>
        SearchDocument.Of(article, _db.Bodies.Where(b => b.Id == article.Id).Select(b => b.Html).Single());

    /// <summary>Writes the collected entries: the last thing in a transaction.</summary>
    public void WriteEntries()
    {
        Write(_late, int.MaxValue);
        Write(_changes, int.MaxValue);
    }

    /// <summary>
    /// Leaves the collected entries to the next transaction, which writes them with <see cref="WriteLate"/> between its own
    /// rows: at once, they would keep the threads waiting that parse.
    /// </summary>
    public void PutOffEntries()
    {
        Write(_late, int.MaxValue);
        (_changes, _late) = (_late, _changes);
    }

    /// <summary>Writes some of the entries that were put off.</summary>
    public void WriteLate() => Write(_late, 1);

    /// <summary>Writes the collected changes of the vocabulary.</summary>
    public void WriteVocabulary() => _vocabulary.Write(_connection);

    /// <summary>Writes what was collected in the place of the whole vocabulary.</summary>
    public void WriteWholeVocabulary() => _vocabulary.WriteAll(_db, _connection);

    /// <summary>Makes the index of all live articles anew, and collects their vocabulary.</summary>
    public void Rebuild()
    {
        _vocabulary.Clear();
        _changes.Clear();
        _late.Clear();
        _db.Database.ExecuteSqlRaw("""INSERT INTO "Search" ("Search") VALUES ('delete-all')""");
        foreach (var article in _db.Articles.AsNoTracking().Visible().OrderBy(a => a.Id).ToList())
        {
            var document = Read(article);
            _vocabulary.Add(document, 1);
            Insert(article.Id, document);
        }
    }

    public void Dispose()
    {
        _entries.Dispose();
        _removal.Dispose();
    }

    private void Write(IndexChanges changes, int most)
    {
        for (; most > 0 && changes.TryTake(out var id, out var isDeleted, out var added); most--)
        {
            if (isDeleted)
                _removal.Execute(id);
            if (added is not null)
                Insert(id, added);
        }
    }

    private void Insert(long id, SearchDocument document) =>
        _entries.Execute(id, document.Title, document.Tags, document.Lead, document.Body, document.Facets);
}
