using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>All that stands in the content folder, as far as the disk can tell without reading.</summary>
/// <param name="Identity">Of the folder itself, before it was listed (<see cref="ContentFolder.Identity"/>).</param>
/// <param name="Stamps">Files, in ordinal order of path.</param>
/// <param name="Folders">Folders of the files, the last thousand in order of path; none where the system doesn't tell which they are.</param>
internal sealed record FolderContents(string? Identity, IReadOnlyList<ContentFileStamp> Stamps, IReadOnlyList<(string Path, string Identity)> Folders)
{
    // A program that exchanges folders is seen by these: to look at them must cost nothing. The last are the newest.
    private const int MostFolders = 1000;

    /// <exception cref="IOException">The folder is missing, or can't be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">As above, for want of permission.</exception>
    public static FolderContents Of(ContentFolder folder)
    {
        var identity = folder.Identity;
        var stamps = folder.List();
        return new(identity, stamps, FoldersOf(stamps, folder));
    }

    private static List<(string Path, string Identity)> FoldersOf(IReadOnlyList<ContentFileStamp> stamps, ContentFolder folder)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var byText = paths.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var stamp in stamps)
        {
            if (stamp.Path.LastIndexOf('/') is > 0 and var slash)
                byText.Add(stamp.Path.AsSpan(0, slash));
        }

        var folders = new List<(string, string)>();
        foreach (var path in paths.TakeLast(MostFolders))
        {
            if (FileIdentity.Of(folder.FullPath(path)) is { } identity)
                folders.Add((path, identity));
        }

        return folders;
    }
}
