using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CryptoNews.Benchmarks.Measuring;

namespace CryptoNews.Benchmarks.Commands;

/// <summary>
/// Reads articles of a running server: each for the first time, which it has to make, then again, which it has kept. Start
/// the server just before, and give its process: the time of the processors is what tells, whatever else is going on.
/// </summary>
internal static partial class Serve
{
    private const int Connections = 16;

    public static async Task RunAsync(Arguments arguments)
    {
        var (pages, rounds) = (arguments.Option("pages", 1000), arguments.Option("rounds", 20));
        using var server = Process.GetProcessById(arguments.Number(2));
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = Connections };
        using var reader = new HttpClient(handler) { BaseAddress = new Uri(arguments.Text(1)) };
        var articles = await FindArticlesAsync(reader, pages);
        reader.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        // Code that is compiled at first use is no part of a page's price.
        await ReadAsync(reader, articles.Take(100));

        MarkdownTable.Start(
            string.Create(CultureInfo.InvariantCulture, $"serve {arguments.Text(1)} {server.Id} --pages {pages} --rounds {rounds}"),
            "pages", "requests", "requests/s", "µs of the server's CPU each");
        await MeasureAsync("made", server, reader, [.. articles.Skip(100)]);
        await MeasureAsync("kept", server, reader, [.. Enumerable.Repeat(articles, rounds).SelectMany(a => a)]);
        MarkdownTable.End();
    }

    private static async Task MeasureAsync(string name, Process server, HttpClient reader, IReadOnlyList<string> addresses)
    {
        server.Refresh();
        var (cpu, started) = (server.TotalProcessorTime, Stopwatch.GetTimestamp());
        await ReadAsync(reader, addresses);
        var took = Stopwatch.GetElapsedTime(started);
        server.Refresh();
        MarkdownTable.Row(
            name,
            addresses.Count.ToString(CultureInfo.InvariantCulture),
            (addresses.Count / took.TotalSeconds).Show("0"),
            ((server.TotalProcessorTime - cpu).TotalMicroseconds / addresses.Count).Show("0"));
    }

    private static Task ReadAsync(HttpClient reader, IEnumerable<string> addresses) => Parallel.ForEachAsync(
        addresses,
        new ParallelOptions { MaxDegreeOfParallelism = Connections },
        async (address, cancel) => _ = await reader.GetByteArrayAsync(address, cancel));

    private static async Task<List<string>> FindArticlesAsync(HttpClient reader, int count)
    {
        var found = new List<string>();
        for (var page = 1; found.Count < count; page++)
        {
            var listing = await reader.GetStringAsync(page == 1 ? "/latest" : string.Create(CultureInfo.InvariantCulture, $"/latest?page={page}"));
            found.AddRange(ArticleLink().Matches(listing).Select(m => m.Groups["path"].Value));
        }

        return [.. found.Distinct(StringComparer.Ordinal).Take(count)];
    }

    [GeneratedRegex("""class="go" href="(?<path>/news/[^"]+)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ArticleLink();
}
