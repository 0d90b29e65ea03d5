namespace CryptoNews.Store;

/// <summary>A page of the site's own.</summary>
public sealed class StoredPage
{
    public required string Slug { get; init; }

    public required string Language { get; init; }

    public required string Path { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public DateTime? UpdatedAt { get; init; }

    public bool Draft { get; init; }

    public required string Html { get; init; }
}
