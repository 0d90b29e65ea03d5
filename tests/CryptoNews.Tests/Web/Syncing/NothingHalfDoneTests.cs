using CryptoNews.Store;
using CryptoNews.Tests.Store;

namespace CryptoNews.Tests.Web.Syncing;

/// <summary>While syncs run, every page shows an article as it was or as it is: whole, once, and at every moment.</summary>
public sealed class NothingHalfDoneTests
{
    private const int Rounds = 30;

    private static readonly string[] Pages = ["/news/story", "/", "/category/mining", "/category/fiat"];

    [Fact]
    public async Task Readers_see_the_old_or_the_new_article_and_never_none_or_both()
    {
        await using var portal = new Portal();
        var loader = portal.Services.GetRequiredService<ContentLoader>();
        var stop = TestContext.Current.CancellationToken;
        Write(portal, "Story.md", "One", "MINING");
        Write(portal, "other.md", "Another", "FIAT");
        await loader.SyncAsync(cancellationToken: stop);

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var pages = new int[Pages.Length];
        var readers = Pages.Select((address, reader) => ReadAsync(portal, address, () => Interlocked.Increment(ref pages[reader]), enough.Token)).ToList();

        // On a busy machine a reader may have its first page when all rounds have long passed.
        for (var round = 0; round < Rounds || (pages.Any(count => count < 2) && !readers.Exists(r => r.IsCompleted)); round++)
        {
            // The file gets another name at the same address, another title and another category.
            var (from, to, title, category) = round % 2 == 0 ? ("Story.md", "story.md", "Two", "FIAT") : ("story.md", "Story.md", "One", "MINING");
            File.Delete(Path.Combine(portal.ContentPath, from));
            Write(portal, to, title, category);
            var report = round % 3 == 0
                ? await loader.SyncAsync(cancellationToken: stop)
                : await loader.SyncAsync([from, to], new HashSet<string> { from }, cancellationToken: stop);
            Assert.Equal([new ArticleChange("en", "story", ArticleChangeKind.Changed)], report.Articles);
            portal.Clock.Advance(TimeSpan.FromSeconds(2)); // 50 files gone within a minute would be suspicious
        }

        await enough.CancelAsync();
        await Task.WhenAll(readers);
        Assert.All(pages, count => Assert.True(count > 1));
    }

    private static async Task ReadAsync(Portal portal, string address, Action seen, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            using var response = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);
            var isCategory = address.StartsWith("/category", StringComparison.Ordinal);
            if (isCategory && !response.IsSuccessStatusCode)
                continue; // no article is in it now
            Assert.True(response.IsSuccessStatusCode, $"{address} answered {response.StatusCode}");
            var main = (await Portal.ParseAsync(response)).QuerySelector("main")!.TextContent;
            var (one, two) = (main.Contains("Title One", StringComparison.Ordinal), main.Contains("Title Two", StringComparison.Ordinal));
            Assert.False(one && two, $"{address} has both");
            Assert.True(one || two || isCategory, $"{address} has none");
            if (address == "/news/story")
                Assert.Contains(one ? "Body One" : "Body Two", main, StringComparison.Ordinal);
            if (isCategory)
                Assert.False(address.EndsWith("mining", StringComparison.Ordinal) ? two : one, $"{address} has the wrong one");
            seen();
        }
    }

    private static void Write(Portal portal, string path, string title, string category) =>
        File.WriteAllText(Path.Combine(portal.ContentPath, path), new ArticleFile { Title = $"Title {title}", Category = category, Body = $"Body {title}" }.ToString());
}
