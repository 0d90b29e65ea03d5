namespace CryptoNews.Store;

/// <summary>One spelling that live articles of a language use: what typed beginnings and misspelt words can mean.</summary>
internal sealed class VocabularyWord
{
    public required string Language { get; init; }

    /// <summary>Lower case; letters and apostrophes.</summary>
    public required string Text { get; init; }

    /// <summary>Live articles, at least 1.</summary>
    public int Count { get; init; }
}
