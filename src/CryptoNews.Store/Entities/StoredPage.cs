namespace CryptoNews.Store;

/// <summary>A page of the site's own. What no comment says is as <see cref="Content.SitePage"/> has it.</summary>
public sealed class StoredPage
{
    /// <summary>Its address, after the prefix of the language.</summary>
    public required string Slug { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>Of its file, relative to the content folder.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>UTC; as the file states it, ahead of now perhaps.</summary>
    public DateTime? UpdatedAt { get; init; }

    /// <summary>Not for readers.</summary>
    public bool Draft { get; init; }

    /// <summary>Made by the site's own renderer: safe to be written as it is.</summary>
    public required string Html { get; init; }
}
