using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>A file of the content folder as the last sync saw it.</summary>
public sealed class StoredFile
{
    /// <summary>Relative to the content folder.</summary>
    public required string Path { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; set; }

    /// <summary>UTC ticks of the last write.</summary>
    public long ModifiedTicks { get; set; }

    /// <inheritdoc cref="ContentFileStamp" path="/param[@name='ChangedAt']"/>
    public long ChangedAt { get; set; }

    /// <summary>It was read by other rules than those of now, and is read again whatever stands there.</summary>
    public bool IsUnread { get; set; }

    /// <summary>SHA-256 of the bytes.</summary>
    public required byte[] Digest { get; set; }

    public required string Key { get; set; }

    /// <summary>Null when the file was rejected before its language was known. Of a rejected one that has lost its address to another, that of the address.</summary>
    public string? Language { get; set; }

    public FileOutcome Outcome { get; set; }

    public IReadOnlyList<ContentProblem> Problems { get; set; } = [];
}

/// <summary>How the last reading of a file ended.</summary>
public enum FileOutcome
{
    Loaded = 0,
    LoadedWithWarnings = 1,
    Rejected = 2,

    /// <summary>Without errors of its own, but another file holds its address.</summary>
    AddressTaken = 3,
}
