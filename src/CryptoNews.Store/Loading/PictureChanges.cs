using CryptoNews.Content;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>
/// Pictures that come, go or are replaced without a change of the files that name them: what was said of those files is then
/// no longer so.
/// </summary>
/// <param name="FilesToRead">Files of which something else has to be said now.</param>
/// <param name="Touched">Pictures that were written anew and are of the same use as before: only that has to be remembered.</param>
internal sealed record PictureChanges(IReadOnlySet<string> FilesToRead, IReadOnlyList<(string Picture, PictureState State)> Touched)
{
    /// <summary>Of all pictures.</summary>
    public static PictureChanges Of(PortalContext db, ContentFolder folder) => Compare(db, db.NamedPictures, folder);

    /// <summary>The same for pictures at some paths, or in folders there.</summary>
    public static PictureChanges Of(PortalContext db, ContentFolder folder, IEnumerable<string> paths) =>
        Compare(db, paths.Where(path => !ContentNames.IsContentPath(path)).SelectMany(path => At(db, "/" + path)), folder);

    /// <summary>Remembers those that were touched as they are now.</summary>
    public static void Remember(PortalContext db, IReadOnlyList<(string Picture, PictureState State)> touched)
    {
        foreach (var (picture, state) in touched)
        {
            var defect = state.Defect?.Message;
            db.NamedPictures
                .Where(p => p.Picture == picture && p.Size != 0 && p.Defect == defect)
                .ExecuteUpdate(set => set
                    .SetProperty(p => p.Size, state.Stamp.Size)
                    .SetProperty(p => p.ModifiedTicks, state.Stamp.ModifiedTicks)
                    .SetProperty(p => p.ChangedAt, state.Stamp.ChangedAt));
        }
    }

    // 0 comes right after /.
    private static IQueryable<NamedPicture> At(PortalContext db, string path) => db.NamedPictures.FromSql(
        $"""SELECT * FROM "NamedPictures" WHERE "Picture" = {path} OR ("Picture" > {path + "/"} AND "Picture" < {path + "0"})""");

    private static PictureChanges Compare(PortalContext db, IEnumerable<NamedPicture> rows, ContentFolder folder)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        var touched = new List<(string, PictureState)>();
        // Files that name one picture were read at different times, but mostly saw the same: it is looked at once for all of them.
        foreach (var named in rows.ToList().GroupBy(row => (row.Picture, row.Stamp)))
        {
            if (folder.LookAtPicture(named.Key.Picture, named.Key.Stamp) is not { } state)
                continue;
            var changed = named.Where(row => !state.MeansSame(row.Size == 0, row.Defect)).Select(row => row.File).ToList();
            files.UnionWith(changed);
            if (changed.Count < named.Count() && state.Stamp != named.Key.Stamp)
                touched.Add((named.Key.Picture, state));
        }

        if (files.Count > 0)
            files.ExceptWith(db.Files.Troubled().Where(f => f.Outcome == FileOutcome.Rejected).Select(f => f.Path)); // nothing is said of their pictures
        return new(files, touched);
    }
}
