namespace CryptoNews.Content;

/// <summary>Names that pages can't have, because something else answers at the address.</summary>
internal static class PageNames
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "latest", "news", "category", "categories", "tag", "tags", "sentiment", "source", "sources", "search", "archive",
        "id", "api", "health", "metrics", "newsroom", "preview", "feed", "sitemap", "media", "covers", "schemas", "saved", "offline",
    };

    public static void Check(string slug, ContentRules rules, ProblemList problems)
    {
        if (slug.Contains('/', StringComparison.Ordinal))
            problems.Add(ProblemKinds.PageInFolder, 0, $"the page lies in a subfolder of {FileLimits.PagesFolder}", $"move it into {FileLimits.PagesFolder} itself");
        else if (Reserved.Contains(slug) || rules.Languages.Contains(slug, StringComparer.OrdinalIgnoreCase))
            problems.Add(ProblemKinds.ReservedPageName, 0, $"the site itself answers at /{slug}", "give the file another name");
    }
}
