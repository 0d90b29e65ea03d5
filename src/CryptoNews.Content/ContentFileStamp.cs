using System.Runtime.InteropServices;

namespace CryptoNews.Content;

/// <summary>What tells, without reading it, whether a file may have changed.</summary>
/// <param name="Path">Relative to the content folder, with <c>/</c> between the parts.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ModifiedTicks">UTC ticks of the last write.</param>
/// <param name="ChangedAt">When the system itself last noted a change (<see cref="FileIdentity.ChangedAt(string)"/>): programs set the time of the last write as they like, and images of containers have one for all files.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ContentFileStamp(string Path, long Size, long ModifiedTicks, long ChangedAt = 0)
{
    /// <summary>Whether the last write was less than a time before or, by a clock that goes otherwise, after a moment.</summary>
    /// <param name="now">UTC.</param>
    public bool IsWithin(TimeSpan time, DateTime now) => Math.Abs(now.Ticks - ModifiedTicks) < time.Ticks;
}
