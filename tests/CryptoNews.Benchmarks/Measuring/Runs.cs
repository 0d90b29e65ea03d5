using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CryptoNews.Benchmarks.Commands;

namespace CryptoNews.Benchmarks.Measuring;

/// <summary>Runs that don't warm each other up.</summary>
internal static class Runs
{
    /// <summary>Option of <see cref="OneSync"/>: how many loads into other stores warm the process up.</summary>
    public const string LoadsBefore = "before";

    /// <summary>One sync in a process of its own, fresh unless it loads something before.</summary>
    public static async Task<SyncFigures> SyncAsync(TemporaryCorpus corpus, int loadsBefore = 0)
    {
        var program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
            start.ArgumentList.Add(typeof(Runs).Assembly.Location);
        foreach (var argument in new[] { OneSync.Name, corpus.Content, corpus.Store, $"--{LoadsBefore}", loadsBefore.ToString(CultureInfo.InvariantCulture) })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<SyncFigures>(output)!
            : throw new InvalidOperationException($"The sync ended with code {process.ExitCode}.");
    }

    public static double Median<T>(this IEnumerable<T> runs, Func<T, double> figure) => runs.Select(figure).Percentile(0.5);

    /// <summary>The value that this share of all values does not exceed.</summary>
    public static double Percentile(this IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }
}
