using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Sharing;

namespace CryptoNews.Web.Articles;

/// <summary>An article as data: everything that its file says, with the names of the front matter, and what the portal adds.</summary>
internal sealed record ArticleDocument : ArticleSummary
{
    // Whoever opens the address reads first what article it is, and the texts last; by itself the serializer begins with what a derived type adds.
    private const int AfterSummary = 1;

    private ArticleDocument(StoredArticle article, StoredBody body, IEnumerable<ArticleVersion> twins, ShareImage image, Addresses addresses, DateTime now)
        : base(article, image, addresses, now)
    {
        CanonicalUrl = article.CanonicalUrl ?? Url;
        Aliases = body.Aliases;
        Twins = [.. twins.Select(t => new Twin(t.Language, t.Title, addresses.Absolute(addresses.Article(t.Language, t.Key))))];
        ExpiresAt = article.ExpiresAt;
        StickyWeight = article.StickyWeight;
        Cta = body.Cta;
        Headings = body.Headings;
        Impacts = body.Impacts;
        Markdown = body.Markdown;
        Html = body.Html;
    }

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new UtcMoment() },
    };

    [JsonPropertyOrder(AfterSummary)]
    public string CanonicalUrl { get; }

    [JsonPropertyOrder(AfterSummary)]
    public IReadOnlyList<string> Aliases { get; }

    [JsonPropertyOrder(AfterSummary)]
    public IReadOnlyList<Twin> Twins { get; }

    [JsonPropertyOrder(AfterSummary)]
    public DateTime? ExpiresAt { get; }

    [JsonPropertyOrder(AfterSummary)]
    public int StickyWeight { get; }

    [JsonPropertyOrder(AfterSummary)]
    public IReadOnlyList<string> Cta { get; }

    [JsonPropertyOrder(AfterSummary)]
    public IReadOnlyList<Heading> Headings { get; }

    [JsonPropertyOrder(AfterSummary)]
    public IReadOnlyList<string> Impacts { get; }

    [JsonPropertyOrder(AfterSummary)]
    public string Markdown { get; }

    [JsonPropertyOrder(AfterSummary)]
    public string Html { get; }

    /// <summary>The same article in another language.</summary>
    public sealed record Twin(string Lang, string Title, string Url);

    /// <param name="twins">Visible ones.</param>
    /// <param name="image">What stands for it elsewhere.</param>
    /// <param name="now">UTC; changes that lie ahead are left out.</param>
    public static ArticleDocument Of(StoredArticle article, StoredBody body, IEnumerable<ArticleVersion> twins, ShareImage image, Addresses addresses, DateTime now) =>
        new(article, body, twins, image, addresses, now);
}
