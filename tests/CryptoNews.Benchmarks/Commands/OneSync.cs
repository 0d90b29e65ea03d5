using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CryptoNews.Benchmarks.Measuring;

namespace CryptoNews.Benchmarks.Commands;

/// <summary>The measured process of <see cref="Load"/> and <see cref="Resync"/>.</summary>
internal static class OneSync
{
    public const string Name = "one-sync";

    public static async Task<int> RunAsync(Arguments arguments)
    {
        for (var load = 0; load < arguments.Option(Runs.LoadsBefore, 0); load++)
            await LoadAsync(arguments.Text(1), string.Create(CultureInfo.InvariantCulture, $"{arguments.Text(2)}-before-{load}"));

        var started = Stopwatch.GetTimestamp();
        using var store = TemporaryCorpus.OpenStore(arguments.Text(2));
        using var loader = TemporaryCorpus.Loader(arguments.Text(1), store);
        var opened = Stopwatch.GetElapsedTime(started);

        var cpu = Environment.CpuUsage.TotalTime;
        var pauses = GC.GetTotalPauseDuration();
        var allocated = GC.GetTotalAllocatedBytes();
        started = Stopwatch.GetTimestamp();
        var report = await loader.SyncAsync();
        var figures = new SyncFigures
        {
            OpenSeconds = opened.TotalSeconds,
            SyncSeconds = Stopwatch.GetElapsedTime(started).TotalSeconds,
            CpuSeconds = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds,
            PauseSeconds = (GC.GetTotalPauseDuration() - pauses).TotalSeconds,
            Allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated,
            PeakBytes = SyncFigures.ReadPeak(),
            Changed = report.Changed,
            Loaded = report.Loaded,
            WithWarnings = report.WithWarnings,
            Rejected = report.Rejected,
        };

        started = Stopwatch.GetTimestamp();
        await loader.SyncAsync();
        figures = figures with { AgainSeconds = Stopwatch.GetElapsedTime(started).TotalSeconds };
        Console.WriteLine(JsonSerializer.Serialize(figures));
        return 0;
    }

    private static async Task LoadAsync(string content, string path)
    {
        using var store = TemporaryCorpus.OpenStore(path);
        using var loader = TemporaryCorpus.Loader(content, store);
        await loader.SyncAsync();
    }
}
