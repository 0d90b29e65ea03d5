using System.Globalization;
using CryptoNews.Benchmarks.Measuring;

namespace CryptoNews.Benchmarks.Commands;

/// <summary>Brings a whole folder into an empty store. The files are in the system's cache: they were written just before.</summary>
internal static class Load
{
    /// <returns>1 when other files were rejected than those that are broken.</returns>
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var (count, broken, runs, before) = (arguments.Number(1), arguments.Option("broken", 0), arguments.Option("runs", 5), arguments.Option(Runs.LoadsBefore, 0));
        using var corpus = new TemporaryCorpus(arguments.Option("seed", 1), count, broken);
        var figures = new List<SyncFigures>();
        for (var run = 0; run < runs; run++)
        {
            corpus.DeleteStore();
            figures.Add(await Runs.SyncAsync(corpus, before));
        }

        MarkdownTable.Start(
            string.Create(CultureInfo.InvariantCulture, $"load {count}{(broken > 0 ? $" --broken {broken}" : "")}{(before > 0 ? $" --{Runs.LoadsBefore} {before}" : "")} --runs {runs}"),
            "run", "articles/s", "seconds", "CPU seconds", "garbage", "GC pauses", "peak memory", "loaded", "warned", "rejected");
        foreach (var (run, f) in figures.Index())
            Row((run + 1).ToString(CultureInfo.InvariantCulture), f);
        Row("median", new SyncFigures
        {
            SyncSeconds = figures.Median(f => f.SyncSeconds),
            CpuSeconds = figures.Median(f => f.CpuSeconds),
            PauseSeconds = figures.Median(f => f.PauseSeconds),
            Allocated = (long)figures.Median(f => f.Allocated),
            PeakBytes = (long?)figures.Median(f => f.PeakBytes ?? 0),
            Loaded = figures[0].Loaded,
            WithWarnings = figures[0].WithWarnings,
            Rejected = figures[0].Rejected,
        });
        MarkdownTable.End();
        return figures.TrueForAll(f => f.Rejected == broken) ? 0 : 1;
    }

    private static void Row(string name, SyncFigures f) => MarkdownTable.Row(
        name,
        ((f.Loaded + f.Rejected) / f.SyncSeconds).Show("0"),
        f.SyncSeconds.Show("0.00"),
        f.CpuSeconds.Show("0.00"),
        MarkdownTable.Megabytes(f.Allocated),
        $"{f.PauseSeconds.Show("0.00")} s",
        MarkdownTable.Megabytes(f.PeakBytes),
        f.Loaded.ToString(CultureInfo.InvariantCulture),
        f.WithWarnings.ToString(CultureInfo.InvariantCulture),
        f.Rejected.ToString(CultureInfo.InvariantCulture));
}
