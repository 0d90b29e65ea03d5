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
    /// <summary>Whether a folder can't be listed because it was there a moment ago and is not any more: it has no files. Any other failure leaves the list in doubt.</summary>
    /// <param name="error">Of the system.</param>
    public static bool IsGone(int error) => OperatingSystem.IsWindows() ? error is 3 or 267 : error is 2 or 20;

    protected override bool ShouldIncludeEntry(ref FileSystemEntry entry) =>
        entry.IsDirectory ? IsContentFolder(ref entry) && !CanBeOpened(ref entry) : ContentNames.IsFile(entry.FileName) && IsOrdinary(ref entry);

    protected override bool ShouldRecurseIntoEntry(ref FileSystemEntry entry) => IsContentFolder(ref entry);

    protected override ContentFileStamp TransformEntry(ref FileSystemEntry entry)
    {
        var path = entry.ToSpecifiedFullPath()[(root.Length + 1)..];
        if (Path.DirectorySeparatorChar != '/')
            path = path.Replace(Path.DirectorySeparatorChar, '/');
        return new ContentFileStamp(path, entry.Length, ModifiedTicks(ref entry));
    }

    protected override bool ContinueOnError(int error) => IsGone(error);

    private bool IsContentFolder(ref FileSystemEntry entry) =>
        ContentNames.IsFolder(entry.FileName, isTop: entry.Directory.Length <= root.Length) && IsOrdinary(ref entry);

    // A link may lead anywhere, in circles too; a pipe named x.md would block whoever reads it.
    private static bool IsOrdinary(ref FileSystemEntry entry) =>
        (entry.Attributes & (FileAttributes.ReparsePoint | FileAttributes.Device)) == FileAttributes.None;

    // A name that is not UTF-8 comes with U+FFFD in it, and nothing has that name. Listed, such a folder is reported.
    private static bool CanBeOpened(ref FileSystemEntry entry) =>
        !entry.FileName.Contains('\uFFFD') || Directory.Exists(entry.ToSpecifiedFullPath());

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
