using CryptoNews.Store;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Localization;
using Microsoft.AspNetCore.Mvc;

namespace CryptoNews.Web.Pages;

/// <summary>What the service worker shows in the place of a page when there is no connection.</summary>
[CachedPage]
public sealed class OfflineModel(PortalContext db, Edition edition) : PortalPage(db, edition)
{
    /// <summary>Says nothing without the reader's device.</summary>
    public override bool IsIndexed => false;

    public IActionResult OnGet()
    {
        if (RedirectToCanonical(Addresses.Offline(Language.Tag)) is { } redirect)
            return redirect;
        Title = Words["offline"];
        Description = Words["offline_text"];
        return Page();
    }
}
