using System.Globalization;
using System.Text.RegularExpressions;
using CryptoNews.Store;
using CryptoNews.Tests.Store;
using CryptoNews.Tests.Web.Media;
using SkiaSharp;

namespace CryptoNews.Tests.Web.Caching;

/// <summary>Real files, the real loader, and readers who never stop asking.</summary>
public sealed partial class StalenessTests
{
    private const int Edits = 300;

    private static readonly string[] Checked = ["/news/story", "/latest"];
    private static readonly string[] ReadMeanwhile = ["/", "/news/story.json"];

    [Fact]
    public async Task After_each_of_300_double_edits_every_page_shows_the_last_one_and_no_reader_goes_back_in_time()
    {
        await using var portal = new Portal();
        var loader = portal.Services.GetRequiredService<ContentLoader>();
        await SaveAsync(0);
        using var done = new CancellationTokenSource();
        var reads = new int[ReadMeanwhile.Length];
        var readers = ReadMeanwhile
            .Select((address, reader) => Task.Run(() => ReadOnAsync(portal, address, () => Interlocked.Increment(ref reads[reader]), done.Token)))
            .ToList();

        // On a busy machine a reader may begin when all has long been edited.
        for (var edit = 1; edit <= Edits || (reads.Contains(0) && !readers.Exists(r => r.IsCompleted)); edit++)
        {
            await SaveAsync(2 * edit - 1);
            await SaveAsync(2 * edit);
            foreach (var address in Checked)
                Assert.Equal((address, 2 * edit), (address, await NumberAsync(portal, address)));
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.All(reads, count => Assert.True(count > 0));

        async Task SaveAsync(int number)
        {
            var file = Path.Combine(portal.ContentPath, "story.md");
            var article = new ArticleFile { Title = string.Create(CultureInfo.InvariantCulture, $"Version {number}."), PublishedAt = new DateTimeOffset(Portal.Noon) };
            await File.WriteAllTextAsync(file, article.ToString(), TestContext.Current.CancellationToken);
            File.SetLastWriteTimeUtc(file, Portal.Noon.AddSeconds(number));
            await loader.SyncAsync(cancellationToken: TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_picture_that_is_replaced_is_told_in_its_new_size_with_the_sync_that_sees_it()
    {
        await using var portal = new Portal();
        var picture = Path.Combine(Directory.CreateDirectory(portal.ContentPath).FullName, "plan.png");
        await File.WriteAllBytesAsync(picture, Pictures.Encode(300, 200, SKEncodedImageFormat.Png), TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(picture, Portal.Noon);
        await File.WriteAllTextAsync(Path.Combine(portal.ContentPath, "story.md"), new ArticleFile { PublishedAt = new DateTimeOffset(Portal.Noon), Body = "![Plan](/plan.png)\n" }.ToString(), TestContext.Current.CancellationToken);
        await portal.LoadAsync();
        Assert.Equal("300", await WidthAsync());

        await File.WriteAllBytesAsync(picture, Pictures.Encode(200, 100, SKEncodedImageFormat.Png), TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(picture, Portal.Noon.AddSeconds(1));
        await portal.LoadAsync();
        Assert.Equal("200", await WidthAsync());

        async Task<string?> WidthAsync() => (await portal.ReadAsync("/news/story")).QuerySelector(".prose img")!.GetAttribute("width");
    }

    private static async Task ReadOnAsync(Portal portal, string address, Action read, CancellationToken done)
    {
        for (var last = 0; !done.IsCancellationRequested; read())
        {
            var number = await NumberAsync(portal, address);
            Assert.True(number >= last, $"{address} went from {last} back to {number}");
            last = number;
        }
    }

    private static async Task<int> NumberAsync(Portal portal, string address)
    {
        var text = await portal.Reader.GetStringAsync(address, TestContext.Current.CancellationToken);
        return int.Parse(Version().Match(text).Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Version (?<number>\d+)\.", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Version();
}
