using System.Globalization;
using System.Text;
using CryptoNews.Benchmarks.Corpus;
using CryptoNews.Benchmarks.Measuring;

namespace CryptoNews.Benchmarks.Commands;

/// <summary>Syncs of a store that is whole already.</summary>
internal static class Resync
{
    private static readonly int[] Changes = [0, 1, 100, 1000];

    /// <returns>1 when another number of files than the changed ones was parsed.</returns>
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var (seed, count, runs) = (arguments.Option("seed", 1), arguments.Number(1), arguments.Option("runs", 5));
        using var corpus = new TemporaryCorpus(seed, count);
        var paths = CorpusFile.First(seed, Math.Min(count, Changes[^1])).Select(f => Path.Combine(corpus.Content, f.Path)).ToArray();
        await Runs.SyncAsync(corpus);

        MarkdownTable.Start(
            string.Create(CultureInfo.InvariantCulture, $"resync {count} --runs {runs}"),
            "changed files", "seconds in a fresh process", "CPU seconds", "garbage", "peak memory", "unchanged, again in that process");
        var right = true;
        foreach (var changed in Changes.Where(changed => changed <= paths.Length))
        {
            var figures = new List<SyncFigures>();
            for (var run = 0; run < runs; run++)
            {
                foreach (var path in paths.Take(changed))
                    await File.AppendAllTextAsync(path, $"\nUpdate {run}.\n", Encoding.UTF8);
                figures.Add(await Runs.SyncAsync(corpus));
            }

            right &= figures.TrueForAll(f => f.Changed == changed);
            MarkdownTable.Row(
                changed.ToString(CultureInfo.InvariantCulture),
                figures.Median(f => f.SyncSeconds).Show("0.000"),
                figures.Median(f => f.CpuSeconds).Show("0.000"),
                MarkdownTable.Megabytes(figures.Median(f => f.Allocated)),
                MarkdownTable.Megabytes(figures.Median(f => f.PeakBytes ?? 0)),
                figures.Median(f => f.AgainSeconds).Show("0.000"));
        }

        MarkdownTable.End();
        return right ? 0 : 1;
    }
}
