namespace CryptoNews.Store;

/// <summary>What only the clock changes: scheduled articles become due, live ones expire, and after the clock was set back the other way round.</summary>
internal static class PublicationClock
{
    /// <summary>Brings every article to the state of <paramref name="now"/> (UTC); reads only those that change.</summary>
    /// <returns>When the next article changes, or null.</returns>
    public static DateTime? Turn(StoreWriter writer, DateTime now)
    {
        var articles = writer.Db.Articles;
        var fromNowOn = ArticleId.FirstAt(now);
        List<StoredArticle> wrong =
        [
            .. articles.Where(a => a.Status == ArticleStatus.Scheduled && a.PublishedAt <= now),
            .. articles.Where(a => a.Status == ArticleStatus.Live && a.ExpiresAt != null && a.ExpiresAt <= now),
            .. articles.Where(a => a.Id >= fromNowOn && a.Status == ArticleStatus.Live && a.PublishedAt > now),
            .. articles.Where(a => a.Status == ArticleStatus.Expired && a.ExpiresAt > now),
        ];
        if (wrong.Count > 0)
        {
            writer.Begin();
            foreach (var article in wrong)
                writer.Change(article, Visibility.At(now, article.Draft, article.PublishedAt, article.ExpiresAt));
            writer.Commit();
        }

        var nextDue = articles.Where(a => a.Status == ArticleStatus.Scheduled).Min(a => (DateTime?)a.PublishedAt);
        var nextOver = articles.Where(a => a.Status == ArticleStatus.Live && a.ExpiresAt != null).Min(a => a.ExpiresAt);
        return nextDue is null || nextOver < nextDue ? nextOver ?? nextDue : nextDue;
    }
}
