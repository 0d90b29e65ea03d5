using System.IO.Enumeration;

namespace CryptoNews.Content;

/// <summary>Goes through a folder of content and everything below it. A folder that vanishes meanwhile has no files; any other failure throws.</summary>
/// <param name="root">Full path of the content folder, to which the stamps' paths are relative.</param>
/// <param name="start">Full path of the folder to begin at.</param>
/// <param name="deepest">How many folders below it are gone into.</param>
internal sealed class FolderListing(string root, string start, int deepest) : FileSystemEnumerator<ContentFileStamp>(start, new EnumerationOptions
{
    RecurseSubdirectories = true,
    IgnoreInaccessible = false,
    AttributesToSkip = FileAttributes.None,
    MaxRecursionDepth = deepest,
})
{
    private readonly int _skipped = Path.EndsInDirectorySeparator(root) ? root.Length : root.Length + 1;

    // What was met of names with U+FFFD in them: names that are not UTF-8 come so, several alike, and like one that is spelt so.
    private readonly HashSet<string> _oddFolders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _odd = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);

    /// <summary>Whether a folder can't be listed because it was there a moment ago and is not any more: it has no files. Any other failure leaves the list in doubt.</summary>
    /// <param name="error">Of the system.</param>
    public static bool IsGone(int error) => OperatingSystem.IsWindows() ? error is 3 or 267 : error is 2 or 20;

    protected override bool ShouldIncludeEntry(ref FileSystemEntry entry) =>
        entry.IsDirectory ? IsContentFolder(ref entry) && IsOdd(ref entry) && !CanBeOpened(ref entry) : ContentNames.IsFile(entry.FileName) && IsOrdinary(ref entry);

    protected override bool ShouldRecurseIntoEntry(ref FileSystemEntry entry) =>
        IsContentFolder(ref entry) && (!IsOdd(ref entry) || (IsThere(ref entry) && _oddFolders.Add(PathOf(ref entry))));

    protected override ContentFileStamp TransformEntry(ref FileSystemEntry entry) =>
        !IsOdd(ref entry) || (!entry.IsDirectory && CanBeOpened(ref entry))
            ? new(PathOf(ref entry), entry.Length, ModifiedTicks(ref entry), FileIdentity.ChangedAt(entry.ToSpecifiedFullPath()))
            : new(PathOfNothing(PathOf(ref entry)), 0, ContentFile.NoDate);

    protected override bool ContinueOnError(int error) => IsGone(error);

    private bool IsContentFolder(ref FileSystemEntry entry) =>
        ContentNames.IsFolder(entry.FileName, isTop: entry.Directory.Length <= root.Length) && IsOrdinary(ref entry);

    // A link may lead anywhere, in circles too.
    private static bool IsOrdinary(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) == FileAttributes.None;

    private static bool IsOdd(ref FileSystemEntry entry) => entry.FileName.Contains('\uFFFD');

    // Of several that come alike one at most is spelt so and can be opened; which of them is all the same.
    private bool CanBeOpened(ref FileSystemEntry entry) => IsThere(ref entry) && _odd.Add(PathOf(ref entry));

    private static bool IsThere(ref FileSystemEntry entry) =>
        entry.IsDirectory ? Directory.Exists(entry.ToSpecifiedFullPath()) : File.Exists(entry.ToSpecifiedFullPath());

    private string PathOf(ref FileSystemEntry entry)
    {
        var path = entry.ToSpecifiedFullPath()[_skipped..];
        return Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
    }

    // What nobody can open is reported by a path of its own, at which nothing stands.
    private string PathOfNothing(string path)
    {
        var free = _given.GetValueOrDefault(path, path);
        while (Path.Exists(Path.Combine(root, free)) || !_odd.Add(free))
            free = free.Insert(free.LastIndexOf('\uFFFD'), "\uFFFD");
        return _given[path] = free;
    }

    private static long ModifiedTicks(ref FileSystemEntry entry)
    {
        try
        {
            return entry.LastWriteTimeUtc.Ticks;
        }
        catch (ArgumentOutOfRangeException)
        {
            return ContentFile.NoDate;
        }
    }
}
