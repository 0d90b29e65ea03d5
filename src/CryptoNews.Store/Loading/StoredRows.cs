using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>An article as meant → rows as stored.</summary>
internal static class StoredRows
{
    public static StoredArticle ToStored(this Article article, long id, ArticleStatus status) => new()
    {
        Id = id,
        Language = article.Language,
        Key = article.Key,
        Path = article.Path,
        Status = status,
        Title = article.Title,
        Description = article.Description,
        Standfirst = article.Standfirst,
        PublishedAt = article.PublishedAt.UtcDateTime,
        UpdatedAt = article.UpdatedAt?.UtcDateTime,
        ExpiresAt = article.ExpiresAt?.UtcDateTime,
        Draft = article.Draft,
        ExternalId = article.ExternalId,
        SourceKey = article.Source?.Key,
        SourceName = article.Source?.Name,
        SourceType = article.Source?.Type,
        SourceUrl = article.Source?.Url,
        Category = article.Category,
        CategorySlug = Slug.From(article.Category),
        Sentiment = article.Sentiment,
        Score = article.Score,
        StickyWeight = article.StickyWeight,
        Sponsored = article.Sponsored,
        Tags = [.. article.Tags.Select(name => new TagName(Slug.From(name), name))],
        Cover = article.Cover,
        Ai = article.Ai,
        TranslatedFrom = article.Ai?.TranslatedFrom is { } stated ? Content.TranslatedFrom.Language(stated) ?? stated : null,
        RevisedAt = new[] { article.PublishedAt, article.UpdatedAt ?? default, article.Ai?.ExpandedAt ?? default }.Max().UtcDateTime,
        CanonicalUrl = article.CanonicalUrl,
        WordCount = article.Body.WordCount,
    };

    public static StoredBody ToStoredBody(this Article article, long id) => new()
    {
        Id = id,
        Html = article.Body.Html,
        Markdown = article.Markdown,
        Headings = article.Body.Headings,
        Impacts = article.Body.Impacts,
        Cta = article.Cta,
        Aliases = article.Aliases,
        UnknownKeys = article.UnknownKeys,
    };

    public static StoredPage ToStored(this SitePage page) => new()
    {
        Slug = page.Slug,
        Language = page.Language,
        Path = page.Path,
        Title = page.Title,
        Description = page.Description,
        UpdatedAt = page.UpdatedAt?.UtcDateTime,
        Draft = page.Draft,
        Html = page.Body.Html,
    };
}
