using CryptoNews.Store;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using Microsoft.AspNetCore.Mvc;

namespace CryptoNews.Web.Pages;

/// <summary>The years and months of the archive.</summary>
[CachedPage]
public sealed class ArchiveModel(PortalContext db, LiveColumns live, Edition edition) : PortalPage(db, edition)
{
    internal ArchiveCalendar Calendar { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (RedirectToCanonical(Addresses.Archive(Language.Tag)) is { } elsewhere)
            return elsewhere;

        var columns = await live.ReadAsync(Db, Language.Tag, cancel);
        Calendar = new ArchiveCalendar(columns, Edition);
        Title = Words["archive"];
        Description = columns.Oldest is { } oldest ? Words.Count("archive_lede", columns.Count, Dates.Date(oldest)) : Words["nothing_yet"];
        return Page();
    }
}
