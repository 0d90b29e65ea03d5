using CryptoNews.Store;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Cards;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Pages;

[CachedPage("page")]
public sealed class SourcesModel(PortalContext db, Edition edition) : PortalPage(db, edition)
{
    private const int PageSize = 500;

    /// <summary>Most used first, equally used ones by name.</summary>
    public IReadOnlyList<CountedLink> Sources { get; private set; } = [];

    internal Paging? Paging { get; private set; }

    public override bool IsIndexed => Sources.Count > 0;

    public async Task<IActionResult> OnGetAsync([FromQuery] string? page, CancellationToken cancel)
    {
        if (Paging.Read(page) is not { } number)
            return StatusCode(StatusCodes.Status400BadRequest);
        var total = await Db.Terms.CountAsync(t => t.Kind == TermKind.Source && t.Language == Language.Tag, cancel);
        if (number > Paging.LastOf(total, PageSize))
            return NotThere();
        Paging = new Paging(number, Paging.LastOf(total, PageSize), n => Paging.AddressIn(Addresses.Sources(Language.Tag), n), Language);
        if (RedirectToCanonical(Paging.To(number), "page") is { } redirect)
            return redirect;

        var terms = await Db.MostUsed(TermKind.Source, Language.Tag).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        Sources =
        [
            .. terms
                .Select(t => new CountedLink(Names.Source(t.Name), Addresses.Source(Language.Tag, t.Slug), t.Count))
                .OrderByDescending(s => s.Count)
                .ThenBy(s => s.Text, StringComparer.Create(Language.Culture, ignoreCase: true)),
        ];
        Title = Words["sources"];
        Description = Words["sources_lede"];
        Section = Addresses.Sources(Language.Tag);
        if (number > 1)
        {
            Counterparts = [.. Edition.Languages.All.Select(other => other == Language
                ? new Counterpart(other, Canonical!, IsTwin: true)
                : new Counterpart(other, Addresses.Sources(other.Tag), IsTwin: false))];
        }

        return Page();
    }
}
