using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Articles;

/// <summary>An article as data: everything that its file says, with the names of the front matter, and what the portal adds.</summary>
internal sealed record ArticleDocument : ArticleSummary
{
    private ArticleDocument(StoredArticle article, StoredBody body, IEnumerable<ArticleVersion> twins, Addresses addresses)
        : base(article, addresses)
    {
        ExpiresAt = article.ExpiresAt;
        StickyWeight = article.StickyWeight;
        Aliases = body.Aliases;
        CanonicalUrl = article.CanonicalUrl ?? Url;
        Cta = body.Cta;
        Html = body.Html;
        Markdown = body.Markdown;
        Headings = body.Headings;
        Impacts = body.Impacts;
        Twins = [.. twins.Select(t => new Twin(t.Language, t.Title, addresses.Absolute(addresses.Article(t.Language, t.Key))))];
    }

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public DateTime? ExpiresAt { get; }
    public int StickyWeight { get; }
    public IReadOnlyList<string> Aliases { get; }
    public string CanonicalUrl { get; }
    public IReadOnlyList<string> Cta { get; }
    public string Html { get; }
    public string Markdown { get; }
    public IReadOnlyList<Heading> Headings { get; }
    public IReadOnlyList<string> Impacts { get; }
    public IReadOnlyList<Twin> Twins { get; }

    public sealed record Twin(string Lang, string Title, string Url);

    /// <param name="twins">Visible ones.</param>
    public static ArticleDocument Of(StoredArticle article, StoredBody body, IEnumerable<ArticleVersion> twins, Addresses addresses) =>
        new(article, body, twins, addresses);
}
