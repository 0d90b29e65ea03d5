using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>What one look found to differ between the folder, or some paths in it, and the store. No file was opened.</summary>
/// <param name="Stamps">Files that are there, in ordinal order of path.</param>
/// <param name="Changed">Those of them that have to be read.</param>
/// <param name="Anew">Those that have to be read even when they are as before: a picture that they name has come or gone.</param>
/// <param name="Gone">Files that the store knows and that are not there.</param>
/// <param name="Known">What the store knows of all these.</param>
internal sealed record FolderLook(
    IReadOnlyList<ContentFileStamp> Stamps,
    IReadOnlyList<ContentFileStamp> Changed,
    IReadOnlySet<string> Anew,
    IReadOnlyList<ContentFileStamp> Gone,
    KnownStamps Known)
{
    /// <summary>Beyond that many paths a look at everything is cheaper.</summary>
    public const int MostPaths = 1000;

    public static FolderLook AtAll(ContentFolder folder, PortalContext db)
    {
        var stamps = folder.List();
        var known = KnownStamps.Read(db);
        var anew = PictureChanges.FilesToRead(db, folder).ToHashSet(StringComparer.Ordinal);
        return new(stamps, [.. stamps.Where(s => !known.Holds(s) || anew.Contains(s.Path))], anew, known.NotIn(stamps), known);
    }

    /// <param name="paths">Files or folders, there or not. Files are read even when size and time are as before: something named them.</param>
    public static FolderLook At(ContentFolder folder, PortalContext db, IReadOnlyCollection<string> paths)
    {
        var anew = PictureChanges.FilesToRead(db, folder, paths).ToHashSet(StringComparer.Ordinal);
        var named = paths.Concat(anew).ToHashSet(StringComparer.Ordinal);
        var roots = named.Where(path => !IsBelowAnother(named, path)).Order(StringComparer.Ordinal).ToList();
        var stamps = roots.SelectMany(folder.List).OrderBy(s => s.Path, StringComparer.Ordinal).ToList();
        var known = KnownStamps.Read(db, roots);
        return new(stamps, [.. stamps.Where(s => named.Contains(s.Path) || !known.Holds(s))], anew, known.NotIn(stamps), known);
    }

    /// <summary>
    /// Of what is gone, what did not just move: nothing new has its size and time. Only this makes a number of deletions
    /// suspicious.
    /// </summary>
    public IReadOnlyList<ContentFileStamp> Lost()
    {
        if (Gone.Count == 0)
            return [];
        var arrived = Changed
            .Where(s => !Known.Holds(s.Path))
            .GroupBy(s => (s.Size, s.ModifiedTicks))
            .ToDictionary(g => g.Key, g => g.Count());
        return [.. Gone.Where(s =>
        {
            var arrivals = arrived.GetValueOrDefault((s.Size, s.ModifiedTicks));
            arrived[(s.Size, s.ModifiedTicks)] = arrivals - 1;
            return arrivals <= 0;
        })];
    }

    // A path in a folder that was named too would be looked at twice.
    private static bool IsBelowAnother(HashSet<string> named, string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (named.Contains(path[..slash]))
                return true;
        }

        return false;
    }
}
