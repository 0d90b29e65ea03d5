using System.Text;
using CryptoNews.Content;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Store;

/// <summary>
/// Warns when a picture is not in the content folder. The article is live all the same: instead of a cover its engraving
/// shows, and the picture as soon as it is there.
/// </summary>
internal static class PictureCheck
{
    public static ParsedFile Complete(ParsedFile file, ContentFolder folder, byte[] bytes)
    {
        var missing = PicturesOf(file).Where(picture => !folder.HasPicture(picture)).ToList();
        return missing.Count == 0
            ? file
            : file with { Problems = [.. file.Problems, .. missing.Select(path => FolderProblems.PictureMissing(file.Path, path, LineOf(bytes, path)))] };
    }

    /// <summary>The pictures in the content folder that a file names, as its cover and in its text.</summary>
    public static IEnumerable<string> PicturesOf(ParsedFile file) => Covers(file.Article?.Cover)
        .Concat((file.Article?.Body ?? file.Page?.Body)?.Pictures ?? [])
        .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Covers(CoverImage? cover) => cover is null
        ? []
        : new[] { cover.Raw, cover.Full, cover.Regular, cover.Small, cover.Thumb }.OfType<string>().Where(path => path.StartsWith('/'));

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

    private static int LineOf(byte[] bytes, string picture)
    {
        var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Path.GetFileName(picture)));
        return at < 0 ? 1 : 1 + bytes.AsSpan(0, at).Count((byte)'\n');
    }
}
