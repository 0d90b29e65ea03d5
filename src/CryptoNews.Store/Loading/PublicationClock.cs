namespace CryptoNews.Store;

/// <summary>What only the clock changes: scheduled articles become due, live ones expire, and after the clock was set back the other way round.</summary>
internal static class PublicationClock
{
    /// <summary>Brings every article to the state of <paramref name="now"/> (UTC), in a transaction of its own; reads only those that change.</summary>
    /// <returns>When the next article changes, or null.</returns>
    public static DateTime? Turn(StoreWriter writer, DateTime now)
    {
        if (Wrong(writer.Db, now) is { Count: > 0 } wrong)
        {
            writer.Begin();
            Change(writer, wrong, now);
            writer.Commit();
        }

        return Next(writer.Db);
    }

    /// <summary>The same inside the transaction that the writer is in.</summary>
    public static void TurnWithin(StoreWriter writer, DateTime now) => Change(writer, Wrong(writer.Db, now), now);

    /// <summary>When the next article changes (UTC), or null.</summary>
    public static DateTime? Next(PortalContext db)
    {
        var nextDue = db.Articles.Where(a => a.Status == ArticleStatus.Scheduled).Min(a => (DateTime?)a.PublishedAt);
        var nextOver = db.Articles.Where(a => a.Status == ArticleStatus.Live && a.ExpiresAt != null).Min(a => a.ExpiresAt);
        return nextDue is null || nextOver < nextDue ? nextOver ?? nextDue : nextDue;
    }

    private static void Change(StoreWriter writer, List<StoredArticle> articles, DateTime now)
    {
        foreach (var article in articles)
            writer.Change(article, Visibility.At(now, article.Draft, article.PublishedAt, article.ExpiresAt));
    }

    private static List<StoredArticle> Wrong(PortalContext db, DateTime now)
    {
        var articles = db.Articles;
        var fromNowOn = ArticleId.FirstAt(now);
        return
        [
            .. articles.Where(a => a.Status == ArticleStatus.Scheduled && a.PublishedAt <= now),
            .. articles.Where(a => a.Status == ArticleStatus.Live && a.ExpiresAt != null && a.ExpiresAt <= now),
            .. articles.Where(a => a.Id >= fromNowOn && a.Status == ArticleStatus.Live && a.PublishedAt > now),
            .. articles.Where(a => a.Status == ArticleStatus.Expired && a.ExpiresAt > now),
        ];
    }
}
