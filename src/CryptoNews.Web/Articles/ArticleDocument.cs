using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Articles;

/// <summary>An article as data: everything that its file says, with the names of the front matter, and what the portal adds.</summary>
internal sealed record ArticleDocument
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public required string Url { get; init; }
    public required string Key { get; init; }
    public required string Lang { get; init; }
    public required string Title { get; init; }
    public required string Description { get; init; }
    public string? Standfirst { get; init; }
    public required DateTime PublishedAt { get; init; }
    public DateTime? UpdatedAt { get; init; }
    public DateTime? ExpiresAt { get; init; }
    public string? ExternalId { get; init; }
    public ArticleSource? Source { get; init; }
    public required string Category { get; init; }
    public required IEnumerable<string> Tags { get; init; }
    public int StickyWeight { get; init; }

    /// <summary>POSITIVE, NEUTRAL, NEGATIVE; left out when not rated.</summary>
    public string? Sentiment { get; init; }

    public double Score { get; init; }
    public bool Sponsored { get; init; }
    public CoverImage? CoverImage { get; init; }
    public AiProvenance? Ai { get; init; }
    public required IReadOnlyList<string> Aliases { get; init; }
    public required string CanonicalUrl { get; init; }
    public required IReadOnlyList<string> Cta { get; init; }
    public int WordCount { get; init; }
    public required string Html { get; init; }
    public required string Markdown { get; init; }
    public required IReadOnlyList<Heading> Headings { get; init; }
    public required IReadOnlyList<string> Impacts { get; init; }
    public required IEnumerable<Twin> Twins { get; init; }

    public sealed record Twin(string Lang, string Title, string Url);

    public static ArticleDocument Of(StoredArticle article, StoredBody body, IEnumerable<ArticleVersion> twins, Addresses addresses)
    {
        var url = addresses.Absolute(addresses.Article(article.Language, article.Key));
        return new ArticleDocument
        {
            Url = url,
            Key = article.Key,
            Lang = article.Language,
            Title = article.Title,
            Description = article.Description,
            Standfirst = article.Standfirst,
            PublishedAt = article.PublishedAt,
            UpdatedAt = article.UpdatedAt,
            ExpiresAt = article.ExpiresAt,
            ExternalId = article.ExternalId,
            Source = article is { SourceKey: { } key, SourceName: { } name } ? new(key, name, article.SourceType, article.SourceUrl) : null,
            Category = article.Category,
            Tags = article.Tags.Select(t => t.Name),
            StickyWeight = article.StickyWeight,
            Sentiment = article.Sentiment == Content.Sentiment.Unrated ? null : article.Sentiment.ToString().ToUpperInvariant(),
            Score = article.Score,
            Sponsored = article.Sponsored,
            CoverImage = article.Cover,
            Ai = article.Ai,
            Aliases = body.Aliases,
            CanonicalUrl = article.CanonicalUrl ?? url,
            Cta = body.Cta,
            WordCount = article.WordCount,
            Html = body.Html,
            Markdown = body.Markdown,
            Headings = body.Headings,
            Impacts = body.Impacts,
            Twins = twins.Select(t => new Twin(t.Language, t.Title, addresses.Absolute(addresses.Article(t.Language, t.Key)))),
        };
    }
}
