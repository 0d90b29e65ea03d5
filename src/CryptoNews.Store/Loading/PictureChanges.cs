using CryptoNews.Content;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>Pictures that come or go without a change of the files that name them: what was said of those files is then no longer so.</summary>
internal static class PictureChanges
{
    /// <summary>Files whose pictures have come or gone since the files were read.</summary>
    public static IEnumerable<string> FilesToRead(PortalContext db, ContentFolder folder) => Changed([.. db.NamedPictures], folder);

    /// <summary>The same for pictures at some paths, or in folders there.</summary>
    public static IEnumerable<string> FilesToRead(PortalContext db, ContentFolder folder, IEnumerable<string> paths) =>
        Changed([.. paths.Where(path => !ContentFolder.IsContentPath(path)).SelectMany(path => At(db, "/" + path))], folder);

    // 0 comes right after /.
    private static IQueryable<NamedPicture> At(PortalContext db, string path) => db.NamedPictures.FromSql(
        $"""SELECT * FROM "NamedPictures" WHERE "Picture" = {path} OR ("Picture" > {path + "/"} AND "Picture" < {path + "0"})""");

    private static IEnumerable<string> Changed(List<NamedPicture> pictures, ContentFolder folder) => pictures
        .Where(picture => folder.HasPicture(picture.Picture) == picture.Missing)
        .Select(picture => picture.File);
}
