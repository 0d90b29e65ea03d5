using CryptoNews.Store;
using CryptoNews.Tests.Oracle;
using FsCheck.Xunit;

namespace CryptoNews.Tests.Store;

/// <summary>Whatever happens to the folder in whatever order, the store means what the oracle says.</summary>
public sealed class SyncPropertyTests
{
    [Property(MaxTest = 60, Arbitrary = [typeof(FolderHistories)])]
    public async Task After_every_sync_the_store_agrees_with_the_oracle_and_with_a_fresh_load(FolderHistory history)
    {
        using var store = new TestStore(filesOfTransaction: history.FilesOfTransaction);
        var oracle = new OracleFolder(store.Rules);
        var noticed = new NoticedChange(store, oracle);
        foreach (var step in history.Steps)
        {
            step.Do(store, oracle);
            if (step is FolderStep.Sync { Killed: > 0 } sync && await store.SyncCutShortAsync(sync.Killed))
                store.Reopen();
            while (step is FolderStep.Sync && (await SyncAsync(store, history)).FollowUp.GaveWay)
                Assert.True(history.GivesWay);
            if (step is FolderStep.Sync or FolderStep.Turn)
            {
                var next = await store.TurnClockAsync();
                var site = oracle.At(store.Clock.GetUtcNow());
                Assert.Equal(site.NextChange?.UtcDateTime, next);
                StoreAgreement.AssertAgrees(store, site);
                noticed = new NoticedChange(store, oracle).AssertFollows(noticed);
            }
        }

        await AssertEqualsFreshLoad(store, oracle.Shown.ToDictionary(s => s.Key, s => s.Value.Bytes));
        if (oracle.IsClean)
            await AssertEqualsFreshLoad(store, oracle.Files, isTold: true);
    }

    [Property(MaxTest = 40, Arbitrary = [typeof(FolderHistories)])]
    public async Task Syncs_of_the_paths_that_changed_end_as_syncs_of_everything_do(FolderHistory history)
    {
        using var store = new TestStore(filesOfTransaction: history.FilesOfTransaction);
        var oracle = new OracleFolder(store.Rules);
        await store.SyncAsync();
        var before = Snapshot(oracle);
        foreach (var step in history.Steps)
        {
            step.Do(store, oracle);
            if (step is not FolderStep.Sync)
                continue;
            var after = Snapshot(oracle);
            var named = before.Union(after).Except(before.Intersect(after)).Select(f => f.Path).Distinct().ToArray();
            before = after;
            var report = await store.SyncPathsAsync(named);
            await store.TurnClockAsync();
            StoreAgreement.AssertAgrees(store, oracle.At(store.Clock.GetUtcNow()));
            using var db = store.Read();
            Assert.Equal(db.Files.Count(f => f.Outcome == FileOutcome.Loaded || f.Outcome == FileOutcome.LoadedWithWarnings), report.Loaded);
        }
    }

    private static Task<SyncReport> SyncAsync(TestStore store, FolderHistory history) =>
        store.Loader.SyncAsync(mustGiveWay: () => history.GivesWay, cancellationToken: TestContext.Current.CancellationToken);

    private static HashSet<(string Path, string Bytes)> Snapshot(OracleFolder oracle) =>
        [.. oracle.Files.Select(f => (f.Key, Convert.ToHexString(f.Value)))];

    private static async Task AssertEqualsFreshLoad(TestStore store, IDictionary<string, byte[]> files, bool isTold = false)
    {
        using var fresh = new TestStore(store.Rules);
        fresh.Clock.SetUtcNow(store.Clock.GetUtcNow());
        foreach (var (path, bytes) in files)
            fresh.Write(path, bytes);
        await fresh.SyncAsync();
        Assert.Equal(Rows.In(fresh.File, Rows.OfTheSite), Rows.In(store.File, Rows.OfTheSite));
        if (isTold)
            Assert.Equal(Told(fresh), Told(store));
    }

    // A broken file that has lost its address is told that too, which a fresh load has no reason to say.
    private static List<string> Told(TestStore store)
    {
        using var db = store.Read();
        return [.. db.Files.Where(f => f.Outcome != FileOutcome.Rejected).AsEnumerable().SelectMany(f => f.Problems.Select(p => $"{f.Outcome} {p}")).Order(StringComparer.Ordinal)];
    }
}
