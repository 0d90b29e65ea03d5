namespace CryptoNews.Store;

/// <summary>One process a store: a lock on a file beside it, which the system gives back when the process dies, however it dies.</summary>
internal static class StoreLock
{
    private const string Ending = ".lock";

    /// <summary>Whether the file is there: who deletes the database and all that begins with its name takes the lock away too.</summary>
    public static bool IsInPlace(string databasePath) => File.Exists(databasePath + Ending);

    /// <exception cref="StoreUnavailableException">Another process has it, or the folder can't be written to.</exception>
    public static FileStream Take(string databasePath)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(databasePath)!);
            return new FileStream(databasePath + Ending, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (IsHeld(e))
        {
            throw new StoreUnavailableException($"The database {databasePath} is in use by another process. Stop that one first, or name another file in Store:ConnectionString.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreUnavailableException($"The folder of the database {databasePath} can't be written to. Make it writable, or name another file in Store:ConnectionString.", e);
        }
        catch (IOException e)
        {
            throw new StoreUnavailableException($"The database {databasePath} can't be made ({e.Message}). Make its folder writable, or name another file in Store:ConnectionString.", e);
        }
    }

    /// <summary>Takes the lock on the file in place, which may be another one than was locked: somebody deletes it, and another process makes it again.</summary>
    /// <param name="held">What this process has. It is given back first: else nothing tells its own lock from another process's.</param>
    /// <inheritdoc cref="Take" path="/exception"/>
    public static FileStream TakeAnew(FileStream held, string databasePath)
    {
        held.Dispose();
        return Take(databasePath);
    }

    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows.
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
