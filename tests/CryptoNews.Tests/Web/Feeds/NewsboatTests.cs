using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using CryptoNews.Content;
using Microsoft.Data.Sqlite;

namespace CryptoNews.Tests.Web.Feeds;

/// <summary>Newsboat, a feed reader of Debian's, reads what we write. tests/run.sh installs it.</summary>
public sealed class NewsboatTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cryptonews-newsboat-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("atom.xml")]
    public async Task A_reader_finds_titles_texts_dates_and_ids(string file)
    {
        await using var portal = new Portal().With(
            Some.Article("a", title: "Курс & <b>\"ціна\"</b> 🚀", externalId: "7", ai: new AiProvenance { Rewritten = true }), Some.Article("b", Portal.Noon.AddHours(-1), sponsored: true));
        await SaveAsync(portal, $"/{file}", "feed");
        await File.WriteAllTextAsync(PathOf("urls"), $"file://{PathOf("feed")}\n", Cancel);

        await RunAsync("-x", "reload");

        Assert.Equal(
            [("tag:localhost,2026:en/id/7", "Курс & <b>\"ціна\"</b> 🚀", "http://localhost:5000/news/a", 1768478400L), ("tag:localhost,2026:en/key/b", "Sponsored: Title of b", "http://localhost:5000/news/b", 1768474800L)],
            Items().Select(i => (i.Id, i.Title, i.Address, i.Date)));
        Assert.Contains("Rewritten with AI from a CoinDesk report.", Items()[0].Text, StringComparison.Ordinal);
        Assert.Contains("Text of the article.", Items()[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_all_feeds_survives_import_and_export()
    {
        await using var portal = new Portal().With(Some.Article("a", tags: ["Bitcoin", "C#"]), Some.Article("b", category: "REGULATION", source: "x & y"));
        await SaveAsync(portal, "/feeds.opml", "feeds.opml");
        await File.WriteAllTextAsync(PathOf("urls"), "", Cancel);

        await RunAsync("-i", PathOf("feeds.opml"));
        var exported = XDocument.Parse(await RunAsync("-e"));

        var written = Addresses(XDocument.Load(PathOf("feeds.opml")));
        Assert.Equal(written, Addresses(exported));
        Assert.Contains("http://localhost:5000/feed.xml", written);
        Assert.Contains("http://localhost:5000/category/regulation/feed.xml", written);
        foreach (var address in written)
        {
            using var response = await portal.Reader.GetAsync(new Uri(address).PathAndQuery, Cancel);
            response.EnsureSuccessStatusCode();
        }
    }

    private static List<string> Addresses(XDocument opml) =>
        [.. opml.Descendants("outline").Select(o => o.Attribute("xmlUrl")?.Value).OfType<string>().Order(StringComparer.Ordinal)];

    private async Task SaveAsync(Portal portal, string address, string file) =>
        await File.WriteAllBytesAsync(PathOf(file), await portal.Reader.GetByteArrayAsync(address, Cancel), Cancel);

    private async Task<string> RunAsync(params string[] arguments)
    {
        await File.WriteAllTextAsync(PathOf("config"), "", Cancel);
        var start = new ProcessStartInfo("newsboat", ["-u", PathOf("urls"), "-c", PathOf("cache.db"), "-C", PathOf("config"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["HOME"] = _folder, ["LC_ALL"] = "C.UTF-8" },
        };
        using var newsboat = Process.Start(start)!;
        var (output, error) = (newsboat.StandardOutput.ReadToEndAsync(Cancel), newsboat.StandardError.ReadToEndAsync(Cancel));
        await newsboat.WaitForExitAsync(Cancel);
        Assert.True(newsboat.ExitCode == 0, $"{await output}{await error}");
        return await output;
    }

    private List<(string Id, string Title, string Address, string Text, long Date)> Items()
    {
        using var cache = new SqliteConnection($"Data Source={PathOf("cache.db")};Pooling=False");
        cache.Open();
        using var command = cache.CreateCommand();
        command.CommandText = "SELECT guid, title, url, content, pubDate FROM rss_item ORDER BY pubDate DESC";
        using var reader = command.ExecuteReader();
        var items = new List<(string, string, string, string, long)>();
        while (reader.Read())
            items.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), Convert.ToInt64(reader.GetValue(4), CultureInfo.InvariantCulture)));
        return items;
    }

    private string PathOf(string file) => Path.Combine(_folder, file);
}
