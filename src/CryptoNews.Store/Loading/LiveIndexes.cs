using Microsoft.Data.Sqlite;

namespace CryptoNews.Store;

/// <summary>
/// Keeps equal to the live articles what follows from them: counters, entries of tags, the search index; and remembers
/// which of them changed. Written in the transaction that changes the articles.
/// </summary>
internal sealed class LiveIndexes(PortalContext db, SqliteConnection connection) : IDisposable
{
    private readonly TermCounts _counts = new();
    private readonly TagIndex _tags = new(db, connection);
    private readonly SearchIndex _search = new(db, connection);
    private readonly HashSet<long> _touched = [];

    /// <summary>
    /// Nobody reads before a first load has ended: until then, entries of the search index may come a transaction late, and all
    /// else waits for <see cref="WriteAll"/>.
    /// </summary>
    public bool IsFirstLoad { get; set; }

    /// <summary>What readers see change of a store that was whole before.</summary>
    public ArticleChanges Changes { get; } = new();

    /// <summary>Ids of which the present transaction changes what readers see.</summary>
    public IReadOnlySet<long> Touched => _touched;

    /// <param name="document">Of the article, when it was made ahead; else it is made of what is stored.</param>
    public void Show(StoredArticle article, SearchDocument? document = null)
    {
        _touched.Add(article.Id);
        _counts.Add(article, 1);
        _search.Add(article.Id, document ?? _search.Read(article));
        if (IsFirstLoad)
        {
            _search.WriteLate();
            return;
        }

        Changes.Shown(article);
        _tags.Add(article);
    }

    /// <summary>Before the article's body is deleted.</summary>
    public void Hide(StoredArticle article)
    {
        _touched.Add(article.Id);
        _counts.Add(article, -1);
        _search.Remove(article);
        _tags.Remove(article);
        if (!IsFirstLoad)
            Changes.Hidden(article);
    }

    /// <summary>After an article has moved: what readers hold by its id must follow.</summary>
    public void Move(long from, long to)
    {
        _touched.Add(from);
        _touched.Add(to);
        _search.Move(from, to);
    }

    /// <summary>Writes what was collected: the last thing in a transaction.</summary>
    public void Write()
    {
        if (IsFirstLoad)
        {
            _search.PutOffEntries();
            return;
        }

        _search.WriteEntries();
        _counts.Write(connection);
        _search.WriteVocabulary();
    }

    /// <summary>Writes what waited for the end of a first load.</summary>
    /// <param name="recount">Whether articles were live before this writer began: then what it collected is not all.</param>
    public void WriteAll(bool recount)
    {
        if (recount)
        {
            _counts.Recount(db);
            _search.Rebuild();
        }
        else
        {
            _search.WriteEntries();
        }

        _counts.WriteAll(db, connection);
        _search.WriteWholeVocabulary();
        _tags.WriteAll();
    }

    /// <summary>After a transaction.</summary>
    public void End() => _touched.Clear();

    public void Dispose()
    {
        _search.Dispose();
        _tags.Dispose();
    }
}
