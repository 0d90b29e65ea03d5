using System.Diagnostics;
using System.Globalization;
using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Tests.Store;
using CryptoNews.Tests.Web.Commands;
using CryptoNews.Web.Syncing;

namespace CryptoNews.Tests.Web.Syncing;

/// <summary>The program itself, killed at random moments of its syncs, leaves a store from which the next sync reaches the same end as a fresh load.</summary>
public sealed class KilledProcessTests : IDisposable
{
    private const int Files = 1_200; // three transactions

    private readonly string _folder = Directory.CreateTempSubdirectory("cryptonews-").FullName;
    private readonly Random _random = new(1);

    [Fact]
    public async Task Killed_in_the_middle_of_a_sync_it_ends_equal_to_a_fresh_load()
    {
        await using var portal = new Portal();
        var rules = portal.Services.GetRequiredService<ContentRules>();
        for (var i = 0; i < Files; i++)
            Save(i);

        var killed = 0;
        for (var round = 0; killed < Endurance.Kills; round++)
        {
            Assert.InRange(round, 0, 4 * Endurance.Kills);
            killed += await LoadAndKillAsync() ? 1 : 0;
            Assert.Equal(await RowsAfterSyncAsync(rules, "fresh.db"), await RowsAfterSyncAsync(rules, "store.db"));
            File.Delete(PathOf("fresh.db"));
            if (round % 5 == 0)
                File.Delete(PathOf("store.db")); // the next one fills an empty store
            for (var i = 0; i < Files / 2; i++)
                Disturb(_random.Next(Files));
        }
    }

    /// <returns>Whether it was still at work.</returns>
    private async Task<bool> LoadAndKillAsync()
    {
        using var process = Process.Start(new ProcessStartInfo(CommandProcess.Program, ["load"])
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["Content__Path"] = PathOf("content"), ["Store__ConnectionString"] = $"Data Source={PathOf("store.db")}" },
        })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);

        // The database grows while a first load writes, and its log while a later sync does: somewhere on the way the process dies.
        var before = WrittenLength();
        var enough = _random.Next(3_000_000);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        while (!process.HasExited && Math.Abs(WrittenLength() - before) <= enough)
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        var isKilled = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (!isKilled)
            Assert.True(process.ExitCode is 0 or 1, await output + await errors);
        return isKilled;
    }

    private async Task<List<string>> RowsAfterSyncAsync(ContentRules rules, string database)
    {
        using var store = new StoreFile($"Data Source={PathOf(database)}", SyncSetup.Fingerprint(rules), SyncSetup.Shape(rules));
        using var loader = new ContentLoader(new ContentFolder(PathOf("content")), rules, store, TimeProvider.System);
        Assert.Contains(store.Open(), new[] { null, StoreDefect.Empty }); // what the killed process left is sound and not made anew, if it had come to making it
        await loader.SyncAsync(cancellationToken: TestContext.Current.CancellationToken);
        return Rows.In(store, Rows.OfTheSite);
    }

    private void Disturb(int i)
    {
        if (_random.Next(10) == 0)
            File.Delete(ArticlePath(i));
        else
            Save(i);
    }

    private void Save(int i) => File.WriteAllText(ArticlePath(i), new ArticleFile
    {
        Title = $"Version {_random.Next()}",
        PublishedAt = TestStore.Start.AddHours(-i % 50),
        Tags = [$"Tag {_random.Next(9)}", "All"],
        Body = string.Concat(Enumerable.Repeat("A sentence of a body. ", _random.Next(100))),
    }.ToString());

    private string ArticlePath(int i)
    {
        var path = PathOf(string.Create(CultureInfo.InvariantCulture, $"content/{i % 7}/{i}.md"));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    private long WrittenLength() => LengthOf("store.db") + LengthOf("store.db-wal");

    private long LengthOf(string name) => new FileInfo(PathOf(name)) is { Exists: true } file ? file.Length : 0;

    private string PathOf(string name) => Path.Combine(_folder, name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
