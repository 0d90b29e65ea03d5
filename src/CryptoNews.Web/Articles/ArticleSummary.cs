using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Sharing;

namespace CryptoNews.Web.Articles;

/// <summary>An article as data, as lists have it: without its texts.</summary>
internal record ArticleSummary
{
    protected ArticleSummary(StoredArticle article, ShareImage image, Addresses addresses, DateTime now)
    {
        Url = addresses.Absolute(addresses.Article(article.Language, article.Key));
        Data = addresses.Absolute(addresses.ApiArticle(article.Language, article.Key));
        Key = article.Key;
        Lang = article.Language;
        Title = article.Title;
        Description = article.Description;
        Standfirst = article.Standfirst;
        PublishedAt = article.PublishedAt;
        UpdatedAt = article.StatedUpdateAsOf(now);
        ExternalId = article.ExternalId;
        Source = article is { SourceKey: { } key, SourceName: { } name } ? new(key, name, article.SourceType, article.SourceUrl) : null;
        Category = article.Category;
        Tags = [.. article.Tags.Select(t => t.Name)];
        Sentiment = article.Sentiment == Content.Sentiment.Unrated ? null : article.Sentiment.ToString().ToUpperInvariant();
        Score = article.Score;
        Sponsored = article.Sponsored;
        Image = new(image.Address, image.Width, image.Height);
        CoverImage = article.Cover is { } cover ? ArticleCover.Of(cover, addresses) : null;
        Ai = article.AiAsOf(now);
        WordCount = article.WordCount;
    }

    public string Url { get; }
    public string Data { get; }
    public string Key { get; }
    public string Lang { get; }
    public string Title { get; }
    public string Description { get; }
    public string? Standfirst { get; }
    public DateTime PublishedAt { get; }
    public DateTime? UpdatedAt { get; }
    public string? ExternalId { get; }
    public ArticleSource? Source { get; }
    public string Category { get; }
    public IReadOnlyList<string> Tags { get; }

    /// <summary>POSITIVE, NEUTRAL, NEGATIVE; left out when not rated.</summary>
    public string? Sentiment { get; }

    public double Score { get; }
    public bool Sponsored { get; }
    public ArticleImage Image { get; }
    public ArticleCover? CoverImage { get; }
    public AiProvenance? Ai { get; }
    public int WordCount { get; }

    /// <param name="image">What stands for it elsewhere.</param>
    /// <param name="now">UTC; changes that lie ahead are left out.</param>
    public static ArticleSummary Of(StoredArticle article, ShareImage image, Addresses addresses, DateTime now) => new(article, image, addresses, now);
}
