using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>
/// Cuts the files of a sync into transactions: large enough to make the cost of one small, small enough to keep the
/// write lock and the log short.
/// </summary>
internal static class Batches
{
    public const int MostFiles = 500;

    /// <summary>In a first load nobody waits for the lock and there is no log; each transaction leaves a segment of the search index to put together.</summary>
    public const int MostFilesOfFirstLoad = 2_000;

    public const int MostBytes = 8 * FileLimits.FileBytes;

    /// <returns>Batches in order, at least one, each with at least one file unless there is none at all.</returns>
    public static List<List<ContentFileStamp>> Of(IReadOnlyList<ContentFileStamp> stamps, int mostFiles = MostFiles)
    {
        var batch = new List<ContentFileStamp>();
        var batches = new List<List<ContentFileStamp>> { batch };
        var bytes = 0L;
        foreach (var stamp in stamps)
        {
            var size = Math.Min(stamp.Size, FileLimits.FileBytes);
            if (batch.Count > 0 && (batch.Count == mostFiles || bytes + size > MostBytes))
            {
                batches.Add(batch = []);
                bytes = 0;
            }

            batch.Add(stamp);
            bytes += size;
        }

        return batches;
    }
}
