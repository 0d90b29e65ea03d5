using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>What one look found to differ between the folder, or some paths in it, and the store. No content file was opened.</summary>
/// <param name="Stamps">Files that are there, in ordinal order of path.</param>
/// <param name="Changed">Those of them that have to be read.</param>
/// <param name="Anew">Those that have to be read even when they are as before: a picture that they name has come, gone or been replaced.</param>
/// <param name="Gone">Files that the store knows and that are not there.</param>
/// <param name="Touched">Pictures that were written anew without a change for the files that name them.</param>
/// <param name="Known">What the store knows of all these.</param>
/// <param name="Identity">Of the folder that was looked at (<see cref="ContentFolder.Identity"/>).</param>
internal sealed record FolderLook(
    IReadOnlyList<ContentFileStamp> Stamps,
    IReadOnlyList<ContentFileStamp> Changed,
    IReadOnlySet<string> Anew,
    IReadOnlyList<ContentFileStamp> Gone,
    IReadOnlyList<(string Picture, PictureState State)> Touched,
    KnownStamps Known,
    string? Identity)
{
    /// <summary>Beyond that many paths a look at everything is cheaper.</summary>
    public const int MostPaths = 1000;

    /// <summary>Folders of the files that are there, the last thousand in order of path, as they were at a look at everything; null otherwise, and where the system doesn't tell.</summary>
    public IReadOnlyList<(string Path, string Identity)>? Folders { get; private init; }

    /// <param name="contents">Listed a moment before.</param>
    /// <exception cref="IOException">The folder is missing, can't be listed, or another one took its place meanwhile.</exception>
    /// <exception cref="UnauthorizedAccessException">As above, for want of permission.</exception>
    public static FolderLook AtAll(ContentFolder folder, PortalContext db, FolderContents contents)
    {
        var (identity, stamps, folders) = contents;
        var known = KnownStamps.Read(db);
        var (anew, touched) = PictureChanges.Of(db, folder);
        ExpectSame(folder, identity);
        return new(stamps, [.. stamps.Where(s => !known.Holds(s) || anew.Contains(s.Path))], anew, known.NotIn(stamps), touched, known, identity) { Folders = folders };
    }

    /// <param name="paths">Files or folders, there or not. Files are read even when size and time are as before: something named them.</param>
    /// <inheritdoc cref="AtAll" path="/exception"/>
    public static FolderLook At(ContentFolder folder, PortalContext db, IReadOnlyCollection<string> paths)
    {
        var identity = folder.Identity;
        var (anew, touched) = PictureChanges.Of(db, folder, paths);
        var named = paths.Concat(anew).ToHashSet(StringComparer.Ordinal);

        // A path in a folder that was named too would be looked at twice.
        var roots = named.Where(path => !ContentNames.IsBelowAny(path, named)).Order(StringComparer.Ordinal).ToList();
        var stamps = roots.SelectMany(folder.List).OrderBy(s => s.Path, StringComparer.Ordinal).ToList();
        var known = KnownStamps.Read(db, roots);
        ExpectSame(folder, identity);
        return new(stamps, [.. stamps.Where(s => named.Contains(s.Path) || !known.Holds(s))], anew, known.NotIn(stamps), touched, known, identity);
    }

    /// <summary>The same look, but what is gone only as far as it is still missing. No file was opened.</summary>
    /// <inheritdoc cref="AtAll" path="/exception"/>
    public FolderLook Again(ContentFolder folder)
    {
        if (Gone.Count == 0)
            return this;
        // Where names are found in any case, a file that was renamed from Story.md to story.md is still found by its old name: how it is spelt, the list tells.
        var spelt = Stamps.Select(s => s.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var gone = Gone.Where(s => spelt.Contains(s.Path) || folder.Find(s.Path) is null).ToList();
        if (gone.Count > 0)
            ExpectSame(folder, Identity);
        return this with { Gone = gone };
    }

    /// <summary>The same look, in which only what stands at some paths or below can be gone; and what else is missing.</summary>
    public (FolderLook Look, IReadOnlyList<string> Missing) Believing(IReadOnlySet<string> gone)
    {
        var believed = Gone.ToLookup(s => gone.Contains(s.Path) || ContentNames.IsBelowAny(s.Path, gone));
        return (this with { Gone = [.. believed[true]] }, [.. believed[false].Select(s => s.Path)]);
    }

    /// <summary>Of what is gone, what did not just move. Only this makes a number of deletions suspicious.</summary>
    /// <param name="moved"><see cref="MovedFiles.Of"/></param>
    public IReadOnlyList<ContentFileStamp> Lost(IReadOnlyDictionary<string, string> moved)
    {
        var places = moved.Values.ToHashSet(StringComparer.Ordinal);
        return [.. Gone.Where(s => !places.Contains(s.Path))];
    }

    // What an empty mount point or no folder at all does not hold is not gone.
    private static void ExpectSame(ContentFolder folder, string? identity)
    {
        if (folder.Identity != identity || !Directory.Exists(folder.Root))
            throw new DirectoryNotFoundException($"The folder {folder.Root} vanished, or another one took its place, while it was looked at.");
    }
}
