namespace CryptoNews.Store;

/// <summary>An old address of an article.</summary>
public sealed class Alias
{
    /// <summary>Path of this site, beginning with <c>/</c>.</summary>
    public required string Address { get; init; }

    public long ArticleId { get; init; }
}
