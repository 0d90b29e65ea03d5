using Microsoft.Win32.SafeHandles;

namespace CryptoNews.Content;

/// <summary>Reads files of the content folder.</summary>
internal static class ContentFile
{
    /// <summary>Ticks of a file whose time lies beyond the years 1 to 9999, as a disk may hold it and .NET can't say it.</summary>
    public const long NoDate = 0;

    /// <summary>Opens a file for reading, whoever has it open, and in nobody's way.</summary>
    /// <exception cref="IOException">It can't be opened, or is, on Linux, a link, a pipe or a folder; <see cref="FileNotFoundException"/> when it is gone.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static SafeFileHandle Open(string fullPath) => OperatingSystem.IsLinux()
        ? LinuxFiles.Open(fullPath)
        : File.OpenHandle(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Reads a file, but not more than a number of bytes and one, by which the caller sees that it is too large.</summary>
    public static byte[] Read(SafeFileHandle file, long most)
    {
        var bytes = new byte[Math.Min(RandomAccess.GetLength(file), most + 1)];
        var read = 0;
        while (read < bytes.Length && RandomAccess.Read(file, bytes.AsSpan(read), read) is var count and > 0)
            read += count;
        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <summary>UTC ticks of the last write, or <see cref="NoDate"/>.</summary>
    public static long ModifiedTicks(FileInfo file) => Ticks(() => file.LastWriteTimeUtc);

    /// <inheritdoc cref="ModifiedTicks(FileInfo)"/>
    public static long ModifiedTicks(SafeFileHandle file) => Ticks(() => File.GetLastWriteTimeUtc(file));

    private static long Ticks(Func<DateTime> lastWrite)
    {
        try
        {
            return lastWrite().Ticks;
        }
        catch (ArgumentOutOfRangeException)
        {
            return NoDate;
        }
    }
}
