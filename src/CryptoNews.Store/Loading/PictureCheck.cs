using System.Text;
using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>
/// Warns when a picture is not in the content folder. The article is live all the same: instead of a cover its engraving
/// shows, and the picture as soon as it is there.
/// </summary>
internal static class PictureCheck
{
    public static ParsedFile Complete(ParsedFile file, ContentFolder folder, byte[] bytes)
    {
        var missing = Covers(file.Article?.Cover)
            .Concat((file.Article?.Body ?? file.Page?.Body)?.Pictures ?? [])
            .Distinct(StringComparer.Ordinal)
            .Where(path => !folder.HasPicture(path))
            .ToList();
        return missing.Count == 0
            ? file
            : file with { Problems = [.. file.Problems, .. missing.Select(path => FolderProblems.PictureMissing(file.Path, path, LineOf(bytes, path)))] };
    }

    private static IEnumerable<string> Covers(CoverImage? cover) => cover is null
        ? []
        : new[] { cover.Raw, cover.Full, cover.Regular, cover.Small, cover.Thumb }.OfType<string>().Where(address => address.StartsWith('/'));

    private static int LineOf(byte[] bytes, string picture)
    {
        var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Path.GetFileName(picture)));
        return at < 0 ? 1 : 1 + bytes.AsSpan(0, at).Count((byte)'\n');
    }
}
