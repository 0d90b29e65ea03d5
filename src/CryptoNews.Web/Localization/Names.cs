using CryptoNews.Content;

namespace CryptoNews.Web.Localization;

/// <summary>Names of categories, tags, sources and sentiments in reader's form.</summary>
public sealed class Names(Words words)
{
    /// <param name="name">As stored, upper case.</param>
    public string Category(string name) =>
        words.Find($"category_{Slug.From(name).Replace('-', '_')}") ?? Tag(name);

    /// <summary>Names in capitals become sentences; what is written in mixed case stays, since somebody chose it.</summary>
    public string Tag(string name) => SentenceCase.From(name, words.Culture);

    public string Source(string name) => SentenceCase.From(name, words.Culture);

    /// <summary><c>Positive</c>, <c>Not rated</c>.</summary>
    public string Sentiment(Sentiment sentiment) => words[SentimentSlug.Of(sentiment)];

    /// <summary>The class that draws a sentiment's sign and colour; null for what is not rated.</summary>
    public static string? MoodClass(Sentiment sentiment) => sentiment switch
    {
        Content.Sentiment.Positive => "mood--pos",
        Content.Sentiment.Neutral => "mood--neu",
        Content.Sentiment.Negative => "mood--neg",
        _ => null,
    };
}
