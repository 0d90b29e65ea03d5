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
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <returns>1 when a goal was missed at 100,000 articles or more.</returns>
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var (count, times) = (arguments.Number(1), arguments.Option("times", 300));
        using var corpus = new TemporaryCorpus(arguments.Option("seed", 1), count);
        using var server = await ServerProcess.StartAsync(corpus);
        var pauses = new Random(1);

        MarkdownTable.Start(
            string.Create(CultureInfo.InvariantCulture, $"latency {count} --times {times}"),
            "saved", "median", "99th percentile", "longest");
        var isGood = true;
        foreach (var (name, save, goal) in new (string, Action<string, string>, double)[] { ("renamed into place", Place, 100), ("written in place", Write, 200) })
        {
            var milliseconds = new List<double>();
            for (var i = -Articles; i < times; i++)
            {
                var latency = await SaveAsync(corpus, server, save, Math.Abs(i) % Articles, $"{name} {i}");
                if (i >= 0) // the first ones make the articles and compile the code
                    milliseconds.Add(latency.TotalMilliseconds);
                await Task.Delay(pauses.Next(100));
            }

            MarkdownTable.Row(
                name,
                $"{milliseconds.Percentile(0.5).Show("0")} ms",
                $"{milliseconds.Percentile(0.99).Show("0")} ms",
                $"{milliseconds.Max().Show("0")} ms");
            isGood &= milliseconds.Percentile(0.5) < goal && milliseconds.Percentile(0.99) < 1000;
        }

        MarkdownTable.End();
        return isGood || count < 100_000 ? 0 : 1;
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
}
