using CryptoNews.Content;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>Writes articles, pages and files in transactions of the caller's size, counters and generation included.</summary>
internal sealed class StoreWriter : IDisposable
{
    private readonly PortalContext _db;
    private readonly SqliteConnection _connection;
    private readonly ChronologicalIds _ids;
    private readonly StoredInserts _rows;
    private readonly StoredDeletes _deletes;
    private readonly LiveIndexes _live;
    private readonly StoreFile _store;
    private SqliteTransaction? _transaction;

    // Of a store that was empty when this writer opened it, nothing has to be read again at the end.
    private readonly bool _countedAll;

    // All files of a first load are written.
    private bool _isWhole;
    private bool _visibleChange;

    public StoreWriter(StoreFile store)
    {
        _store = store;
        _db = store.OpenForWriting();
        try
        {
            _db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            _db.Database.OpenConnection();
            _connection = (SqliteConnection)_db.Database.GetDbConnection();
            Addresses = new(_db);
            _live = new(_db, _connection);
            _ids = new(_db, Moved);
            _rows = new(_db, _connection);
            _deletes = new(_connection);
            Complete = _db.State.Single().Complete;
            _live.IsFirstLoad = !Complete;
            _countedAll = !Complete && !_db.Files.Any();
            if (!Complete)
                ConnectionSettings.ForFirstLoad(_connection);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>For reading what this writer wrote, inside its transaction too.</summary>
    public PortalContext Db => _db;

    public AddressBook Addresses { get; }

    /// <summary>What readers see change of a store that was whole before.</summary>
    public ArticleChanges Changes => _live.Changes;

    /// <summary>Whether a whole sync has ended; until then nobody reads, and counting can wait for the end.</summary>
    public bool Complete { get; private set; }

    /// <summary>Starts a transaction that writes at once, so that it can never fail half way for want of the lock.</summary>
    public void Begin()
    {
        _transaction = _connection.BeginTransaction(deferred: false);
        _db.Database.UseTransaction(_transaction);
    }

    /// <summary>Ends the transaction; what readers can see of it becomes a new generation.</summary>
    public void Commit()
    {
        _live.Write();
        if (_visibleChange)
        {
            RaiseGeneration();
            _store.Version.Change(Transaction.Commit);
        }
        else
        {
            Transaction.Commit();
        }

        End();
        if (_isWhole)
            DeclareComplete();
    }

    /// <summary>After much writing: gives back the space of the write-ahead log, as far as readers allow.</summary>
    public void TidyUp() => _db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)");

    /// <summary>Declares the store whole, after the end of the transaction, in which nothing more is written.</summary>
    public void MarkComplete()
    {
        if (Complete)
            return;
        _live.WriteAll(recount: !_countedAll);
        _isWhole = true;
    }

    /// <param name="document">Of the article, when it was made ahead.</param>
    public void Insert(Article article, DateTime now, SearchDocument? document = null)
    {
        var id = _ids.MakeRoom(article);
        var row = article.ToStored(id, Visibility.At(now, article));
        _rows.Articles.Execute(row);
        _rows.Bodies.Execute(article.ToStoredBody(id));
        foreach (var address in article.Aliases)
            _rows.Aliases.Execute(new Alias { Address = address, ArticleId = id });
        if (row.Status == ArticleStatus.Live)
            _live.Show(row, document ?? SearchDocument.Of(article));
        _visibleChange |= HasAnswer(row.Status) || MayPair(row);
    }

    public void Delete(StoredArticle article)
    {
        if (article.Status == ArticleStatus.Live)
            _live.Hide(article);
        _deletes.Article(article.Id);
        _ids.CloseGap(article.Id);
        _visibleChange |= HasAnswer(article.Status) || MayPair(article);
    }

    /// <summary>Gives an article the status that the clock says.</summary>
    public void Change(StoredArticle article, ArticleStatus status)
    {
        if (article.Status == ArticleStatus.Live)
            _live.Hide(article);
        article.Status = status;
        _db.Articles.Where(a => a.Id == article.Id).ExecuteUpdate(set => set.SetProperty(a => a.Status, status));
        if (status == ArticleStatus.Live)
            _live.Show(article);
        _visibleChange = true;
    }

    public void Insert(SitePage page)
    {
        _rows.Pages.Execute(page.ToStored());
        _visibleChange |= !page.Draft;
    }

    public void Delete(StoredPage page)
    {
        _db.Pages.Where(p => p.Slug == page.Slug && p.Language == page.Language).ExecuteDelete();
        _visibleChange |= !page.Draft;
    }

    public void Save(StoredFile file) => _rows.Files.Execute(file);

    public void Save(NamedPicture picture) => _rows.Pictures.Execute(picture);

    /// <summary>Remembers pictures that were written anew: pages tell their sizes.</summary>
    public void Remember(IReadOnlyList<(string Picture, PictureState State)> touched)
    {
        PictureChanges.Remember(_db, touched);
        _visibleChange |= touched.Count > 0;
    }

    public void DeletePictures(string file) => _deletes.Pictures(file);

    public void DeleteFile(string path)
    {
        _db.Files.Where(f => f.Path == path).ExecuteDelete();
        DeletePictures(path);
    }

    /// <summary>Undoes what the transaction wrote, if one is open.</summary>
    public void Dispose()
    {
        _transaction?.Dispose();
        Addresses?.Dispose(); // none of them while the file can't be read
        _ids?.Dispose();
        _live?.Dispose();
        _rows?.Dispose();
        _deletes?.Dispose();
        _db.Dispose();
    }

    // Readers get a page at the address, or 410; what is hidden or scheduled is to them as if it were not there.
    private static bool HasAnswer(ArticleStatus status) => status is ArticleStatus.Live or ArticleStatus.Expired;

    // One that is still to come, too, may take a translation, or the id in feeds, from an article of another key; and by its own key
    // it may bring others together that are of no language of its own. Those of one key belong together anyway; drafts belong to nobody.
    private bool MayPair(StoredArticle article) => article is { Status: ArticleStatus.Scheduled, ExternalId: { } id }
        && _db.Articles.Any(a => a.ExternalId == id && a.Key != article.Key && a.Status != ArticleStatus.Hidden);

    private SqliteTransaction Transaction => _transaction ?? throw new InvalidOperationException("Begin a transaction first.");

    // What the first load wrote is on the disk before the file says so: one that was interrupted is begun anew.
    private void DeclareComplete()
    {
        ConnectionSettings.AfterFirstLoad(_connection);
        Begin();
        _db.Database.ExecuteSqlRaw("""UPDATE "State" SET "Complete" = 1""");
        _visibleChange = true;
        _isWhole = _live.IsFirstLoad = false;
        Commit();
        Complete = true;
    }

    private void RaiseGeneration()
    {
        _db.Database.ExecuteSqlRaw("""UPDATE "State" SET "Generation" = "Generation" + 1""");
        var state = _db.State.Single();
        if (Complete)
            _store.Changes.Record(state.Instance, state.Generation, _live.Touched);
    }

    // A hidden article may push a live one aside.
    private void Moved(long from, long to)
    {
        _visibleChange = true;
        _live.Move(from, to);
    }

    private void End()
    {
        _db.Database.UseTransaction(null);
        _transaction?.Dispose();
        _transaction = null;
        _live.End();
        _visibleChange = false;
    }
}
