using System.IO.Enumeration;
using System.Runtime.InteropServices;

namespace CryptoNews.Content;

/// <summary>
/// The folder with the articles: lists the files that are content. Regular files named <c>*.md</c> in any
/// case; no symbolic links, no dot files, no <c>_</c> folders but <c>_pages</c>, at most 32 folders deep.
/// </summary>
public sealed class ContentFolder(string root)
{
    private const int Deepest = 32;

    /// <summary>Full path of the folder.</summary>
    public string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary>
    /// Every content file in ordinal order of its path. Reads names, sizes and times only.
    /// </summary>
    /// <exception cref="IOException">The folder is missing or a part of it can't be read: the list would not be whole, and a file that is not in it would count as deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">As above, for want of permission.</exception>
    public IReadOnlyList<ContentFileStamp> List()
    {
        var files = new FileSystemEnumerable<ContentFileStamp>(Root, Stamp, new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = false,
            AttributesToSkip = FileAttributes.None,
            MaxRecursionDepth = Deepest,
        })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                !entry.IsDirectory && IsContentName(entry.FileName) && IsOrdinary(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                IsContentFolderName(entry.FileName, isTop: entry.Directory.Length <= Root.Length) && IsOrdinary(ref entry),
        };
        var list = files.ToList();
        list.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return list;
    }

    /// <summary>The stamp of one file, or null when it is gone or not content.</summary>
    /// <param name="path">Relative to the folder.</param>
    public ContentFileStamp? Find(string path)
    {
        var parts = path.Split('/');
        for (var i = 0; i < parts.Length - 1; i++)
        {
            if (!IsContentFolderName(parts[i], isTop: i == 0))
                return null;
        }

        var file = new FileInfo(FullPath(path));
        return parts.Length <= Deepest + 1 && IsContentName(parts[^1]) && file.Exists && file.LinkTarget is null
            ? new ContentFileStamp(path, file.Length, file.LastWriteTimeUtc.Ticks)
            : null;
    }

    /// <summary>Reads a file, but not more than the format allows and one byte, by which the parser sees that it is too large.</summary>
    /// <returns>Nothing, without opening it, when the size in the stamp is 0: a pipe says so too, and opening one waits for ever.</returns>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public byte[] Read(ContentFileStamp stamp)
    {
        if (stamp.Size == 0)
            return [];
        using var file = File.OpenHandle(FullPath(stamp.Path));
        var bytes = new byte[Math.Min(RandomAccess.GetLength(file), FileLimits.FileBytes + 1)];
        var read = 0;
        while (read < bytes.Length && RandomAccess.Read(file, bytes.AsSpan(read), read) is var count and > 0)
            read += count;
        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <summary>Whether a picture that an article names is there, and readers can get it (<see cref="LocalPicture"/>).</summary>
    /// <param name="path">Relative to the folder, beginning with <c>/</c>, without <c>..</c>.</param>
    public bool HasPicture(string path) => LocalPicture.Find(Root, path.TrimStart('/')) is not null;

    public string FullPath(string path) => Path.Combine(Root, path);

    private ContentFileStamp Stamp(ref FileSystemEntry entry)
    {
        var path = entry.ToSpecifiedFullPath()[(Root.Length + 1)..];
        if (Path.DirectorySeparatorChar != '/')
            path = path.Replace(Path.DirectorySeparatorChar, '/');
        return new ContentFileStamp(path, entry.Length, entry.LastWriteTimeUtc.Ticks);
    }

    private static bool IsContentName(ReadOnlySpan<char> name) =>
        name[0] != '.' && name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    private static bool IsContentFolderName(ReadOnlySpan<char> name, bool isTop) =>
        name[0] switch
        {
            '.' => false,
            '_' => isTop && name.SequenceEqual(FileLimits.PagesFolder),
            _ => true,
        };

    // A link may lead anywhere, in circles too; a pipe named x.md would block whoever reads it.
    private static bool IsOrdinary(ref FileSystemEntry entry) =>
        (entry.Attributes & (FileAttributes.ReparsePoint | FileAttributes.Device)) == FileAttributes.None;
}

/// <summary>What tells, without reading it, whether a file may have changed.</summary>
/// <param name="Path">Relative to the content folder, with <c>/</c> between the parts.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ModifiedTicks">UTC ticks of the last write.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ContentFileStamp(string Path, long Size, long ModifiedTicks);
