using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>An article as lists and pages read it; its long texts stand in <see cref="StoredBody"/>.</summary>
public sealed class StoredArticle
{
    /// <summary>
    /// Chronological: milliseconds of <see cref="PublishedAt"/> above 20 bits of a digest of language and key
    /// (<see cref="ArticleId"/>). Order of ids is the order of listings.
    /// </summary>
    public long Id { get; init; }

    public required string Language { get; init; }

    public required string Key { get; init; }

    public required string Path { get; init; }

    /// <summary>Whether readers see it at this moment; changed by the loader and by the clock only.</summary>
    public ArticleStatus Status { get; set; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public string? Standfirst { get; init; }

    /// <summary>UTC.</summary>
    public DateTime PublishedAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? UpdatedAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? ExpiresAt { get; init; }

    public bool Draft { get; init; }

    public string? ExternalId { get; init; }

    public string? SourceKey { get; init; }

    public string? SourceName { get; init; }

    public string? SourceType { get; init; }

    public string? SourceUrl { get; init; }

    /// <summary>Name as written, upper case.</summary>
    public required string Category { get; init; }

    public required string CategorySlug { get; init; }

    public Sentiment Sentiment { get; init; }

    /// <inheritdoc cref="Content.Article.Score"/>
    public double Score { get; init; }

    /// <inheritdoc cref="Content.Article.StickyWeight"/>
    public int StickyWeight { get; init; }

    public bool Sponsored { get; init; }

    /// <summary>Kept in the row: a list of cards needs no second query.</summary>
    public IReadOnlyList<TagName> Tags { get; init; } = [];

    public CoverImage? Cover { get; init; }

    public AiProvenance? Ai { get; init; }

    /// <summary>What the file says it was translated from, the language or the external id of the original; null for what is no translation.</summary>
    public string? TranslatedFrom { get; init; }

    /// <summary>UTC. The latest of the times at which the file says that its text was published, updated or made by a machine.</summary>
    public DateTime RevisedAt { get; init; }

    public string? CanonicalUrl { get; init; }

    public int WordCount { get; init; }
}

/// <param name="Slug">Address.</param>
/// <param name="Name">As this article writes it.</param>
public sealed record TagName(string Slug, string Name);

/// <summary>What readers see of an article. Stored as a number, so that partial indexes can name it.</summary>
public enum ArticleStatus
{
    /// <summary>A draft.</summary>
    Hidden = 0,
    Live = 1,

    /// <summary>Becomes live by itself at its time of publication.</summary>
    Scheduled = 2,

    /// <summary>Its address answers 410.</summary>
    Expired = 3,
}
