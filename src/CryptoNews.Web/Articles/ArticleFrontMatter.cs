using System.Globalization;
using System.Text;
using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Web.Articles;

/// <summary>Writes the front matter of an article anew: that of its file is not stored, and may hold what was refused.</summary>
internal static class ArticleFrontMatter
{
    /// <param name="canonical">Absolute.</param>
    /// <param name="now">UTC; what lies ahead is not told.</param>
    /// <returns>YAML between its two fences; every text is quoted, so that no YAML reader can take it for anything else.</returns>
    public static string Of(StoredArticle article, string canonical, DateTime now)
    {
        var yaml = new StringBuilder("---\n");
        // No key of the format: its category, tag or source says it to whoever reads the file back.
        if (article.Sponsored)
            yaml.Append("# Sponsored: paid content\n");
        Text("title", article.Title);
        Text("description", article.Description);
        Instant("publishedAt", article.PublishedAt);
        Instant("updatedAt", article.StatedBy(now));
        Text("lang", article.Language);
        Text("externalId", article.ExternalId);
        if (article.SourceKey is not null)
        {
            yaml.Append("source:\n");
            Text("  name", article.SourceName);
            Text("  key", article.SourceKey);
            Text("  type", article.SourceType);
            Text("  url", article.SourceUrl);
        }

        Text("category", article.Category);
        if (article.Tags.Count > 0)
        {
            yaml.Append("tags:\n");
            foreach (var tag in article.Tags)
                yaml.Append("  - ").Append(Quoted(tag.Name)).Append('\n');
        }

        if (article.Sentiment != Sentiment.Unrated)
            Text("sentiment", article.Sentiment.ToString().ToUpperInvariant());
        if (article.AiBy(now) is { } ai)
            Provenance(ai);
        Text("canonicalUrl", canonical);
        return yaml.Append("---\n").ToString();

        void Provenance(AiProvenance ai)
        {
            yaml.Append(ai == new AiProvenance() ? "ai: {}\n" : "ai:\n");
            Plain("  rewritten", ai.Rewritten switch { true => "true", false => "false", null => null });
            Instant("  expandedAt", ai.ExpandedAt?.UtcDateTime);
            Plain("  version", ai.Version?.ToString(CultureInfo.InvariantCulture));
            Text("  translatedFrom", ai.TranslatedFrom);
            Text("  reviewedBy", ai.ReviewedBy);
            Text("  model", ai.Model);
        }

        void Text(string key, string? value) => Plain(key, value is null ? null : Quoted(value));

        void Instant(string key, DateTime? value) =>
            Plain(key, value?.ToString("\\\"yyyy-MM-dd'T'HH:mm:ss.fff'Z'\\\"", CultureInfo.InvariantCulture));

        void Plain(string key, string? value)
        {
            if (value is not null)
                yaml.Append(key).Append(": ").Append(value).Append('\n');
        }
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
