using System.Globalization;
using System.Text;
using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Web.Articles;

/// <summary>Writes the front matter of an article anew: that of its file is not stored, and may hold what was refused.</summary>
internal sealed class ArticleFrontMatter
{
    private readonly StringBuilder _yaml = new("---\n");

    private ArticleFrontMatter()
    {
    }

    /// <param name="canonical">Absolute.</param>
    /// <param name="now">UTC; changes that lie ahead are not told.</param>
    /// <returns>YAML between its two fences; every text is quoted, so that no YAML reader can take it for anything else. Read back, it means what the file meant.</returns>
    public static string Of(StoredArticle article, StoredBody body, string canonical, DateTime now)
    {
        var matter = new ArticleFrontMatter();
        matter.Write(article, body, canonical, now);
        return matter._yaml.Append("---\n").ToString();
    }

    private void Write(StoredArticle article, StoredBody body, string canonical, DateTime now)
    {
        // No key of the format: its category, tag or source says it to whoever reads the file back.
        if (article.Sponsored)
            _yaml.Append("# Sponsored: paid content\n");
        Text("title", article.Title);
        Text("description", article.Description);
        Instant("publishedAt", article.PublishedAt);
        Instant("updatedAt", article.StatedUpdateAsOf(now));
        Instant("expiresAt", article.ExpiresAt);
        Text("lang", article.Language);
        Text("externalId", article.ExternalId);
        if (article.SourceKey is not null)
        {
            _yaml.Append("source:\n");
            Text("  name", article.SourceName);
            Text("  key", article.SourceKey);
            Text("  type", article.SourceType);
            Text("  url", article.SourceUrl);
        }

        Text("category", article.Category);
        Texts("tags", article.Tags.Select(tag => tag.Name));
        Number("stickyWeight", article.StickyWeight == 0 ? null : article.StickyWeight);
        if (article.Sentiment != Sentiment.Unrated)
            Text("sentiment", article.Sentiment.ToString().ToUpperInvariant());
        Number("score", article.Score == 0 ? null : article.Score);
        if (article.Cover is { } cover)
            Write(cover);
        if (article.AiAsOf(now) is { } ai)
            Write(ai);
        Texts("aliases", body.Aliases);
        Text("canonicalUrl", canonical);
        Texts("cta", body.Cta);
    }

    private void Write(CoverImage cover)
    {
        _yaml.Append("coverImage:\n");
        Text("  raw", cover.Raw);
        Text("  full", cover.Full);
        Text("  regular", cover.Regular);
        Text("  small", cover.Small);
        Text("  thumb", cover.Thumb);
        Text("  small_s3", cover.SmallS3);
        Text("  alt", cover.Alt);
        Number("  width", cover.Width);
        Number("  height", cover.Height);
        if (cover is { AuthorName: null, AuthorUrl: null })
            return;
        _yaml.Append("  author:\n");
        Text("    name", cover.AuthorName);
        Text("    url", cover.AuthorUrl);
    }

    private void Write(AiProvenance ai)
    {
        _yaml.Append(ai == new AiProvenance() ? "ai: {}\n" : "ai:\n");
        Plain("  rewritten", ai.Rewritten switch { true => "true", false => "false", null => null });
        Instant("  expandedAt", ai.ExpandedAt?.UtcDateTime);
        Number("  version", ai.Version);
        Text("  translatedFrom", ai.TranslatedFrom);
        Text("  reviewedBy", ai.ReviewedBy);
        Text("  model", ai.Model);
    }

    private void Texts(string key, IEnumerable<string> values)
    {
        var lines = values.Select(value => $"  - {Quoted(value)}\n").ToList();
        if (lines.Count > 0)
            _yaml.Append(key).Append(":\n").AppendJoin("", lines);
    }

    private void Text(string key, string? value) => Plain(key, value is null ? null : Quoted(value));

    private void Number(string key, IFormattable? value) => Plain(key, value?.ToString(null, CultureInfo.InvariantCulture));

    private void Instant(string key, DateTime? value) =>
        Plain(key, value?.ToString("\\\"yyyy-MM-dd'T'HH:mm:ss.fff'Z'\\\"", CultureInfo.InvariantCulture));

    private void Plain(string key, string? value)
    {
        if (value is not null)
            _yaml.Append(key).Append(": ").Append(value).Append('\n');
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '"' or '\\':
                    quoted.Append('\\').Append((char)rune.Value);
                    break;
                // Line ends, and what YAML or an editor may not show: escaped as YAML spells it.
                case < ' ' or (>= 0x7F and < 0xA0) or 0x2028 or 0x2029 or 0xFEFF or 0xFFFE or 0xFFFF:
                    quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
                    break;
                default:
                    quoted.Append(rune.ToString());
                    break;
            }
        }

        return quoted.Append('"').ToString();
    }
}
