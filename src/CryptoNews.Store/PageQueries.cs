namespace CryptoNews.Store;

/// <summary>The vocabulary of questions about the site's own pages.</summary>
public static class PageQueries
{
    /// <summary>Those that readers see.</summary>
    public static IQueryable<StoredPage> Visible(this IQueryable<StoredPage> pages) => pages.Where(p => !p.Draft);
}
