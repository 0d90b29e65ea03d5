using System.Globalization;
using System.Text;
using CryptoNews.Content;
using CryptoNews.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Tests.Store;

/// <summary>A sync that ends anywhere leaves a store from which the next one reaches the same end.</summary>
public sealed class InterruptedSyncTests : IDisposable
{
    private const int Files = 1_100; // three transactions

    private readonly TestStore _store = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_first_load_that_is_cut_short_is_begun_anew_by_the_next_process(int batches)
    {
        WriteAll();
        Assert.True(await _store.SyncCutShortAsync(batches));
        using (var db = _store.Read())
        {
            Assert.Equal(batches * 500, db.Files.Count());
            Assert.False(db.State.Single().Complete);
        }

        _store.Reopen();
        var report = await _store.SyncAsync();

        Assert.Equal((Files, Files), (report.Changed, report.Loaded));
        await AssertEqualsFreshLoadAsync();
    }

    // Of the search index, what one transaction shows is written with the next.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2)]
    public async Task A_first_load_that_is_cut_short_again_and_again_is_finished_in_the_end(params int[] transactions)
    {
        WriteAll();
        foreach (var number in transactions)
            Assert.True(await _store.SyncCutShortAsync(number));
        await _store.SyncAsync();

        await AssertEqualsFreshLoadAsync(totals: true);
    }

    // The removal of its entry may have been put off, and was lost with the writer.
    [Fact]
    public async Task Of_an_article_that_went_while_a_first_load_was_cut_short_nothing_is_left_in_the_index()
    {
        using var store = new TestStore(filesOfTransaction: 1);
        store.Write("a.md", new ArticleFile { Title = "Ghost" });
        store.Write("b.md", "no front matter");
        store.Write("c.md", "no front matter");
        Assert.True(await store.SyncCutShortAsync(2));
        store.Move("a.md", "_pages/0.md");
        store.Write("c.md", "none here either");
        Assert.True(await store.SyncCutShortAsync(1));
        await store.SyncAsync();

        Assert.Empty(Rows.OfTheIndex(store.File));
    }

