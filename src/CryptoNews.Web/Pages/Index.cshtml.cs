using CryptoNews.Store;
using CryptoNews.Web.Localization;
using Microsoft.AspNetCore.Mvc;

namespace CryptoNews.Web.Pages;

public sealed class IndexModel(PortalContext db, Edition edition) : PortalPage(db, edition)
{
    public override string DocumentTitle => Words.Format("home_title", Site.Name);

    public IActionResult OnGet()
    {
        if (RedirectToCanonical(Addresses.Home(Language.Tag)) is { } redirect)
            return redirect;

        Description = Words["home_description"];
        return Page();
    }
}
