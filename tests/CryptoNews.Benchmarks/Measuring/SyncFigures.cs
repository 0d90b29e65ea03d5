using System.Globalization;

namespace CryptoNews.Benchmarks.Measuring;

/// <summary>What one sync in a process of its own cost.</summary>
internal sealed record SyncFigures
{
    /// <summary>Opening the store, with EF Core's model, before the sync.</summary>
    public double OpenSeconds { get; init; }

    public double SyncSeconds { get; init; }

    /// <summary>User and system time of the process during the sync.</summary>
    public double CpuSeconds { get; init; }

    /// <summary>How long the garbage collector stopped all threads.</summary>
    public double PauseSeconds { get; init; }

    /// <summary>Bytes allocated during the sync.</summary>
    public long Allocated { get; init; }

    /// <summary>The process's largest resident set, or null where the system doesn't tell.</summary>
    public long? PeakBytes { get; init; }

    /// <summary>A second sync in the same process, with nothing changed.</summary>
    public double AgainSeconds { get; init; }

    public int Changed { get; init; }

    public int Loaded { get; init; }

    public int WithWarnings { get; init; }

    public int Rejected { get; init; }

    /// <summary>VmHWM of Linux.</summary>
    public static long? ReadPeak()
    {
        const string Status = "/proc/self/status";
        var line = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
        return line is null ? null : 1024 * long.Parse(line.AsSpan(6).Trim().TrimEnd("kB ").Trim(), CultureInfo.InvariantCulture);
    }
}
