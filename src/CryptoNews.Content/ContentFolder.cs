using System.IO.Enumeration;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CryptoNews.Content;

/// <summary>
/// The folder with the articles: lists the files that are content. Regular files named <c>*.md</c> in any
/// case; no symbolic links, no dot files, no <c>_</c> folders but <c>_pages</c>, at most 32 folders deep.
/// </summary>
public sealed class ContentFolder(string root)
{
    // Of a file whose time lies beyond the years 1 to 9999, as a disk may hold it and .NET can't say it.
    private const long NoDate = 0;

    /// <summary>Full path of the folder.</summary>
    public string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary>
    /// What tells this folder from another one that takes its path: a disk mounted over it, or a folder made anew. Null
    /// when it is missing, and where the system doesn't tell.
    /// </summary>
    public string? Identity => FileIdentity.Of(Root);

    /// <summary>
    /// Every content file in ordinal order of its path. Reads names, sizes and times only. What vanishes meanwhile is left out.
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
        if (parts.Length > FileLimits.Folders + 1 || !IsContentName(parts[^1]) || !AreContentFolders(parts.AsSpan(..^1)))
            return null;
        var file = new FileInfo(FullPath(path));
        return IsThere(file) && file.LinkTarget is null ? new ContentFileStamp(path, file.Length, TicksOf(() => file.LastWriteTimeUtc)) : null;
    }

    /// <summary>Whether a path, by its name alone, can be a content file.</summary>
    /// <param name="path">Relative to the folder.</param>
    public static bool IsContentPath(string path)
    {
        var parts = path.Split('/');
        return IsContentName(parts[^1]) && AreContentNames(parts.AsSpan(..^1));
    }

    /// <summary>Whether what happens at a path can concern the site: content files, folders of them, and pictures. Judged by its name alone.</summary>
    /// <param name="path">Relative to the folder.</param>
    public static bool Concerns(string path)
    {
        var parts = path.Split('/');
        return parts[^1] is [not '.', ..] && AreContentNames(parts.AsSpan(..^1));
    }

    /// <summary>Reads a file, but not more than the format allows and one byte, by which the parser sees that it is too large.</summary>
    /// <returns>Nothing, without opening it, when the size in the stamp is 0: a pipe says so too, and opening one waits for ever.</returns>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public byte[] Read(ContentFileStamp stamp)
    {
        if (stamp.Size == 0)
            return [];
        using var file = Open(FullPath(stamp.Path));
        return Read(file);
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
        using var file = Open(FullPath(stamp.Path));
        if (!mayBeHeldOpen && LinuxFiles.IsOpenForWriting(file))
            return null;
        var bytes = Read(file);
        return RandomAccess.GetLength(file) == stamp.Size && TicksOf(() => File.GetLastWriteTimeUtc(file)) == stamp.ModifiedTicks ? bytes : null;
    }

    /// <summary>Whether a picture that an article names is there for readers (<see cref="LocalPicture"/>), and of use to them. Reads a few bytes of it.</summary>
    /// <param name="path">Relative to the folder, beginning with <c>/</c>, without <c>..</c>.</param>
    /// <param name="known">Size and time of the last look: as long as they are the same, the file is not opened.</param>
    /// <returns>Null when it is as it was.</returns>
    public PictureState? LookAtPicture(string path, (long Size, long ModifiedTicks)? known = null)
    {
        if (LocalPicture.Find(Root, path.TrimStart('/')) is not var (file, _))
            return known is { Size: 0 } ? null : default(PictureState);
        var modified = TicksOf(() => file.LastWriteTimeUtc);
        return known == (file.Length, modified) ? null : PictureState.Of(file, modified);
    }

    public string FullPath(string path) => Path.Combine(Root, path);

    // Exists alone says no for whatever may not be looked at, and that would count as deleted. Attributes throws there.
    private static bool IsThere(FileSystemInfo entry) => entry.Attributes != (FileAttributes)(-1) && entry.Exists;

    private List<ContentFileStamp> Listed(string folder, int deepest)
    {
        using var files = new Enumerator(this, folder, deepest);
        var list = new List<ContentFileStamp>();
        while (files.MoveNext())
            list.Add(files.Current);
        list.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return list;
    }

    /// <summary>Opens a file for reading, whoever has it open, and in nobody's way.</summary>
    /// <exception cref="IOException">It can't be opened; <see cref="FileNotFoundException"/> when it is gone.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal static SafeFileHandle Open(string fullPath) => OperatingSystem.IsLinux()
        ? LinuxFiles.Open(fullPath)
        : File.OpenHandle(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private static byte[] Read(SafeFileHandle file)
    {
        var bytes = new byte[Math.Min(RandomAccess.GetLength(file), FileLimits.FileBytes + 1)];
        var read = 0;
        while (read < bytes.Length && RandomAccess.Read(file, bytes.AsSpan(read), read) is var count and > 0)
            read += count;
        return read == bytes.Length ? bytes : bytes[..read];
    }

    private bool AreContentFolders(ReadOnlySpan<string> parts)
    {
        if (!AreContentNames(parts))
            return false;
        for (var depth = 1; depth <= parts.Length; depth++)
        {
            if (new DirectoryInfo(FullPath(string.Join('/', parts[..depth]))).LinkTarget is not null)
                return false;
        }

        return true;
    }

    private static bool AreContentNames(ReadOnlySpan<string> folders)
    {
        for (var i = 0; i < folders.Length; i++)
        {
            if (!IsContentFolderName(folders[i], isTop: i == 0))
                return false;
        }

        return true;
    }

    private ContentFileStamp Stamp(ref FileSystemEntry entry)
    {
        var path = entry.ToSpecifiedFullPath()[(Root.Length + 1)..];
        if (Path.DirectorySeparatorChar != '/')
            path = path.Replace(Path.DirectorySeparatorChar, '/');
        return new ContentFileStamp(path, entry.Length, TicksOf(ref entry));
    }

    private static long TicksOf(ref FileSystemEntry entry)
    {
        try
        {
            return entry.LastWriteTimeUtc.Ticks;
        }
        catch (ArgumentOutOfRangeException)
        {
            return NoDate;
        }
    }

    private static long TicksOf(Func<DateTime> lastWrite)
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

    /// <summary>Whether a folder can't be listed because it was there a moment ago and is not any more: it has no files. Any other failure leaves the list in doubt.</summary>
    /// <param name="error">Of the system.</param>
    internal static bool IsGone(int error) => OperatingSystem.IsWindows() ? error is 3 or 267 : error is 2 or 20;

    private static bool IsContentName(ReadOnlySpan<char> name) =>
        name is [not '.', ..] && name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    private static bool IsContentFolderName(ReadOnlySpan<char> name, bool isTop) =>
        name switch
        {
            [] or ['.', ..] => false,
            ['_', ..] => isTop && name.SequenceEqual(FileLimits.PagesFolder),
            _ => true,
        };

    // A link may lead anywhere, in circles too; a pipe named x.md would block whoever reads it.
    private static bool IsOrdinary(ref FileSystemEntry entry) =>
        (entry.Attributes & (FileAttributes.ReparsePoint | FileAttributes.Device)) == FileAttributes.None;

    private sealed class Enumerator(ContentFolder folder, string start, int deepest) : FileSystemEnumerator<ContentFileStamp>(start, new EnumerationOptions
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.None,
        MaxRecursionDepth = deepest,
    })
    {
        protected override bool ShouldIncludeEntry(ref FileSystemEntry entry) =>
            entry.IsDirectory ? IsContentFolder(ref entry) && !CanBeOpened(ref entry) : IsContentName(entry.FileName) && IsOrdinary(ref entry);

        protected override bool ShouldRecurseIntoEntry(ref FileSystemEntry entry) =>
            IsContentFolder(ref entry);

        protected override ContentFileStamp TransformEntry(ref FileSystemEntry entry) => folder.Stamp(ref entry);

        protected override bool ContinueOnError(int error) => IsGone(error);

        private bool IsContentFolder(ref FileSystemEntry entry) =>
            IsContentFolderName(entry.FileName, isTop: entry.Directory.Length <= folder.Root.Length) && IsOrdinary(ref entry);

        // A name that is not UTF-8 comes with U+FFFD in it, and nothing has that name. Listed, such a folder is reported.
        private static bool CanBeOpened(ref FileSystemEntry entry) =>
            !entry.FileName.Contains('\uFFFD') || Directory.Exists(entry.ToSpecifiedFullPath());
    }
}

/// <summary>What tells, without reading it, whether a file may have changed.</summary>
/// <param name="Path">Relative to the content folder, with <c>/</c> between the parts.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ModifiedTicks">UTC ticks of the last write.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ContentFileStamp(string Path, long Size, long ModifiedTicks)
{
    /// <summary>Whether the last write was less than a time before or, by a clock that goes otherwise, after a moment.</summary>
    /// <param name="now">UTC.</param>
    public bool IsWithin(TimeSpan time, DateTime now) => Math.Abs(now.Ticks - ModifiedTicks) < time.Ticks;
}
