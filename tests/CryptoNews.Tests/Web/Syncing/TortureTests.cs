using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CryptoNews.Tests.Store;

namespace CryptoNews.Tests.Web.Syncing;

/// <summary>
/// Several threads save, break, rename and delete files at random while the site follows. In the end it equals a fresh
/// load, row by row; a file that is broken then has one of its good versions. No half
/// of one is shown on the way.
/// </summary>
public sealed class TortureTests
{
    private const int Threads = 4;

    private readonly Lock _writing = new();
    private readonly ConcurrentDictionary<string, string> _versions = new(StringComparer.Ordinal);
    private int _version;

    [Fact]
    public async Task After_a_storm_of_changes_the_store_equals_a_fresh_load()
    {
        await using var site = await LiveSite.StartAsync(pollSeconds: 5);
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(seed => Task.Run(() => Storm(site, new Random(seed)))));
        await EqualsFreshLoadAsync(site);

        foreach (var path in Broken(site))
            File.Delete(site.Full(path));
        await EqualsFreshLoadAsync(site);
        Assert.InRange(site.Reports.Sum(r => r.Changed), 10, int.MaxValue); // how many a busy machine gets to, nobody knows
        Assert.Contains(site.Reports, r => r.Problems.Count > 0);
    }

    // Each thread has its own files and some that others have too.
    private void Storm(LiveSite site, Random random)
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Endurance.TortureTime)
        {
            try
            {
                Disturb(site, random, $"{random.Next(6)}/{random.Next(12)}.md");
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another thread was quicker.
            }

            // A writer faster than any disk would only be seen at its end.
            if (random.Next(4) == 0)
                Thread.Yield();
        }
    }

    private void Disturb(LiveSite site, Random random, string path)
    {
        var full = site.Full(path);
        switch (random.Next(12))
        {
            case < 3:
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                WriteInPlace(full, Good(random));
                break;
            case < 6:
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                var beside = site.Full($"{path}.{random.Next()}.tmp");
                File.WriteAllText(beside, Good(random));
                File.Move(beside, full, overwrite: true);
                break;
            case 6:
                WriteInPlace(full, random.Next(3) switch { 0 => "", 1 => "no front matter", _ => "---\ntitle: [\n---\n" });
                break;
            case < 9:
                File.Delete(full);
                break;
            case 9:
                File.Move(full, site.Full($"{random.Next(6)}/{random.Next(12)}.md"), overwrite: true);
                break;
            case 10:
                Directory.Move(Path.GetDirectoryName(full)!, site.Full(random.Next(6).ToString(CultureInfo.InvariantCulture)));
                break;
            default:
                var away = site.Outside($"away-{random.Next()}");
                Directory.Move(Path.GetDirectoryName(full)!, away);
                Directory.Move(away, Path.GetDirectoryName(full)!);
                break;
        }
    }

    // Two at once in one file leave a text that nobody wrote: the beginning of one and the end of the other.
    private void WriteInPlace(string full, string text)
    {
        lock (_writing)
            File.WriteAllText(full, text);
    }

    private string Good(Random random)
    {
        var title = $"Version {Interlocked.Increment(ref _version)}";
        var now = TimeProvider.System.GetUtcNow();
        var text = new ArticleFile
        {
            Title = title,
            PublishedAt = now.AddMilliseconds(random.Next(4) == 0 ? random.Next(3000) : -random.Next(3_600_000)),
            ExpiresAt = random.Next(8) == 0 ? now.AddSeconds(random.Next(3, 6)) : null,
            Draft = random.Next(10) == 0 ? true : null,
            Tags = [$"Tag {random.Next(5)}", "All"],
            Category = random.Next(2) == 0 ? "MINING" : "FIAT",
            ExternalId = random.Next(4) == 0 ? $"id-{random.Next(20)}" : null,
            Body = string.Concat(Enumerable.Repeat("A sentence of a body. ", random.Next(200))) + "\n\n" + LiveSite.End,
        }.ToString();
        _versions[title] = text;
        return text;
    }

    // Broken files stand in the fresh folder as the version that the site shows, which must be one that was written.
    private async Task EqualsFreshLoadAsync(LiveSite site)
    {
        using var fresh = new TestStore(time: TimeProvider.System);
        await site.UntilAsync(() => IsEqual(site, fresh), () => string.Join('\n', Difference(site, fresh).Take(10)));
        site.AssertNothingHalf();
    }

    // So many deletions in so short a time wait for somebody's word.
    private bool IsEqual(LiveSite site, TestStore fresh)
    {
        site.Confirm();
        return !Difference(site, fresh).Any();
    }

    private IEnumerable<string> Difference(LiveSite site, TestStore fresh)
    {
        Directory.Delete(fresh.ContentPath, recursive: true);
        Directory.CreateDirectory(fresh.ContentPath);
        var shown = Shown(site);
        var broken = Broken(site).ToHashSet(StringComparer.Ordinal);
        foreach (var stamp in site.Store.Folder.List())
        {
            if (!broken.Contains(stamp.Path))
                fresh.Write(stamp.Path, site.Store.Folder.Read(stamp));
            else if (shown.TryGetValue(stamp.Path, out var title))
                fresh.Write(stamp.Path, _versions[title]);
        }

        fresh.Loader.SyncAsync(confirmDeletions: true).GetAwaiter().GetResult();
        fresh.Loader.TurnClockAsync().GetAwaiter().GetResult();
        var (expected, actual) = (Rows.In(fresh.File, Rows.OfTheSite), Rows.In(site.Store.File, Rows.OfTheSite));
        return expected.Except(actual).Select(r => "missing " + r).Concat(actual.Except(expected).Select(r => "too many " + r));
    }

    private static Dictionary<string, string> Shown(LiveSite site)
    {
        using var db = site.Store.Read();
        return db.Articles.ToDictionary(a => a.Path, a => a.Title, StringComparer.Ordinal);
    }

    private List<string> Broken(LiveSite site) =>
        [.. site.Store.Folder.List().Where(s => !_versions.Values.Contains(File.ReadAllText(site.Full(s.Path)))).Select(s => s.Path)];
}
