namespace CryptoNews.Store;

public static class TermQueries
{
    /// <summary>Terms by number of articles, most first; of equals, by address.</summary>
    public static IQueryable<Term> MostUsed(this PortalContext db, TermKind kind, string language) => db.Terms
        .Where(t => t.Kind == kind && t.Language == language)
        .OrderByDescending(t => t.Count)
        .ThenBy(t => t.Slug);
}
