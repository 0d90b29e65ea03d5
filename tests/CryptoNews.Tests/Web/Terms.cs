using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Tests.Web;

/// <summary>Counts what the loader keeps counted, in the plainest way.</summary>
internal static class Terms
{
    public static void Count(PortalContext db)
    {
        db.Terms.RemoveRange(db.Terms);
        db.TagEntries.RemoveRange(db.TagEntries);
        db.SaveChanges();
        var live = db.Articles.Where(a => a.Status == ArticleStatus.Live).ToList();
        var uses = live.SelectMany(a => TermsOf(a).Select(t => (a.Language, t.Kind, t.Slug, t.Name)));
        foreach (var term in uses.GroupBy(u => (u.Language, u.Kind, u.Slug)))
        {
            var name = term.GroupBy(u => u.Name, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
            db.Terms.Add(new Term { Language = term.Key.Language, Kind = term.Key.Kind, Slug = term.Key.Slug, Name = name, Count = term.Count() });
        }

        db.TagEntries.AddRange(live.SelectMany(a => a.Tags.Select(t => new TagEntry { Language = a.Language, Slug = t.Slug, ArticleId = a.Id })));
        db.SaveChanges();
    }

    private static IEnumerable<(TermKind Kind, string Slug, string Name)> TermsOf(StoredArticle article)
    {
        yield return (TermKind.All, "", "");
        yield return (TermKind.Category, article.CategorySlug, article.Category);
        foreach (var tag in article.Tags)
            yield return (TermKind.Tag, tag.Slug, tag.Name);
        if (article.SourceKey is { } key)
            yield return (TermKind.Source, key, article.SourceName ?? key);
        yield return (TermKind.Sentiment, SentimentSlug.Of(article.Sentiment), article.Sentiment.ToString());
    }
}
