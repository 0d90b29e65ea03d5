namespace CryptoNews.Content;

/// <summary>
/// Warns when a picture is not in the content folder. The article is live all the same: instead of a cover its engraving
/// shows, and the picture as soon as it is there.
/// </summary>
public static class PictureCheck
{
    /// <param name="bytes">The file, of which problems show lines.</param>
    /// <returns>The file, with such a problem for each missing picture.</returns>
    public static ParsedFile Complete(ParsedFile file, ContentFolder folder, byte[] bytes)
    {
        var missing = file.Pictures.Where(picture => !folder.HasPicture(picture.Address)).ToList();
        if (missing.Count == 0)
            return file;
        var source = FileDecoder.Decode(bytes).Source;
        var problems = missing.Select(picture => FolderProblems.PictureMissing(KeyPlace.At(file.Path, source, picture), picture.Address));
        return file with { Problems = [.. file.Problems.Concat(problems).OrderBy(p => p.Line).ThenBy(p => p.Column)] };
    }
}
