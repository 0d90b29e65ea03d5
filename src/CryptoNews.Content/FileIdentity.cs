namespace CryptoNews.Content;

/// <summary>Tells a file or folder from another one that takes its path.</summary>
public static class FileIdentity
{
    /// <summary>Device, inode (which is used again) and time of birth of what stands at a path; links are followed.</summary>
    /// <returns>Null when it is missing, or unknown, as it is everywhere but on Linux. Throws nothing.</returns>
    public static string? Of(string path) => LinuxFiles.IdentityOf(path);
}
