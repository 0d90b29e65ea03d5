using System.Text;
using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>Warns when a local cover is not in the content folder. The article is live all the same: its engraving shows, and the picture as soon as it is there.</summary>
internal static class PictureCheck
{
    public static ParsedFile Complete(ParsedFile file, ContentFolder folder, byte[] bytes)
    {
        if (file.Article?.Cover is not { } cover)
            return file;
        var missing = new[] { cover.Raw, cover.Full, cover.Regular, cover.Small, cover.Thumb }
            .OfType<string>()
            .Where(path => path.StartsWith('/') && !folder.HasPicture(path))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return missing.Count == 0
            ? file
            : file with { Problems = [.. file.Problems, .. missing.Select(path => FolderProblems.PictureMissing(file.Path, path, LineOf(bytes, path)))] };
    }

    private static int LineOf(byte[] bytes, string picture)
    {
        var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Path.GetFileName(picture)));
        return at < 0 ? 1 : 1 + bytes.AsSpan(0, at).Count((byte)'\n');
    }
}
