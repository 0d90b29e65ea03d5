using System.Diagnostics;

namespace CryptoNews.Benchmarks.Measuring;

/// <param name="Time">Microseconds.</param>
/// <param name="Cpu">Microseconds of user and system time of the whole process: collecting garbage and compiling count too.</param>
/// <param name="Garbage">Bytes that the thread allocated.</param>
internal sealed record StageCost(double Time, double Cpu, double Garbage)
{
    public static StageCost Of(Action step)
    {
        var garbage = GC.GetAllocatedBytesForCurrentThread();
        var cpu = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        step();
        return new StageCost(
            Stopwatch.GetElapsedTime(started).TotalMicroseconds,
            (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds,
            GC.GetAllocatedBytesForCurrentThread() - garbage);
    }
}
