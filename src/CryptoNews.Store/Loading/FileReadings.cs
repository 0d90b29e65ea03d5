using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>Reads and parses the files of one sync.</summary>
/// <param name="known">What the store had of the files when the sync began.</param>
/// <param name="anew">Files to be parsed even when they are as before.</param>
/// <param name="now">UTC; a file that was written a moment before may be half.</param>
internal sealed class FileReadings(PortalContext db, ContentFolder folder, ArticleParser parser, KnownStamps known, IReadOnlySet<string> anew, DateTime now)
{
    private const int KnownAtOnce = 500;

    private const long MostBytesAhead = 8 * FileLimits.FileBytes;

    // What is made of files is some eight times as large; of a few thousand bytes that repeat a link, a thousand times.
    private const long MostWeightAhead = 8 * MostBytesAhead;

    /// <summary>Reads files on all processors, while the readings are applied; in the order of <paramref name="stamps"/>.</summary>
    public IEnumerable<FileReading> Of(IReadOnlyList<ContentFileStamp> stamps) =>
        new AheadOfUse<(ContentFileStamp Stamp, StoredFile? Known), FileReading>(
            file => FileReading.Of(folder, parser, file.Stamp, file.Known, now),
            file => Math.Min(file.Stamp.Size, FileLimits.FileBytes),
            MostBytesAhead,
            reading => reading.Weight,
            MostWeightAhead)
        .Select(stamps.Chunk(KnownAtOnce).SelectMany(WithKnown));

    /// <summary>Reads a file that the store knows.</summary>
    /// <returns>Null when it is gone.</returns>
    public FileReading? Of(StoredFile file) =>
        folder.Find(file.Path) is { } stamp ? FileReading.Of(folder, parser, stamp, file, now) : null;

    private IEnumerable<(ContentFileStamp Stamp, StoredFile? Known)> WithKnown(ContentFileStamp[] stamps)
    {
        var paths = stamps.Select(s => s.Path).Where(path => known.Holds(path) && !anew.Contains(path)).ToList();
        var files = paths.Count == 0 ? [] : db.Files.Where(f => paths.Contains(f.Path)).ToDictionary(f => f.Path, StringComparer.Ordinal);
        return stamps.Select(s => (s, files.GetValueOrDefault(s.Path)));
    }
}
