using CryptoNews.Store;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Pages;

/// <summary>What the site says of itself (<c>content/_pages/</c>), as the end of every page leads there.</summary>
public static class Footer
{
    /// <summary>The page that every article refers to.</summary>
    public const string HowWeUseAi = "how-we-use-ai";

    public const string About = "about";

    // These come first, under a name that is shorter than their title.
    private static readonly (string Slug, string Word)[] Known = [(About, "about"), (HowWeUseAi, "how"), ("privacy", "privacy")];

    /// <summary>Links to the pages that there are in the edition's language or, until somebody translates them, in the site's first.</summary>
    internal static async Task<IReadOnlyList<OwnPage>> LoadAsync(PortalContext db, Edition edition, CancellationToken cancel)
    {
        var (language, first) = (edition.Language, edition.Site.DefaultLanguage);
        var pages = await db.Pages.Visible()
            .Where(p => p.Language == language.Tag || p.Language == first)
            .Select(p => new { p.Slug, p.Language, p.Title })
            .ToListAsync(cancel);
        return
        [
            .. pages
                .GroupBy(p => p.Slug, (_, versions) => versions.MaxBy(p => p.Language == language.Tag)!)
                .Select(p => (Page: p, Place: Array.FindIndex(Known, k => k.Slug == p.Slug)))
                .OrderBy(p => p.Place < 0)
                .ThenBy(p => p.Place)
                .ThenBy(p => p.Page.Title, StringComparer.Create(language.Culture, ignoreCase: true))
                .ThenBy(p => p.Page.Slug, StringComparer.Ordinal)
                .Select(p => new OwnPage(
                    p.Page.Slug,
                    p.Page.Language,
                    p.Place < 0 ? p.Page.Title : language.Words[Known[p.Place].Word],
                    edition.Addresses.Page(p.Page.Language, p.Page.Slug))),
        ];
    }
}

/// <param name="Language">BCP 47.</param>
/// <param name="Text">Of a link to it.</param>
/// <param name="Address">A path.</param>
public sealed record OwnPage(string Slug, string Language, string Text, string Address);
