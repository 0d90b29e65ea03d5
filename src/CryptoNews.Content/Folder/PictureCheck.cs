namespace CryptoNews.Content;

/// <summary>
/// Warns when a picture is not in the content folder, or is none that the site can show. The article is live all the same:
/// it has no such cover, so its engraving shows, and the picture as soon as a good one is there.
/// </summary>
public static class PictureCheck
{
    /// <summary>Looks at the pictures that a file names; opens nothing where it names none.</summary>
    /// <param name="bytes">The file, of which problems show lines.</param>
    /// <returns>The file with what was found, and with a problem for each picture that is of no use.</returns>
    public static ParsedFile Complete(ParsedFile file, ContentFolder folder, byte[] bytes)
    {
        if (file.Pictures.Count == 0)
            return file;
        var states = file.Pictures.Select(picture => folder.LookAtPicture(picture.Address)!.Value).ToList();
        var wrong = file.Pictures.Zip(states).Where(picture => IsWrong(picture.First, picture.Second)).ToList();
        if (wrong.Count == 0)
            return file with { PictureStates = states };
        var told = wrong.Take(ProblemList.Most - file.Problems.Count).ToList();
        return file with
        {
            PictureStates = states,
            Article = file.Article is { Cover: { } cover } article ? article with { Cover = Without(cover, [.. wrong.Where(picture => !picture.Second.IsUnreadable).Select(picture => picture.First.Address)]) } : file.Article,
            Problems = [.. file.Problems.Concat(Problems(file.Path, bytes, told)).OrderBy(p => p.Line).ThenBy(p => p.Column)],
        };
    }

    // The site opens only what it shows.
    private static bool IsWrong(BodyReference named, PictureState state) => state.IsMissing || (state.Defect is { } defect && !(named.IsLink && defect.IsTooLarge));

    private static CoverImage? Without(CoverImage cover, HashSet<string> pictures)
    {
        var left = cover with
        {
            Raw = Kept(cover.Raw),
            Full = Kept(cover.Full),
            Regular = Kept(cover.Regular),
            Small = Kept(cover.Small),
            Thumb = Kept(cover.Thumb),
        };

        // The size that the file states is that of the largest.
        return left.Largest is null ? null
            : left.Largest == cover.Largest ? left
            : left with { Width = null, Height = null };

        string? Kept(string? address) => address is not null && pictures.Contains(address) ? null : address;
    }

    private static IEnumerable<ContentProblem> Problems(string path, byte[] bytes, List<(BodyReference Named, PictureState State)> wrong)
    {
        var source = FileDecoder.Decode(bytes).Source;
        foreach (var (named, state) in wrong)
        {
            var place = KeyPlace.At(path, source, named);
            yield return state.Defect is { } defect
                ? FolderProblems.PictureUnusable(place, named.Address, defect)
                : FolderProblems.PictureMissing(place, named.Address);
        }
    }
}
