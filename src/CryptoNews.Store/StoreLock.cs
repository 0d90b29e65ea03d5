using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>One process a store: a lock on a file beside it, which the system gives back when the process dies, however it dies.</summary>
internal sealed class StoreLock : IDisposable
{
    private readonly string _database;
    private FileStream _held;
    private string? _identity;

    /// <exception cref="StoreUnavailableException">Another process has it, or the folder can't be written to.</exception>
    public StoreLock(string databasePath)
    {
        _database = databasePath;
        _held = Hold();
    }

    private string LockPath => _database + ".lock";

    /// <summary>
    /// Whether the file is there, and is the one that was locked: who deletes, copies or replaces the database and all that
    /// begins with its name does so with the lock too.
    /// </summary>
    public bool IsInPlace() => File.Exists(LockPath) && FileIdentity.Of(LockPath) == _identity;

    /// <summary>
    /// Takes the lock on the file in place, which may be another one than was locked: somebody deletes it, and another process
    /// makes it again. What this process has is given back first: else nothing tells its own lock from another process's.
    /// </summary>
    /// <inheritdoc cref="StoreLock(string)" path="/exception"/>
    public void TakeAnew()
    {
        _held.Dispose();
        _held = Hold();
    }

    public void Dispose() => _held.Dispose();

    private FileStream Hold()
    {
        try
        {
            // The database holds what nobody may read yet; and whoever reads it can hold its locks.
            PrivateFolder.Make(Path.GetDirectoryName(_database)!);
            var file = new FileStream(LockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            _identity = FileIdentity.Of($"/proc/self/fd/{file.SafeFileHandle.DangerousGetHandle()}"); // of the file that is held, whatever its path leads to by now
            return file;
        }
        catch (IOException e) when (IsHeld(e))
        {
            throw new StoreUnavailableException($"The database {_database} is in use by another process. Stop that one first, or name another file in Store:ConnectionString.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreUnavailableException($"The folder of the database {_database} can't be written to. Make it writable, or name another file in Store:ConnectionString.", e);
        }
        catch (IOException e)
        {
            throw new StoreUnavailableException($"The database {_database} can't be made ({e.Message}). Make its folder writable, or name another file in Store:ConnectionString.", e);
        }
    }

    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows.
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
