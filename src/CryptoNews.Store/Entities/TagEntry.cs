namespace CryptoNews.Store;

/// <summary>One live article under one tag. Only live articles have entries, so that a tag's listing reads nothing else.</summary>
public sealed class TagEntry
{
    public required string Language { get; init; }

    public required string Slug { get; init; }

    public long ArticleId { get; init; }
}
