using CryptoNews.Store;
using CryptoNews.Tests.Oracle;
using FsCheck.Xunit;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Tests.Store.Columns;

public sealed class LiveColumnsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Property(MaxTest = 40, Arbitrary = [typeof(FolderHistories)])]
    public async Task Whatever_happens_the_columns_are_those_of_a_fresh_reading(FolderHistory history)
    {
        using var store = new TestStore(filesOfTransaction: history.FilesOfTransaction);
        var oracle = new OracleFolder(store.Rules);
        await store.SyncAsync(); // complete from the beginning, so that every later commit is logged
        var columns = new LiveColumns(store.File);
        foreach (var step in history.Steps)
        {
            step.Do(store, oracle);
            if (step is FolderStep.Sync { Killed: > 0 } sync)
                await store.SyncCutShortAsync(sync.Killed);
            if (step is FolderStep.Sync)
                await store.SyncAsync();
            if (step is FolderStep.Sync or FolderStep.Turn)
                await store.TurnClockAsync();
            await AssertFreshAsync(store, columns);
        }

        columns.Dispose();
    }

    [Fact]
    public async Task A_commit_costs_a_reading_of_what_it_touched_and_nothing_else()
    {
        using var store = new TestStore();
        for (var i = 0; i < 20; i++)
            store.Write($"a{i}.md", new ArticleFile { PublishedAt = TestStore.Start.AddHours(-i), Tags = ["BTC"] });
        await store.SyncAsync();
        using var columns = new LiveColumns(store.File);
        using var db = store.Read();
        var whole = await columns.ReadAsync(db, "en", Cancel);

        store.Write("a3.md", new ArticleFile { PublishedAt = TestStore.Start.AddHours(-3), Tags = ["ETH", "BTC"], Category = "FIAT" });
        store.Delete("a4.md");
        store.Write("new.md", new ArticleFile { PublishedAt = TestStore.Start.AddHours(-9).AddMinutes(1) });
        await store.SyncAsync();

        using var later = store.Read();
        var patched = await columns.ReadAsync(later, "en", Cancel);
        // A whole reading begins with an empty list of terms.
        Assert.Same(whole.TagTerms, patched.TagTerms);
        Assert.NotSame(whole, patched);
        await AssertFreshAsync(store, columns);
    }

    [Fact]
    public async Task A_reader_of_an_older_state_gets_the_columns_of_that_state()
    {
        using var store = new TestStore();
        store.Write("a.md", new ArticleFile { PublishedAt = TestStore.Start.AddHours(-1) });
        await store.SyncAsync();
        using var columns = new LiveColumns(store.File);
        using var early = store.Read();
        await using var snapshot = await ReadSnapshot.BeginAsync(early, Cancel);
        _ = await early.State.SingleAsync(Cancel);
        for (var i = 0; i < 3; i++)
        {
            store.Write($"b{i}.md", new ArticleFile { PublishedAt = TestStore.Start.AddHours(-2) });
            await store.SyncAsync();
            using var late = store.Read();
            Assert.Equal(2 + i, (await columns.ReadAsync(late, "en", Cancel)).Count);
        }

        Assert.Equal(1, (await columns.ReadAsync(early, "en", Cancel)).Count);
        await AssertFreshAsync(store, columns);
    }

    [Fact]
    public async Task Terms_that_no_article_has_any_more_are_forgotten()
    {
        using var store = new TestStore();
        using var columns = new LiveColumns(store.File);
        for (var i = 0; i < 12; i++)
        {
            store.Write("a.md", new ArticleFile { Tags = [.. Enumerable.Range(0, 60).Select(tag => $"T {i} {tag}")] });
            await store.SyncAsync();
            await AssertFreshAsync(store, columns);
        }

        using var db = store.Read();
        Assert.InRange((await columns.ReadAsync(db, "en", Cancel)).TagTerms.Count, 60, 240);
    }

    [Fact]
    public async Task A_store_made_anew_is_read_anew()
    {
        using var store = new TestStore();
        store.Write("a.md", new ArticleFile { PublishedAt = TestStore.Start.AddHours(-1) });
        await store.SyncAsync();
        using var columns = new LiveColumns(store.File);
        await AssertFreshAsync(store, columns);

        store.Write("b.md", new ArticleFile { PublishedAt = TestStore.Start.AddHours(-1) });
        File.Delete(store.DatabasePath);
        store.File.Open();
        await store.SyncAsync();

        await AssertFreshAsync(store, columns);
    }

    // Both files are of one digest.
    [Fact]
    public async Task An_article_that_steps_aside_for_a_draft_and_back_is_in_the_columns_once_by_its_present_id()
    {
        using var store = new TestStore();
        store.Write("c40578.uk.md", new ArticleFile { PublishedAt = TestStore.Start.AddDays(-1) });
        await store.SyncAsync();
        using var columns = new LiveColumns(store.File);
        var alone = await IdsAsync();

        store.Write("c31965.md", new ArticleFile { PublishedAt = TestStore.Start.AddDays(-1), Draft = true });
        await store.SyncAsync();
        var aside = await IdsAsync();
        store.Delete("c31965.md");
        await store.SyncAsync();

        Assert.Equal([alone.Single() + 1], aside);
        Assert.Equal(alone, await IdsAsync());

        async Task<List<long>> IdsAsync()
        {
            using var db = store.Read();
            var ids = (await columns.ReadAsync(db, "uk", Cancel)).Ids.ToList();
            Assert.Equal(db.Articles.Visible().Select(a => a.Id), ids);
            return ids;
        }
    }

    private static async Task AssertFreshAsync(TestStore store, LiveColumns columns)
    {
        using var db = store.Read();
        await using var snapshot = await ReadSnapshot.BeginAsync(db, Cancel);
        var kept = await columns.ReadAsync(db, Cancel);
        Assert.Equal(Lines(ColumnReader.ReadAll(db)), Lines(kept));
        Assert.Equal(
            db.Articles.Visible().AsEnumerable().Select(a => $"{a.Language} {a.Id} {a.CategorySlug} {a.SourceKey} {a.Sentiment} {string.Join(',', a.Tags.Select(t => t.Slug).Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal),
            Lines(kept).Where(l => !l.StartsWith('#')));
    }

    private static List<string> Lines(IReadOnlyDictionary<string, EditionColumns> editions) =>
        [.. editions.Where(e => e.Value.Count > 0).SelectMany(e => Rows(e.Key, e.Value).Concat(Totals(e.Key, e.Value))).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Rows(string language, EditionColumns c) => Enumerable.Range(0, c.Count).Select(row =>
        $"{language} {c.Ids[row]} {c.CategoryTerms[c.Categories[row]]} {(c.Sources[row] < 0 ? "" : c.SourceTerms[c.Sources[row]])} {c.Sentiments[row]} "
        + string.Join(',', c.TagsOf(row).ToArray().Select(t => c.TagTerms[t]).Order(StringComparer.Ordinal)));

    private static IEnumerable<string> Totals(string language, EditionColumns c) =>
        from totals in new[] { (c.CategoryTerms, c.CategoryTotals, "category"), (c.SourceTerms, c.SourceTotals, "source"), (c.TagTerms, c.TagTotals, "tag") }
        from term in Enumerable.Range(0, totals.Item2.Length)
        where totals.Item2[term] > 0
        select $"# {language} {totals.Item3} {totals.Item1[term]} {totals.Item2[term]}";
}
