namespace CryptoNews.Content;

/// <summary>The whole folder as it is now, read and parsed on all processors.</summary>
public static class FolderSurvey
{
    private static readonly Dictionary<string, byte[]> Nothing = [];

    /// <summary>Reads every content file.</summary>
    /// <param name="unsaved">Text of files that is not on the disk, or not yet, by path; it counts instead of what is there.</param>
    /// <param name="progress">Is told how many files of how many were read, from several threads and out of order.</param>
    /// <returns>In ordinal order of path, without the text of bodies: that of 100,000 articles would be a gigabyte.</returns>
    /// <exception cref="IOException">The folder can't be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">As above, for want of permission.</exception>
    public static IReadOnlyList<ParsedFile> Read(
        ContentFolder folder, ArticleParser parser, IReadOnlyDictionary<string, byte[]>? unsaved = null, Action<int, int>? progress = null)
    {
        unsaved ??= Nothing;
        var stamps = folder.List()
            .Where(stamp => !unsaved.ContainsKey(stamp.Path))
            .Concat(unsaved.Select(file => new ContentFileStamp(file.Key, file.Value.Length, 0)))
            .OrderBy(stamp => stamp.Path, StringComparer.Ordinal)
            .ToArray();
        var files = new ParsedFile?[stamps.Length];
        var read = 0;
        Parallel.For(0, stamps.Length, i =>
        {
            files[i] = ReadOne(folder, parser, stamps[i], unsaved.GetValueOrDefault(stamps[i].Path)) is { } file ? WithoutText(file) : null;
            progress?.Invoke(Interlocked.Increment(ref read), stamps.Length);
        });
        return [.. files.OfType<ParsedFile>()];
    }

    // Null when it has gone since it was listed.
    private static ParsedFile? ReadOne(ContentFolder folder, ArticleParser parser, ContentFileStamp stamp, byte[]? unsaved)
    {
        try
        {
            if (unsaved is null && stamp.Path.Contains('\uFFFD', StringComparison.Ordinal) && !Path.Exists(folder.FullPath(stamp.Path)))
                return ParsedFile.RejectedBy(stamp.Path, FolderProblems.NameNotUtf8(stamp.Path));
            var bytes = unsaved ?? folder.Read(stamp);
            return PictureCheck.Complete(parser.Parse(stamp.Path, bytes), folder, bytes);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ParsedFile.RejectedBy(stamp.Path, FolderProblems.Unreadable(stamp.Path, e));
        }
    }

    private static ParsedFile WithoutText(ParsedFile file) => file with
    {
        Article = file.Article is { } article ? article with { Markdown = "", Body = WithoutText(article.Body) } : null,
        Page = file.Page is { } page ? page with { Body = WithoutText(page.Body) } : null,
    };

    private static RenderedBody WithoutText(RenderedBody body) =>
        body with { Html = "", FirstParagraph = "", Headings = [], Impacts = [] };
}
