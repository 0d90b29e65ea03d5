using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Pages;

/// <summary>A page of the site's own, from <c>content/_pages/</c>.</summary>
[CachedPage]
public sealed class SitePageModel(PortalContext db, Edition edition) : PortalPage(db, edition)
{
    public StoredPage? Text { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? slug, CancellationToken cancel)
    {
        // Of an address of nothing but blanks nothing is left.
        if (string.IsNullOrWhiteSpace(slug))
            return NotThere();
        var asked = Slug.KeyFromPath(slug);
        var pages = await Db.Pages.Visible().Where(p => p.Slug == asked).ToListAsync(cancel);
        Text = pages.Find(p => p.Language == Language.Tag);
        if (Text is null)
        {
            // Until somebody translates it: the footer of every language leads here.
            return pages.Exists(p => p.Language == Site.DefaultLanguage)
                ? Redirect(Addresses.Page(Site.DefaultLanguage, asked))
                : NotThere();
        }

        if (RedirectToCanonical(Addresses.Page(Language.Tag, Text.Slug)) is { } redirect)
            return redirect;

        Title = Text.Title;
        Description = Text.Description;
        Counterparts = [.. Edition.Languages.All.Select(other => CounterpartIn(other, pages))];
        return Page();
    }

    private Counterpart CounterpartIn(Language other, List<StoredPage> pages) => pages.Exists(p => p.Language == other.Tag)
        ? new Counterpart(other, Addresses.Page(other.Tag, Text!.Slug), IsTwin: true)
        : new Counterpart(other, Addresses.Home(other.Tag), IsTwin: false);
}
