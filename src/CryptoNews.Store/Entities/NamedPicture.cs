namespace CryptoNews.Store;

/// <summary>A picture in the content folder that a file names, there or not.</summary>
public sealed class NamedPicture
{
    /// <summary>Relative to the content folder, beginning with <c>/</c>.</summary>
    public required string Picture { get; init; }

    /// <summary>Path of the content file.</summary>
    public required string File { get; init; }

    /// <summary>When the file was read, there was no such picture.</summary>
    public bool Missing { get; init; }
}
