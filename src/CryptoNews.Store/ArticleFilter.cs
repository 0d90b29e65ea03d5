using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>
/// The one filter behind every listing, feed, API call and chart. Within categories, sentiments and sources several
/// values mean any of them; several tags mean all of them; an empty list does not narrow.
/// </summary>
public sealed record ArticleFilter
{
    public required string Language { get; init; }

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<Sentiment> Sentiments { get; init; } = [];

    /// <summary>Keys.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>UTC, inclusive.</summary>
    public DateTime? From { get; init; }

    /// <summary>UTC, exclusive.</summary>
    public DateTime? Until { get; init; }
}

/// <summary>How a listing is ordered; within equals, newest first and then by id, so that no two articles are equal.</summary>
public enum ListingOrder
{
    NewestFirst,

    /// <summary>Sticky weight first: the home page and the pages of categories.</summary>
    PinnedFirst,
}
