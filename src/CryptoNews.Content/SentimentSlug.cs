namespace CryptoNews.Content;

/// <summary>Sentiments as addresses, counters and terms of the search index name them.</summary>
public static class SentimentSlug
{
    /// <summary>The name in lower case.</summary>
    public static string Of(Sentiment sentiment) => sentiment switch
    {
        Sentiment.Positive => "positive",
        Sentiment.Neutral => "neutral",
        Sentiment.Negative => "negative",
        _ => "unrated",
    };
}
