using CryptoNews.Store;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Localization;
using Microsoft.AspNetCore.Mvc;

namespace CryptoNews.Web.Pages;

/// <summary>The articles that a reader kept on this device; the server knows none of them.</summary>
[CachedPage]
public sealed class SavedModel(PortalContext db, Edition edition) : PortalPage(db, edition)
{
    /// <summary>Says nothing without the reader's device.</summary>
    public override bool IsIndexed => false;

    public IActionResult OnGet()
    {
        if (RedirectToCanonical(Addresses.Saved(Language.Tag)) is { } redirect)
            return redirect;
        Title = Words["saved_stories"];
        Description = Words["saved_lede"];
        return Page();
    }
}
