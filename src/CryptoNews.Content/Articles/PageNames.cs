namespace CryptoNews.Content;

/// <summary>Names that pages can't have, because something else answers at the address.</summary>
internal static class PageNames
{
    // With nothing of their own, but addresses or files below them, or beside them with an ending.
    private static readonly HashSet<string> Beginnings = new(StringComparer.OrdinalIgnoreCase)
    {
        "news", "category", "tag", "source", "id", "health", "preview", "feed", "sitemap", "media", "covers", "cards", "resized", "schemas", "openapi", "css", "js", "img", "fonts",
    };

    /// <summary>Whether the site itself answers below the first part of a path.</summary>
    /// <param name="path">Beginning with <c>/</c>.</param>
    public static bool BeginAddress(string path) => Beginnings.Contains(path.Split('/')[1]);

    public static void Check(string slug, ContentRules rules, ProblemList problems)
    {
        if (slug.Contains('/', StringComparison.Ordinal))
            problems.Add(ProblemKinds.PageInFolder, 0, $"the page lies in a subfolder of {FileLimits.PagesFolder}", $"move it into {FileLimits.PagesFolder} itself");
        else if (Beginnings.Contains(slug) || OwnAddresses.Hold("/" + slug, rules))
            problems.Add(ProblemKinds.ReservedPageName, 0, $"the site itself answers at /{slug}", "give the file another name");
    }
}
