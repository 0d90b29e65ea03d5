using Microsoft.Win32.SafeHandles;

namespace CryptoNews.Content;

/// <summary>Tells a file or folder from another one that takes its path.</summary>
public static class FileIdentity
{
    /// <summary>Device, inode (which is used again) and time of birth of what stands at a path; links are followed.</summary>
    /// <returns>Null when it is missing, or unknown, as it is everywhere but on Linux. Throws nothing.</returns>
    public static string? Of(string path) => LinuxFiles.IdentityOf(path);

    /// <summary>When the system last noted that a file was written, renamed or given other rights: no program can set that back. Links are not followed.</summary>
    /// <returns>Nanoseconds since 1970; 0 when it is missing, or unknown, as it is everywhere but on Linux. Throws nothing.</returns>
    public static long ChangedAt(string path) => LinuxFiles.ChangedAt(path);

    /// <summary>The same of an open file.</summary>
    public static long ChangedAt(SafeFileHandle file) => LinuxFiles.ChangedAt(file);
}
