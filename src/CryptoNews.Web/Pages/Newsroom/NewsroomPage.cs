using CryptoNews.Store;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Newsroom;
using Microsoft.AspNetCore.Mvc;

namespace CryptoNews.Web.Pages;

/// <summary>A page behind the newsroom's gate: it has no canonical address, so that no search engine takes it.</summary>
public abstract class NewsroomPage(PortalContext db, Edition edition) : PortalPage(db, edition)
{
    internal NewsroomVisit Visit { get; private set; } = new(NewsroomAccess.Closed);

    /// <summary>Takes <paramref name="address"/> as the page's own, in every language.</summary>
    /// <returns>Null when the request stands at it; otherwise the way there. 404 without the gate's word.</returns>
    protected IActionResult? Enter(string address)
    {
        if (HttpContext.Features.Get<NewsroomVisit>() is not { } visit)
            return NotThere();
        Visit = visit;
        Counterparts = [.. Edition.Languages.All.Select(other => new Counterpart(other, Addresses.Translate(address, Language.Tag, other.Tag), IsTwin: false))];
        return CanonicalAddress.IsRequested(Request, address, []) ? null : new RedirectResult(address);
    }
}
