namespace CryptoNews.Store;

/// <summary>The vocabulary of questions about files of the content folder.</summary>
public static class FileQueries
{
    /// <summary>Whether the present text of a file is not on the site.</summary>
    public static bool IsRejected(this FileOutcome outcome) => outcome is FileOutcome.Rejected or FileOutcome.AddressTaken;

    /// <summary>Those with errors or warnings.</summary>
    public static IQueryable<StoredFile> Troubled(this IQueryable<StoredFile> files) =>
        files.Where(f => f.Outcome != FileOutcome.Loaded);

    /// <summary>Those of which <see cref="IsRejected"/> is true. Both conditions: SQLite takes a partial index only for its own.</summary>
    public static IQueryable<StoredFile> Rejected(this IQueryable<StoredFile> files) =>
        files.Troubled().Where(f => f.Outcome == FileOutcome.Rejected || f.Outcome == FileOutcome.AddressTaken);
}
