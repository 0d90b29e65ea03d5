using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CryptoNews.Tests.Store;

/// <summary>Writes the text of an article file; what is not set is left out.</summary>
public sealed record ArticleFile
{
    public string? Title { get; init; } = "A story";
    public DateTimeOffset? PublishedAt { get; init; } = TestStore.Start.AddDays(-1);
    public DateTimeOffset? UpdatedAt { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }
    public string? Lang { get; init; }
    public string? ExternalId { get; init; }
    public string? SourceKey { get; init; }
    public string? SourceName { get; init; }
    public string? Category { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public int? StickyWeight { get; init; }
    public string? Sentiment { get; init; }
    public bool? Draft { get; init; }
    public string? CoverImage { get; init; }
    public string Body { get; init; } = "The text of the story.";

    /// <summary>What a page of the site's own may have.</summary>
    public static ArticleFile Page(string title) => new() { Title = title, PublishedAt = null };

    public override string ToString()
    {
        var yaml = new StringBuilder("---\n");
        Add("title", Title);
        Add("publishedAt", PublishedAt);
        Add("updatedAt", UpdatedAt);
        Add("expiresAt", ExpiresAt);
        Add("lang", Lang);
        Add("externalId", ExternalId);
        if (SourceKey is not null)
        {
            yaml.Append("source:\n");
            Add("  key", SourceKey);
            Add("  name", SourceName);
        }

        Add("category", Category);
        Add("tags", Tags);
        Add("aliases", Aliases);
        if (StickyWeight is { } weight)
            yaml.Append(CultureInfo.InvariantCulture, $"stickyWeight: {weight}\n");
        Add("sentiment", Sentiment);
        if (Draft is { } draft)
            yaml.Append(draft ? "draft: true\n" : "draft: false\n");
        Add("coverImage", CoverImage);
        return yaml.Append("---\n").Append(Body).Append('\n').ToString();

        void Add(string key, object? value)
        {
            var text = value switch
            {
                null or IReadOnlyList<string> { Count: 0 } => null,
                DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
                _ => JsonSerializer.Serialize(value, Plain), // YAML reads it
            };
            if (text is not null)
                yaml.Append(key).Append(": ").Append(text).Append('\n');
        }
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
