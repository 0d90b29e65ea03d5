using System.Globalization;
using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Tests.Web;

/// <summary>Rows with everything filled in that a test does not care about.</summary>
internal static class Some
{
    public static StoredArticle Article(
        string key,
        DateTime? at = null,
        string language = "en",
        string? title = null,
        string category = "MINING",
        Sentiment sentiment = Sentiment.Neutral,
        string[]? tags = null,
        string? source = "coindesk",
        int sticky = 0,
        bool sponsored = false,
        ArticleStatus status = ArticleStatus.Live,
        CoverImage? cover = null,
        AiProvenance? ai = null,
        string? externalId = null,
        string? path = null,
        string? sourceUrl = null,
        DateTime? updated = null,
        double score = 0,
        DateTime? expires = null,
        string? sourceName = null,
        string? canonicalUrl = null,
        string? description = null,
        string? standfirst = null,
        string? sourceType = null)
    {
        var published = at ?? Portal.Noon;
        return new StoredArticle
        {
            Id = ArticleId.Natural(published, language, key),
            Language = language,
            Key = key,
            Path = path ?? $"{key}.{language}.md",
            Status = status,
            Title = title ?? $"Title of {key}",
            Description = description ?? $"Description of {key}",
            Standfirst = standfirst,
            PublishedAt = published,
            SourceKey = source,
            UpdatedAt = updated,
            ExpiresAt = expires,
            SourceName = sourceName ?? (source is "coindesk" ? "CoinDesk" : source),
            SourceType = sourceType,
            SourceUrl = sourceUrl,
            CanonicalUrl = canonicalUrl,
            Score = score,
            Category = category,
            CategorySlug = Slug.From(category),
            Sentiment = sponsored ? Sentiment.Unrated : sentiment, // as files are read
            StickyWeight = sticky,
            Sponsored = sponsored,
            Tags = [.. (tags ?? []).Distinct(StringComparer.Ordinal).Select(t => new TagName(Slug.From(t), t))],
            Cover = cover,
            Ai = ai,
            TranslatedFrom = ai?.TranslatedFrom?.ToLowerInvariant(),
            RevisedAt = new[] { published, updated ?? default, ai?.ExpandedAt?.UtcDateTime ?? default }.Max(),
            ExternalId = externalId,
            WordCount = 400,
        };
    }

    public static StoredBody Body(StoredArticle article, string html = "<p>Text of the article.</p>", string markdown = "Text of the article.\n", string[]? headings = null, params string[] aliases) => new()
    {
        Id = article.Id,
        Html = html,
        Markdown = markdown,
        Headings = [.. (headings ?? []).Select(h => new Heading(2, "s-" + Slug.From(h), h))],
        Aliases = aliases,
    };

    /// <summary><paramref name="count"/> articles, one an hour, the newest now.</summary>
    public static IEnumerable<StoredArticle> Articles(int count, Sentiment sentiment = Sentiment.Positive, string language = "en") =>
        Enumerable.Range(0, count).Select(i => Article(
            string.Create(CultureInfo.InvariantCulture, $"2026/01/article-{i}"), Portal.Noon.AddHours(-i), language, sentiment: sentiment));

    public static IEnumerable<StoredArticle> ArticlesOf110Tags() =>
        Enumerable.Range(0, 11).Select(i => Article($"a{i}", tags: [.. Enumerable.Range(0, 10).Select(j => $"t{i}-{j}")]));

    public static StoredPage Page(string slug, string language = "en", string title = "About us", bool draft = false, DateTime? updated = null) => new()
    {
        Slug = slug,
        Language = language,
        Path = $"_pages/{slug}.{language}.md",
        Title = title,
        Description = $"Description of {slug}",
        UpdatedAt = updated,
        Draft = draft,
        Html = "<p>Text of the page.</p>",
    };
}
