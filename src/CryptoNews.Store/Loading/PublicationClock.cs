namespace CryptoNews.Store;

/// <summary>What only the clock changes: scheduled articles become due, live ones expire.</summary>
internal static class PublicationClock
{
    /// <summary>Brings every article to the state of <paramref name="now"/> (UTC).</summary>
    /// <returns>When the next article changes, or null.</returns>
    public static DateTime? Turn(StoreWriter writer, DateTime now)
    {
        var due = writer.Db.Articles.Where(a => a.Status == ArticleStatus.Scheduled && a.PublishedAt <= now).ToList();
        var over = writer.Db.Articles.Where(a => a.Status == ArticleStatus.Live && a.ExpiresAt != null && a.ExpiresAt <= now).ToList();
        if (due.Count > 0 || over.Count > 0)
        {
            writer.Begin();
            foreach (var article in due.Concat(over))
                writer.Change(article, Visibility.At(now, article.Draft, article.PublishedAt, article.ExpiresAt));
            writer.Commit();
        }

        var nextDue = writer.Db.Articles.Where(a => a.Status == ArticleStatus.Scheduled).Min(a => (DateTime?)a.PublishedAt);
        var nextOver = writer.Db.Articles.Where(a => a.Status == ArticleStatus.Live && a.ExpiresAt != null).Min(a => a.ExpiresAt);
        return nextDue is null || nextOver < nextDue ? nextOver ?? nextDue : nextDue;
    }
}
