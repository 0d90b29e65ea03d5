using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>What one sync found and did.</summary>
public sealed record SyncReport
{
    /// <summary>Files that were read and parsed because they were new or had changed.</summary>
    public int Changed { get; init; }

    /// <summary>Files that vanished and were taken off the site.</summary>
    public int Deleted { get; init; }

    /// <summary>Files of the whole folder that are loaded without or with warnings, those that are held back among them.</summary>
    public int Loaded { get; init; }

    /// <summary>Of the loaded ones, those with warnings.</summary>
    public int WithWarnings { get; init; }

    /// <summary>Files of the whole folder whose present text is not on the site.</summary>
    public int Rejected { get; init; }

    /// <summary>Problems of the files that this sync read, grouped by file, in order of path.</summary>
    public IReadOnlyList<ContentProblem> Problems { get; init; } = [];

    /// <summary>Files that are missing in suspicious number and are kept until they return or somebody confirms; 0 when all is well.</summary>
    public int DeletionsHeldBack { get; init; }

    /// <summary>The paths of those, in ordinal order.</summary>
    public IReadOnlyList<string> MissingFiles { get; init; } = [];

    /// <summary>The first hundred of the files that this sync read or deleted.</summary>
    public IReadOnlyList<SyncedFile> Files { get; init; } = [];

    public TimeSpan Duration { get; init; }
}

/// <summary>What a sync did with one file.</summary>
/// <param name="Path">Relative to the content folder.</param>
/// <param name="Outcome">Null when the file vanished and was taken off the site.</param>
public sealed record SyncedFile(string Path, FileOutcome? Outcome);
