using CryptoNews.Store;
using CryptoNews.Web.Cards;
using CryptoNews.Web.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Pages;

public sealed class SourcesModel(PortalContext db, Edition edition) : PortalPage(db, edition)
{
    private const int Most = 1000;

    /// <summary>Most used first.</summary>
    public IReadOnlyList<CountedLink> Sources { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (RedirectToCanonical(Addresses.Sources(Language.Tag)) is { } redirect)
            return redirect;

        var terms = await Db.MostUsed(TermKind.Source, Language.Tag).Take(Most).ToListAsync(cancel);
        Sources = terms.ConvertAll(t => new CountedLink(Names.Source(t.Name), Addresses.Source(Language.Tag, t.Slug), t.Count));
        Title = Words["sources"];
        Description = Words["sources_lede"];
        return Page();
    }
}
