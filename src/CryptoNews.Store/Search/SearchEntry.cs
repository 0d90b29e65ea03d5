namespace CryptoNews.Store;

/// <summary>
/// One live article in the search index (an FTS5 table without contents): its words as they are searched, parted by
/// spaces. Articles that readers may not see have no entry.
/// </summary>
internal sealed class SearchEntry
{
    /// <summary>Id of the article; order of entries is order of time.</summary>
    public long Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Names of tags, category and source.</summary>
    public required string Tags { get; init; }

    /// <summary>Description.</summary>
    public required string Lead { get; init; }

    public required string Body { get; init; }

    /// <summary>What the article can be narrowed by, as words that no text contains.</summary>
    public required string Facets { get; init; }
}
