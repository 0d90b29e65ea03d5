using System.Text;

namespace CryptoNews.Content;

/// <summary>
/// Warns when a picture is not in the content folder. The article is live all the same: instead of a cover its engraving
/// shows, and the picture as soon as it is there.
/// </summary>
public static class PictureCheck
{
    /// <param name="bytes">The file, in which a cover's place is looked for.</param>
    /// <returns>The file, with such a problem for each missing picture.</returns>
    public static ParsedFile Complete(ParsedFile file, ContentFolder folder, byte[] bytes)
    {
        var missing = References(file, bytes)
            .Where(picture => !folder.HasPicture(picture.Address))
            .Select(picture => FolderProblems.PictureMissing(file.Path, picture.Address, picture.Line))
            .ToList();
        return missing.Count == 0 ? file : file with { Problems = [.. file.Problems, .. missing] };
    }

    /// <summary>The pictures in the content folder that a file names, as its cover and in its text, each once, as paths that begin with <c>/</c>.</summary>
    public static IEnumerable<string> PicturesOf(ParsedFile file) => References(file, []).Select(picture => picture.Address);

    private static IEnumerable<BodyReference> References(ParsedFile file, byte[] bytes) => Covers(file.Article?.Cover, bytes)
        .Concat((file.Article?.Body ?? file.Page?.Body)?.Pictures ?? [])
        .DistinctBy(picture => picture.Address, StringComparer.Ordinal);

    private static IEnumerable<BodyReference> Covers(CoverImage? cover, byte[] bytes) => cover is null
        ? []
        : new[] { cover.Raw, cover.Full, cover.Regular, cover.Small, cover.Thumb }
            .OfType<string>()
            .Where(path => path.StartsWith('/'))
            .Select(path => new BodyReference(path, LineOf(bytes, path), 1));

    private static int LineOf(byte[] bytes, string picture)
    {
        var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Path.GetFileName(picture)));
        return at < 0 ? 1 : 1 + bytes.AsSpan(0, at).Count((byte)'\n');
    }
}
