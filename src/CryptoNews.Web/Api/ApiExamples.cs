using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Articles;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Moods;
using CryptoNews.Web.Sharing;

namespace CryptoNews.Web.Api;

/// <summary>What the operations answer, by way of example: made by the code that answers, so that it can't be out of date.</summary>
internal static class ApiExamples
{
    public const string Key = "2024/01/sec-approves-spot-bitcoin-etps";

    private static readonly DateTime Later = new(2024, 2, 1, 0, 0, 0, DateTimeKind.Utc);

    public static IReadOnlyDictionary<string, object> Of(Addresses addresses, string language, Func<StoredArticle, ShareImage> image) => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["articles"] = new ArticleList
        {
            Lang = language,
            Total = 21,
            Page = addresses.Absolute(addresses.Category(language, "market")),
            Next = addresses.Absolute(Addresses.ApiList("articles", language, ListingAddress.Latest.With(Facet.Category, "market"), 1, ArticleCursor.Write(Example(language).Id))),
            Articles = [ArticleSummary.Of(Example(language), image(Example(language)), addresses, Later)],
        },
        ["article"] = ArticleDocument.Of(Example(language), Body, [], image(Example(language)), addresses, Later),
        ["categories"] = Terms(addresses, language, "categories", Facet.Category, ("market", "Market", 21)),
        ["tags"] = Terms(addresses, language, "tags", Facet.Tag, ("bitcoin", "Bitcoin", 34)),
        ["sources"] = Terms(addresses, language, "sources", Facet.Source, ("sec", "SEC", 5)),
        ["sentiment"] = new MoodDocument
        {
            Lang = language,
            From = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            Until = new DateTime(2024, 2, 1, 0, 0, 0, DateTimeKind.Utc),
            Page = addresses.Absolute(addresses.Archive(language, new CalendarPeriod(2024, 1))),
            Mood = MoodNumbers.Of(new SentimentCounts(3, 1, 1)),
            Baseline = MoodNumbers.Of(new SentimentCounts(56, 25, 19)),
            AboveBaseline = 3,
            Days = [new MoodPart { Key = "2024-01-10", Positive = 3, Neutral = 1, Negative = 1 }],
            Categories = [new MoodPart { Key = "market", Positive = 3, Neutral = 1, Negative = 1 }],
            Sources = [new MoodPart { Key = "sec", Positive = 3, Neutral = 1, Negative = 1 }],
        },
    };

    private static TermList Terms(Addresses addresses, string language, string name, Facet facet, (string Slug, string Name, int Count) term) => new()
    {
        Lang = language,
        Total = 12,
        Terms = [new TermEntry { Slug = term.Slug, Name = term.Name, Count = term.Count, Url = addresses.Absolute(addresses.Listing(language, ListingAddress.Latest.With(facet, term.Slug))) }],
        Next = addresses.Absolute(Addresses.ApiList(name, language, ListingAddress.Latest, 1, new TermCursor(term.Count, term.Slug).ToString())),
    };

    private static StoredArticle Example(string language)
    {
        var published = new DateTime(2024, 1, 10, 21, 0, 0, DateTimeKind.Utc);
        return new StoredArticle
        {
            Id = ArticleId.Natural(published, language, Key),
            Language = language,
            Key = Key,
            Path = $"{Key}.{language}.md",
            Title = "The SEC approves spot bitcoin exchange-traded products",
            Description = "Eleven products may be listed after a decade of refusals.",
            PublishedAt = published,
            UpdatedAt = published.AddHours(2),
            SourceKey = "sec",
            SourceName = "SEC",
            SourceType = "WEB",
            SourceUrl = "https://www.sec.gov/",
            Category = "MARKET",
            CategorySlug = "market",
            Tags = [new("bitcoin", "Bitcoin"), new("etf", "ETF")],
            Sentiment = Sentiment.Positive,
            Ai = new AiProvenance { Rewritten = true, ExpandedAt = new DateTimeOffset(published.AddHours(2)), Version = 1 },
            WordCount = 412,
        };
    }

    private static StoredBody Body { get; } = BodyOf(new ArticleParser(new ContentRules()).Parse(Key + ".md", """
        ---
        title: Example
        publishedAt: 2024-01-10T21:00:00Z
        ---
        ## What was decided

        The commission approved the rule changes.

        ## Impact on the crypto market

        - Funds may hold bitcoin itself.

        """u8).Article!);

    private static StoredBody BodyOf(Article article) => new()
    {
        Html = article.Body.Html,
        Markdown = article.Markdown,
        Headings = article.Body.Headings,
        Impacts = article.Body.Impacts,
    };
}
