namespace CryptoNews.Content;

/// <summary>Tone in any case; what is not one of the three is not rated.</summary>
internal static class SentimentReader
{
    public static Sentiment Read(KeyedValue? value, ProblemList problems)
    {
        if (TextValue.Read(value, problems) is not { } text)
            return Sentiment.Unrated;
        if (text.Equals("POSITIVE", StringComparison.OrdinalIgnoreCase))
            return Sentiment.Positive;
        if (text.Equals("NEUTRAL", StringComparison.OrdinalIgnoreCase))
            return Sentiment.Neutral;
        if (text.Equals("NEGATIVE", StringComparison.OrdinalIgnoreCase))
            return Sentiment.Negative;
        problems.Add(ProblemKinds.UnknownSentiment, value!.Place, $"'{value.Name}' is {LookAlike.Quote(text)}", $"write {value.Key.Wanted}");
        return Sentiment.Unrated;
    }
}
