using CryptoNews.Store;
using CryptoNews.Web.Cards;

namespace CryptoNews.Web.Search;

/// <summary>One result, with what was searched for marked in it.</summary>
/// <param name="Excerpt">Of the text where the words stand; else the description.</param>
/// <param name="FoundIn">Where: headline, topics, source, text.</param>
internal sealed record FoundArticle(Card Card, IReadOnlyList<MarkedText> Title, IReadOnlyList<MarkedText> Excerpt, string FoundIn)
{
    public static FoundArticle Of(Card card, string html, HitMarks marks)
    {
        var words = card.Words;
        var article = card.Article;
        var excerpt = marks.Excerpt(html);
        List<string> places = [];
        if (marks.IsIn(article.Title))
            places.Add(words["in_headline"]);
        if (marks.IsIn(string.Join('\n', [article.Category, .. article.Tags.Select(t => t.Name)])))
            places.Add(words["in_topics"]);
        if (article.SourceKey is { } key && (marks.AreOf(key) || marks.IsIn(article.SourceName ?? "")))
            places.Add(words["in_source"]);
        if (excerpt is not null || marks.IsIn(article.Description))
            places.Add(words["in_text"]);
        return new(card, marks.In(article.Title), excerpt ?? marks.In(card.Dek), string.Join(", ", places));
    }
}
