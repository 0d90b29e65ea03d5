namespace CryptoNews.Content;

/// <summary>A folder that nobody but the account of the program looks into.</summary>
public static class PrivateFolder
{
    /// <summary>Makes it, and what is missing above it; one that is there keeps the rights that it has. Windows gives it those of the folder above.</summary>
    /// <exception cref="IOException">It can't be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder above may not be written to.</exception>
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
