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

    // In order of id: FTS5 writes a segment of its own whenever an id is lower than the one before it, and the order of
    // files is not that of dates. A load of 10,000 articles cost three times as much without this.
    private readonly SortedDictionary<long, Change> _changes = [];

    public SearchIndex(PortalContext db, SqliteConnection connection)
    {
        _db = db;
        _connection = connection;
        _entries = new(connection, """INSERT INTO "Search" ("rowid", "Title", "Tags", "Lead", "Body", "Facets") VALUES (?, ?, ?, ?, ?, ?)""");
        _removal = new(connection, """DELETE FROM "Search" WHERE "rowid" = ?""");
    }

    public void Add(long id, SearchDocument document)
    {
        ChangeOf(id).Added = document;
        _vocabulary.Add(document, 1);
    }

    /// <summary>Before the article's body is deleted.</summary>
    public void Remove(StoredArticle article)
    {
        _vocabulary.Add(Read(article), -1);
        Delete(article.Id);
    }

    /// <summary>After the article has moved.</summary>
    public void Move(long from, long to)
    {
        if (_db.Articles.AsNoTracking().Visible().SingleOrDefault(a => a.Id == to) is not { } article)
            return;
        var document = _changes.GetValueOrDefault(from)?.Added ?? Read(article);
        Delete(from);
        ChangeOf(to).Added = document;
    }

    /// <summary>The document of an article that is stored.</summary>
    public SearchDocument Read(StoredArticle article) =>
        SearchDocument.Of(article, _db.Bodies.Where(b => b.Id == article.Id).Select(b => b.Html).Single());

    /// <summary>Writes the collected entries: the last thing in a transaction.</summary>
    public void WriteEntries()
    {
        foreach (var (id, change) in _changes)
        {
            if (change.IsDeleted)
                _removal.Execute(id);
            if (change.Added is { } document)
                _entries.Execute(id, document.Title, document.Tags, document.Lead, document.Body, document.Facets);
        }

        _changes.Clear();
    }

    /// <summary>Writes the collected changes of the vocabulary.</summary>
    public void WriteVocabulary() => _vocabulary.Write(_connection);

    /// <summary>Writes what was collected in the place of the whole vocabulary.</summary>
    public void WriteWholeVocabulary() => _vocabulary.WriteAll(_db, _connection);

    /// <summary>Collects the vocabulary of every live article anew.</summary>
    public void Recount()
    {
        _vocabulary.Clear();
        foreach (var article in _db.Articles.AsNoTracking().Visible().ToList())
            _vocabulary.Add(Read(article), 1);
    }

    /// <summary>Forgets what was collected for a transaction that was undone.</summary>
    public void Clear()
    {
        _vocabulary.Clear();
        _changes.Clear();
    }

    public void Dispose()
    {
        _entries.Dispose();
        _removal.Dispose();
    }

    // What was added in this transaction is not in the index yet.
    private void Delete(long id)
    {
        var change = ChangeOf(id);
        if (change.Added is null)
            change.IsDeleted = true;
        change.Added = null;
    }

    private Change ChangeOf(long id)
    {
        if (!_changes.TryGetValue(id, out var change))
            _changes.Add(id, change = new Change());
        return change;
    }

    private sealed class Change
    {
        public bool IsDeleted { get; set; }

        public SearchDocument? Added { get; set; }
    }
}
