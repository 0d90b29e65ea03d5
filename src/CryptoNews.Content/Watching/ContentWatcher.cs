namespace CryptoNews.Content;

/// <summary>
/// Turns file-system events into hints. The framework's watcher may miss events, and may stop without a word (a folder
/// moved out and back, a root made anew): whoever uses it makes a new one from time to time and looks for himself.
/// </summary>
public sealed class ContentWatcher : IDisposable
{
    private readonly ContentHints _hints;

    // Two, because an event does not say whether it was a folder that went.
    private readonly FileSystemWatcher _files;
    private readonly FileSystemWatcher _folders;

    /// <summary>Watches from now on.</summary>
    /// <exception cref="IOException">The system has no more watchers to give (inotify instances or watches of this user).</exception>
    /// <exception cref="ArgumentException">The folder is missing.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder can't be read.</exception>
    public ContentWatcher(ContentFolder folder, ContentHints hints)
    {
        _hints = hints;
        var root = Directory.ResolveLinkTarget(folder.Root, returnFinalTarget: true)?.FullName ?? folder.Root;
        _files = new FileSystemWatcher(root) { NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.Attributes };
        try
        {
            _folders = new FileSystemWatcher(root) { NotifyFilter = NotifyFilters.DirectoryName };
            _files.Created += (_, e) => Hint(e.Name, _hints.Written);
            _files.Changed += (_, e) => Hint(e.Name, _hints.Written);
            _files.Deleted += (_, e) => Hint(e.Name, _hints.Gone);
            _files.Renamed += (_, e) => FileRenamed(e);
            _folders.Created += (_, e) => Hint(e.Name, _hints.FolderCame);
            _folders.Deleted += (_, e) => Hint(e.Name, _hints.FolderGone);
            _folders.Renamed += (_, e) => FolderRenamed(e);
            foreach (var watcher in new[] { _files, _folders })
            {
                watcher.Error += (_, e) => Fail(e.GetException());
                watcher.InternalBufferSize = 64 * 1024;
                watcher.IncludeSubdirectories = true;
                watcher.EnableRaisingEvents = true;
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Why a part of the folder is not watched, or null: the system had no more watches to give.</summary>
    public Exception? Failure { get; internal set; }

    public void Dispose()
    {
        _files.Dispose();
        _folders?.Dispose();
    }

    private void Fail(Exception e)
    {
        if (e is not InternalBufferOverflowException)
            Failure = e;
        _hints.Lost();
    }

    private void FileRenamed(RenamedEventArgs e)
    {
        var (from, to) = (PathOf(e.OldName), PathOf(e.Name));
        if (from is not null && to is not null && ContentNames.IsContentPath(from) && ContentNames.IsContentPath(to))
        {
            _hints.Renamed(from, to);
            return;
        }

        // A temporary name became the file's own, or an editor set the file aside.
        Hint(e.OldName, _hints.Gone);
        Hint(e.Name, _hints.Placed);
    }

    private void FolderRenamed(RenamedEventArgs e)
    {
        var (from, to) = (PathOf(e.OldName), PathOf(e.Name));
        if (from is null || to is null)
            _hints.Lost();
        else if (ContentNames.Concerns(from) || ContentNames.Concerns(to))
            _hints.FolderRenamed(from, to);
    }

    private static void Hint(string? name, Action<string> say)
    {
        if (PathOf(name) is { } path && ContentNames.Concerns(path))
            say(path);
    }

    private static string? PathOf(string? name) =>
        string.IsNullOrEmpty(name) ? null : name.Replace(Path.DirectorySeparatorChar, '/');
}