    [Fact]
    public async Task A_later_sync_that_is_cut_short_shows_whole_transactions_and_is_finished_by_the_next()
    {
        WriteAll();
        await _store.SyncAsync();
        foreach (var i in Enumerable.Range(0, Files))
            _store.Write(PathOf(i), Story(i) with { Title = "After", Tags = ["After"], Category = "AFTER" });
        _store.Move(PathOf(0), "zzz.md");

        Assert.True(await _store.SyncCutShortAsync(2));
        using (var db = _store.Read())
        {
            var after = db.Articles.Count(a => a.Title == "After");
            Assert.InRange(after, 1, 1000);
            var visible = db.Articles.Visible().Count(a => a.Title == "After");
            Assert.Equal(visible, db.TagEntries.Count(t => t.Slug == "after"));
            Assert.Equal(visible, db.Terms.Where(t => t.Slug == "after" && t.Kind == TermKind.Category).Sum(t => t.Count));
            Assert.Equal(Files, db.Articles.Count());
        }

        await _store.SyncAsync();
        await AssertEqualsFreshLoadAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Warnings_that_another_file_made_are_there_though_the_sync_that_read_it_was_cut_short(bool isFirstLoad)
    {
        using var store = new TestStore(filesOfTransaction: 1);
        Write("y.ua.md", "z.md");
        if (!isFirstLoad)
            await store.SyncAsync();
        Write("a.md", "y.md", "zz.md");
        Assert.True(await store.SyncCutShortAsync(isFirstLoad ? 4 : 2)); // zz.md is left
        await store.SyncAsync();

        using var fresh = new TestStore();
        foreach (var stamp in store.Folder.List())
            fresh.Write(stamp.Path, store.Folder.Read(stamp));
        await fresh.SyncAsync();
        Assert.Equal(["y.ua.md CN309", "z.md CN302"], Told(fresh));
        Assert.Equal(Told(fresh), Told(store));

        void Write(params string[] paths)
        {
            foreach (var path in paths)
                store.Write(path, new ArticleFile { ExternalId = path is "a.md" or "z.md" ? "7" : null });
        }

        static List<string> Told(TestStore store)
        {
            using var db = store.Read();
            return [.. db.Files.AsEnumerable().SelectMany(f => f.Problems.Select(p => $"{f.Path} {p.Code}")).Order(StringComparer.Ordinal)];
        }
    }

    // zz.md is told of c.md, until it is read itself.
    [Fact]
    public async Task A_sync_of_many_transactions_reports_what_holds_at_its_end()
    {
        using var store = new TestStore(filesOfTransaction: 1);
        store.Write("z.md", new ArticleFile { ExternalId = "7" });
        store.Write("zz.md", new ArticleFile { ExternalId = "8" });
        await store.SyncAsync();
        store.Write("b.md", new ArticleFile { ExternalId = "7" });
        store.Write("c.md", new ArticleFile { ExternalId = "8" });
        store.Write("x.md", new ArticleFile { ExternalId = "7" });
        store.Write("zz.md", new ArticleFile { ExternalId = "9" });
        var report = await store.SyncAsync();

        Assert.Equal(["x.md CN302", "z.md CN302"], report.Problems.Select(p => $"{p.Path} {p.Code}"));
        Assert.Equal(2, report.WithWarnings);
    }

    [Fact]
    public void A_transaction_that_is_never_committed_leaves_no_trace()
    {
        var before = Rows.In(_store.File, Rows.OfTheSiteAndFiles);
        using (var writer = new StoreWriter(_store.File))
        {
            writer.Begin();
            writer.Insert(Parsed(0), TestStore.Start.UtcDateTime);
            writer.MarkComplete();
        }

        Assert.Equal(before, Rows.In(_store.File, Rows.OfTheSiteAndFiles));
        using var next = new StoreWriter(_store.File);
        Assert.False(next.Complete);
    }

    // What is on the disk while a transaction is open is what a power cut leaves.
    [Fact]
    public async Task A_copy_of_the_disk_taken_in_the_middle_of_a_transaction_is_a_sound_store()
    {
        foreach (var i in Enumerable.Range(0, 1000))
            _store.Write(PathOf(i), Story(i));
        await _store.SyncAsync();
        using var copy = CopyWhileWriting("", "-wal");

        Assert.Null(copy.Reopen());
        using var db = copy.Read();
        Assert.Equal((1000, 1000, true), (db.Files.Count(), db.Articles.Count(), db.State.Single().Complete));
    }

    [Fact]
    public async Task Of_a_first_load_a_copy_of_the_disk_is_made_anew_without_a_word()
    {
        WriteAll();
        Assert.True(await _store.SyncCutShortAsync(2));
        using var copy = CopyWhileWriting("");
        Half(copy.DatabasePath);

        Assert.Null(copy.Reopen());
        using var db = copy.Read();
        Assert.Equal((0, 0, false), (db.Files.Count(), db.Articles.Count(), db.State.Single().Complete));
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(copy.DatabasePath)!, "*.bad"));
    }

    [Fact]
    public async Task Readers_see_the_store_as_it_was_until_the_transaction_ends()
    {
        _store.Write("story.md", new ArticleFile { Title = "Before" });
        await _store.SyncAsync();
        _store.Write("story.md", new ArticleFile { Title = "After" });
        using var log = new CommandLog(_store.File);
        var seen = new List<string>();
        log.OnTransaction = _ => seen.Add(Title()); // inside the writer's transaction
        await _store.SyncAsync();

        Assert.Equal(["Before"], seen);
        Assert.Equal("After", Title());
    }

    [Fact]
    public async Task A_reader_in_the_middle_of_its_page_keeps_its_view_and_stops_no_writer()
    {
        _store.Write("story.md", new ArticleFile { Title = "Before" });
        await _store.SyncAsync();
        using var db = _store.Read();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        using (var view = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true))
        {
            await db.Database.UseTransactionAsync(view, TestContext.Current.CancellationToken);
            Assert.Equal("Before", db.Articles.Single().Title);
            _store.Write("story.md", new ArticleFile { Title = "After" });
            await _store.SyncAsync();
            Assert.Equal("Before", db.Articles.Single().Title);
            await db.Database.UseTransactionAsync(null, TestContext.Current.CancellationToken);
        }

        Assert.Equal("After", db.Articles.Single().Title);
    }

    [Fact]
    public async Task A_full_disk_is_an_error_that_leaves_whole_transactions_and_the_next_sync_goes_on()
    {
        WriteAll();
        LimitPages(150);
        var full = await Assert.ThrowsAsync<SqliteException>(() => _store.SyncAsync());
        Assert.Equal(13, full.SqliteErrorCode);
        Assert.False(StoreFile.IsDamage(full));
        using (var db = _store.Read())
            Assert.Equal(0, db.Files.Count() % 500);

        await Assert.ThrowsAsync<SqliteException>(() => _store.SyncAsync());
        LimitPages(1_000_000);
        await _store.SyncAsync();
        await AssertEqualsFreshLoadAsync();
    }

    // The limit belongs to the writer's connection, which waits in its pool for the next sync.
    private void LimitPages(int pages)
    {
        using var db = _store.File.OpenForWriting();
        db.Database.OpenConnection();
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}");
        command.ExecuteNonQuery();
    }

    [Fact]
    public async Task A_sync_that_is_cancelled_before_it_begins_does_nothing()
    {
        WriteAll();
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _store.Loader.SyncAsync(cancellationToken: cancellation.Token));

        Assert.Empty(Rows.In(_store.File, Rows.OfTheSiteAndFiles));
        Assert.Equal(Files, (await _store.SyncAsync()).Changed);
    }

    private string Title()
    {
        using var db = _store.Read();
        return db.Articles.Single().Title;
    }

    private TestStore CopyWhileWriting(params string[] suffixes)
    {
        var copy = new TestStore();
        copy.Close();
        using var writer = new StoreWriter(_store.File);
        writer.Begin();
        foreach (var i in Enumerable.Range(1000, 100))
            writer.Insert(Parsed(i), TestStore.Start.UtcDateTime);
        foreach (var suffix in suffixes)
            File.Copy(_store.DatabasePath + suffix, copy.DatabasePath + suffix, overwrite: true);
        return copy;
    }

    // The last pages of a file are what a killed process most likely left unwritten.
    private static void Half(string path)
    {
        using var file = File.OpenWrite(path);
        file.SetLength(file.Length / 2 / 4096 * 4096);
    }

    private void WriteAll()
    {
        foreach (var i in Enumerable.Range(0, Files))
            _store.Write(PathOf(i), Story(i));
    }

    /// <param name="totals">FTS5 counts what was deleted among what it has: only where nothing was, they are those of a fresh index.</param>
    private async Task AssertEqualsFreshLoadAsync(bool totals = false)
    {
        using var fresh = new TestStore();
        foreach (var stamp in _store.Folder.List())
            fresh.Write(stamp.Path, _store.Folder.Read(stamp));
        await fresh.SyncAsync();
        Assert.Equal(Rows.In(fresh.File, Rows.OfTheSite), Rows.In(_store.File, Rows.OfTheSite));
        Assert.Equal(Rows.OfTheIndex(fresh.File), Rows.OfTheIndex(_store.File));
        if (totals)
            Assert.Equal(Rows.TotalsOfTheIndex(fresh.File), Rows.TotalsOfTheIndex(_store.File));
    }

    private static string PathOf(int i) => i % 2 == 0 ? $"{i:0000}.md" : $"{i - 1:0000}.uk.md";

    private static ArticleFile Story(int i) => new()
    {
        Title = $"Story {i}",
        PublishedAt = TestStore.Start.AddHours(-i % 50),
        Tags = [$"Tag {i % 9}", "All"],
        Draft = i % 31 == 0 ? true : null,
    };

    private static Article Parsed(int i) =>
        new ArticleParser(new ContentRules()).Parse(PathOf(i), Encoding.UTF8.GetBytes(Story(i).ToString())).Article!;

    public void Dispose() => _store.Dispose();
}
