using System.Text;
using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>An article as the index takes it. Made where articles are parsed, on all processors, since the writer is one.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Words">Its different spellings.</param>
internal sealed record SearchDocument(string Language, string Title, string Tags, string Lead, string Body, string Facets, IReadOnlyCollection<string> Words)
{
    // Shorter ones are nobody's misspelling, longer ones nobody's word.
    private const int ShortestWord = 3;
    private const int LongestWord = 32;

    [ThreadStatic]
    private static StringBuilder? _terms;

    public static SearchDocument Of(Article article) => Of(
        article.Language, article.Title, article.Description, article.Body.Html, article.Category, Slug.From(article.Category),
        article.Tags.Select(name => new TagName(Slug.From(name), name)), article.Source?.Key, article.Source?.Name, article.Sentiment);

    /// <summary>The same from what is stored.</summary>
    public static SearchDocument Of(StoredArticle article, string html) => Of(
        article.Language, article.Title, article.Description, html, article.Category, article.CategorySlug,
        article.Tags, article.SourceKey, article.SourceName, article.Sentiment);

    public SearchEntry ToEntry(long id) => new() { Id = id, Title = Title, Tags = Tags, Lead = Lead, Body = Body, Facets = Facets };

    private static SearchDocument Of(
        string language, string title, string description, string html, string category, string categorySlug,
        IEnumerable<TagName> tags, string? sourceKey, string? sourceName, Sentiment sentiment)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var prefix = IndexTerms.Prefix(language);
        var facets = new List<string> { IndexTerms.All(language), IndexTerms.Category(language, categorySlug), IndexTerms.Sentiment(language, sentiment) };
        var named = new StringBuilder(category);
        foreach (var tag in tags)
        {
            facets.Add(IndexTerms.Tag(language, tag.Slug));
            named.Append('\n').Append(tag.Name);
        }

        if (sourceKey is not null)
        {
            facets.Add(IndexTerms.Source(language, sourceKey));
            named.Append('\n').Append(sourceName);
        }

        return new(
            language,
            Terms(title, prefix, words),
            Terms(named.ToString(), prefix, words),
            Terms(description, prefix, words),
            Terms(HtmlText.Of(html), prefix, words),
            string.Join(' ', facets),
            words);
    }

    private static string Terms(string text, string prefix, HashSet<string> words)
    {
        var terms = (_terms ??= new StringBuilder()).Clear();
        foreach (var token in Tokens.In(text))
        {
            terms.Append(prefix).Append('_').Append(token.Word.Lexeme).Append(' ');
            if (token.Word.IsSpelled && token.Word.Surface.Length is >= ShortestWord and <= LongestWord)
                words.Add(token.Word.Surface);
        }

        return terms.ToString();
    }
}
