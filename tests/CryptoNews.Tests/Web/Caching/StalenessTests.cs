using System.Globalization;
using System.Text.RegularExpressions;
using CryptoNews.Store;
using CryptoNews.Tests.Store;

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
        var readers = ReadMeanwhile.Select(address => Task.Run(() => ReadOnAsync(portal, address, done.Token))).ToList();

        for (var edit = 1; edit <= Edits; edit++)
        {
            await SaveAsync(2 * edit - 1);
            await SaveAsync(2 * edit);
            foreach (var address in Checked)
                Assert.Equal((address, 2 * edit), (address, await NumberAsync(portal, address)));
        }

        await done.CancelAsync();
        Assert.All(await Task.WhenAll(readers), reads => Assert.True(reads > 0));

        async Task SaveAsync(int number)
        {
            var file = Path.Combine(portal.ContentPath, "story.md");
            var article = new ArticleFile { Title = string.Create(CultureInfo.InvariantCulture, $"Version {number}."), PublishedAt = new DateTimeOffset(Portal.Noon) };
            await File.WriteAllTextAsync(file, article.ToString(), TestContext.Current.CancellationToken);
            File.SetLastWriteTimeUtc(file, Portal.Noon.AddSeconds(number));
            await loader.SyncAsync(cancellationToken: TestContext.Current.CancellationToken);
        }
    }

    /// <returns>How often it was read.</returns>
    private static async Task<int> ReadOnAsync(Portal portal, string address, CancellationToken done)
    {
        var (reads, last) = (0, 0);
        for (; !done.IsCancellationRequested; reads++)
        {
            var number = await NumberAsync(portal, address);
            Assert.True(number >= last, $"{address} went from {last} back to {number}");
            last = number;
        }

        return reads;
    }

    private static async Task<int> NumberAsync(Portal portal, string address)
    {
        var text = await portal.Reader.GetStringAsync(address, TestContext.Current.CancellationToken);
        return int.Parse(Version().Match(text).Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Version (?<number>\d+)\.", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Version();
}
