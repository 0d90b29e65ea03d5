using System.Diagnostics;
using System.Globalization;
using CryptoNews.Benchmarks.Measuring;

namespace CryptoNews.Benchmarks.Commands;

/// <summary>
/// How long after an editor has saved a file a reader has it, by HTTP from outside: the page is asked for again and again
/// from the moment of saving until it has the new text.
/// </summary>
internal static class Latency
{
    private const int Articles = 20;

    // As many saves as it takes until the server's code is compiled as it stays.
    private const int WarmUp = 100;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <returns>1 when a goal was missed.</returns>
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var (count, times) = (arguments.Number(1), arguments.Option("times", 300));
        using var corpus = new TemporaryCorpus(arguments.Option("seed", 1), count);
        using var server = await ServerProcess.StartAsync(corpus);
        var pauses = new Random(1);

        MarkdownTable.Start(
            string.Create(CultureInfo.InvariantCulture, $"latency {count} --times {times}"),
            "saved", "median", "99th percentile", "longest");
        var ways = new[] { new Way("renamed into place", Place, 100), new Way("written in place", Write, 200) };
        for (var i = -WarmUp; i < times; i++)
        {
            foreach (var way in ways)
            {
                var latency = await SaveAsync(corpus, server, way.Save, Math.Abs(i) % Articles, $"{way.Name} {i}");
                if (i >= 0)
                    way.Milliseconds.Add(latency.TotalMilliseconds);
                await Task.Delay(pauses.Next(100));
            }
        }

        foreach (var way in ways)
        {
            MarkdownTable.Row(
                way.Name,
                $"{way.Milliseconds.Percentile(0.5).Show("0")} ms",
                $"{way.Milliseconds.Percentile(0.99).Show("0")} ms",
                $"{way.Milliseconds.Max().Show("0")} ms");
        }

        MarkdownTable.End();
        return ways.All(way => way.IsGood) ? 0 : 1;
    }

    private static async Task<TimeSpan> SaveAsync(TemporaryCorpus corpus, ServerProcess server, Action<string, string> save, int article, string marker)
    {
        var path = Path.Combine(corpus.Content, "latency", string.Create(CultureInfo.InvariantCulture, $"{article}.en.md"));
        var text = $"""
            ---
            title: "Latency {article}"
            publishedAt: 2026-01-01T00:00:00Z
            category: MARKETS
            tags: [Bitcoin, Latency]
            ---
            Saved: {marker}.

            {string.Concat(Enumerable.Repeat("A paragraph as long as those of other articles. ", 60))}

            """;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var saved = Stopwatch.GetTimestamp();
        save(path, text);
        while (true)
        {
            using (var response = await server.Reader.GetAsync(string.Create(CultureInfo.InvariantCulture, $"/news/latency/{article}")))
            {
                if (response.IsSuccessStatusCode && (await response.Content.ReadAsStringAsync()).Contains($"Saved: {marker}.", StringComparison.Ordinal))
                    return Stopwatch.GetElapsedTime(saved);
            }

            if (Stopwatch.GetElapsedTime(saved) > Longest)
                throw new InvalidOperationException($"{path} was not visible {Longest.TotalSeconds:0} seconds after it was saved.");
            await Task.Delay(1); // asking all the time would take the processor that the server needs
        }
    }

    private static void Place(string path, string text)
    {
        var beside = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.tmp");
        File.WriteAllText(beside, text);
        File.Move(beside, path, overwrite: true);
    }

    private static void Write(string path, string text) => File.WriteAllText(path, text);

    /// <param name="Goal">Of the median, in milliseconds; the 99th percentile has a second.</param>
    private sealed record Way(string Name, Action<string, string> Save, double Goal)
    {
        public List<double> Milliseconds { get; } = [];

        public bool IsGood => Milliseconds.Percentile(0.5) < Goal && Milliseconds.Percentile(0.99) < 1000;
    }
}
