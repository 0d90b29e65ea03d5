namespace CryptoNews.Store;

/// <summary>A category, tag, source or sentiment in one language, with the number of live articles. Terms without any are absent.</summary>
public sealed class Term
{
    public TermKind Kind { get; init; }

    public required string Language { get; init; }

    /// <summary>Address; empty for <see cref="TermKind.All"/>; lower-case name for a sentiment.</summary>
    public required string Slug { get; init; }

    /// <summary>Most frequent spelling among live articles; the ordinal first of equals.</summary>
    public required string Name { get; set; }

    /// <summary>Live articles, at least 1.</summary>
    public int Count { get; set; }
}

/// <summary>One spelling of a term with the number of live articles that use it.</summary>
public sealed class TermSpelling
{
    public TermKind Kind { get; init; }

    public required string Language { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public int Count { get; set; }
}

public enum TermKind
{
    /// <summary>Every live article of the language.</summary>
    All = 0,
    Category = 1,
    Tag = 2,
    Source = 3,
    Sentiment = 4,
}
