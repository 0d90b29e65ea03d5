using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>A picture in the content folder that a file names, there or not.</summary>
public sealed class NamedPicture
{
    /// <summary>Relative to the content folder, beginning with <c>/</c>.</summary>
    public required string Picture { get; init; }

    /// <summary>Path of the content file.</summary>
    public required string File { get; init; }

    /// <summary>Bytes of the picture at the last look; 0 when there was none.</summary>
    public long Size { get; private set; }

    /// <summary>UTC ticks of its last write.</summary>
    public long ModifiedTicks { get; private set; }

    /// <inheritdoc cref="ContentFileStamp" path="/param[@name='ChangedAt']"/>
    public long ChangedAt { get; private set; }

    /// <summary>As it was at the last look.</summary>
    public required PictureStamp Stamp
    {
        get => new(Size, ModifiedTicks, ChangedAt);
        init => (Size, ModifiedTicks, ChangedAt) = (value.Size, value.ModifiedTicks, value.ChangedAt);
    }

    /// <summary>What the problems of the file say of it; null when it was of use, and when there was none.</summary>
    public string? Defect { get; init; }
}
