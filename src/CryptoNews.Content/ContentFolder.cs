namespace CryptoNews.Content;

/// <summary>
/// The folder with the articles: lists the files that are content, and reads them. Regular files with the names of
/// <see cref="ContentNames"/>; no symbolic links, at most 32 folders deep.
/// </summary>
public sealed class ContentFolder(string root)
{
    /// <summary>Full path of the folder.</summary>
    public string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary>
    /// What tells this folder from another one that takes its path: a disk mounted over it, or a folder made anew. Null
    /// when it is missing, and where the system doesn't tell.
    /// </summary>
    public string? Identity => FileIdentity.Of(Root);

    /// <summary>
    /// Every content file, each path once, in ordinal order. Reads names, sizes and times only. What vanishes meanwhile is left out.
    /// </summary>
    /// <exception cref="IOException">The folder is missing or a part of it can't be read: the list would not be whole, and a file that is not in it would count as deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">As above, for want of permission.</exception>
    public IReadOnlyList<ContentFileStamp> List()
    {
        var list = Listed(Root, FileLimits.Folders);
        if (!Directory.Exists(Root))
            throw new DirectoryNotFoundException($"The folder {Root} does not exist, or vanished while it was listed.");
        return list;
    }

    /// <summary>The content file at a path, or all in the folder there; nothing when there is neither. In ordinal order.</summary>
    /// <param name="path">Relative to the folder.</param>
    /// <exception cref="IOException">As for <see cref="List()"/>.</exception>
    /// <exception cref="UnauthorizedAccessException">As for <see cref="List()"/>.</exception>
    public IReadOnlyList<ContentFileStamp> List(string path)
    {
        if (Find(path) is { } file)
            return [file];
        var parts = path.Split('/');
        return parts.Length <= FileLimits.Folders && AreContentFolders(parts) && IsThere(new DirectoryInfo(FullPath(path)))
            ? Listed(FullPath(path), FileLimits.Folders - parts.Length)
            : [];
    }

    /// <summary>The stamp of one file, or null when it is gone or not content.</summary>
    /// <param name="path">Relative to the folder.</param>
    /// <exception cref="IOException">Whether it is there can't be told: it is not gone.</exception>
    /// <exception cref="UnauthorizedAccessException">As above, for want of permission.</exception>
    public ContentFileStamp? Find(string path)
    {
        var parts = path.Split('/');
        if (parts.Length > FileLimits.Folders + 1 || !ContentNames.IsFile(parts[^1]) || !AreContentFolders(parts.AsSpan(..^1)))
            return null;
        var file = new FileInfo(FullPath(path));
        return IsThere(file) && file.LinkTarget is null ? new ContentFileStamp(path, file.Length, ContentFile.ModifiedTicks(file), FileIdentity.ChangedAt(file.FullName)) : null;
    }

    /// <summary>Reads a file, but not more than the format allows and one byte, by which the parser sees that it is too large.</summary>
    /// <returns>Nothing, without opening it, when the size in the stamp is 0: a pipe says so too, and opening one waits for ever.</returns>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public byte[] Read(ContentFileStamp stamp)
    {
        if (stamp.Size == 0)
            return [];
        using var file = ContentFile.Open(FullPath(stamp.Path));
        return ContentFile.Read(file, FileLimits.FileBytes);
    }

    /// <summary>Reads a file as <see cref="Read(ContentFileStamp)"/> does, but only as a whole.</summary>
    /// <param name="stamp">As it was a moment ago.</param>
    /// <param name="mayBeHeldOpen">Reads it although somebody has it open for writing.</param>
    /// <returns>Null when it is being written: it differs from the stamp, or somebody has it open for writing.</returns>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public byte[]? ReadWhole(ContentFileStamp stamp, bool mayBeHeldOpen)
    {
        if (stamp.Size == 0)
            return [];
        using var file = ContentFile.Open(FullPath(stamp.Path));
        if (!mayBeHeldOpen && LinuxFiles.IsOpenForWriting(file))
            return null;
        var bytes = ContentFile.Read(file, FileLimits.FileBytes);
        return RandomAccess.GetLength(file) == stamp.Size && ContentFile.ModifiedTicks(file) == stamp.ModifiedTicks ? bytes : null;
    }

    /// <summary>Whether a picture that an article names is there for readers (<see cref="LocalPicture"/>), and of use to them. Reads a few bytes of it.</summary>
    /// <param name="path">Relative to the folder, beginning with <c>/</c>, without <c>..</c>.</param>
    /// <param name="known">Of the last look: as long as it is the same, the file is not opened.</param>
    /// <returns>Null when it is as it was.</returns>
    public PictureState? LookAtPicture(string path, PictureStamp? known = null)
    {
        if (LocalPicture.Find(Root, path.TrimStart('/')) is not var (file, _))
            return known is { Size: 0 } ? null : default(PictureState);
        var stamp = PictureStamp.Of(file);
        return known == stamp ? null : PictureState.Of(file, stamp);
    }

    public string FullPath(string path) => Path.Combine(Root, path);

    // Exists alone says no for whatever may not be looked at, and that would count as deleted. Attributes throws there.
    private static bool IsThere(FileSystemInfo entry) => entry.Attributes != (FileAttributes)(-1) && entry.Exists;

    private List<ContentFileStamp> Listed(string folder, int deepest)
    {
        using var files = new FolderListing(Root, folder, deepest);
        var list = new List<ContentFileStamp>();
        while (files.MoveNext())
            list.Add(files.Current);
        list.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));

        // A file that is renamed meanwhile may come twice.
        return [.. list.Where((stamp, i) => i == 0 || stamp.Path != list[i - 1].Path)];
    }

    private bool AreContentFolders(ReadOnlySpan<string> parts)
    {
        if (!ContentNames.AreFolders(parts))
            return false;
        for (var depth = 1; depth <= parts.Length; depth++)
        {
            if (new DirectoryInfo(FullPath(string.Join('/', parts[..depth]))).LinkTarget is not null)
                return false;
        }

        return true;
    }
}
