using CryptoNews.Store;
using CryptoNews.Web.Cards;
using CryptoNews.Web.Feeds;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Pages;

/// <summary>One page, many doors: the articles under any filter, newest first.</summary>
public sealed class ListingModel(PortalContext db, Edition edition) : PortalPage(db, edition)
{
    internal ListingAddress Listing { get; private set; } = ListingAddress.Latest;

    internal IReadOnlyList<Chip> Chips { get; private set; } = [];

    internal IReadOnlyList<DayGroup> Days { get; private set; } = [];

    /// <summary>What stands on this page of the listing, in order.</summary>
    internal IReadOnlyList<Card> Shown => [.. Days.SelectMany(d => d.Rows).Select(r => r.Card)];

    internal IReadOnlyList<WayOut> WaysOut { get; private set; } = [];

    internal override IReadOnlyList<FeedLink> Feeds => [FeedLink.Of(Listing, Chips, Edition)];

    public int Total { get; private set; }

    public int LastPage { get; private set; } = 1;

    public bool PinnedFirst => Listing is { Door: Facet.Category, FacetCount: 1, IsDated: false };

    /// <summary>Search engines need no listing of every combination, and none of nothing.</summary>
    public override bool IsIndexed => Total > 0 && Listing.FilterCount <= 1;

    public override string DocumentTitle => Listing.Page == 1
        ? $"{Title}: {Words.Count("stories", Total)} | {Site.Name}"
        : $"{Title}: {PageOfPages} | {Site.Name}";

    public string PageOfPages => Words.Format("page_of", Numbers.Whole(Listing.Page), Numbers.Whole(LastPage));

    internal string AddressOf(ListingAddress listing) => Addresses.Listing(Language.Tag, listing);

    /// <summary>What stands between the home page and this listing: the index that its door is in.</summary>
    public IReadOnlyList<Link> Between => Listing.Door switch
    {
        Facet.Category => [new(Words["categories"], Addresses.Categories(Language.Tag))],
        Facet.Tag => [new(Words["topics"], Addresses.Tags(Language.Tag))],
        Facet.Source => [new(Words["sources"], Addresses.Sources(Language.Tag))],
        _ => [],
    };

    public async Task<IActionResult> OnGetAsync(string door, string? value, CancellationToken cancel)
    {
        if (door.Equals("latest", StringComparison.OrdinalIgnoreCase) != value is null)
            return NotThere();
        var reading = ListingReading.Of(door, value, Request.QueryString.Value);
        if (reading.Status >= StatusCodes.Status400BadRequest)
            return StatusCode(reading.Status);

        Listing = reading.Address;
        var terms = await ListingTerms.LoadAsync(Db, Listing, Edition.Languages, cancel);
        if (!terms.AllExist(Listing))
        {
            return await ListingTerms.RespelledAsync(Db, Listing, Edition.Languages, cancel) is { } meant
                ? new RedirectResult(AddressOf(meant), permanent: true)
                : NotThere();
        }

        if (RedirectToCanonical(AddressOf(Listing)) is { } elsewhere)
            return elsewhere;
        if (reading.Status == StatusCodes.Status301MovedPermanently)
            return new RedirectResult(Canonical!, permanent: true);

        var filter = Listing.ToFilter(Language.Tag, Site.Zone, Now);
        Total = Listing.IsDated || Listing.FacetCount > 1
            ? await Db.Matching(filter).CountAsync(cancel)
            : terms.CountIn(Language.Tag);
        LastPage = Math.Max(1, (Total + Site.PageSize - 1) / Site.PageSize);
        if (Listing.Page > LastPage)
            return NotThere();

        var articles = await Db.Listing(filter, PinnedFirst ? ListingOrder.PinnedFirst : ListingOrder.NewestFirst)
            .Skip((Listing.Page - 1) * Site.PageSize).Take(Site.PageSize)
            .ToListAsync(cancel);
        Days = DayGroup.Of([.. articles.Select(a => new Card(a, Edition))], PinnedFirst, Edition);
        Chips = Chip.Of(Listing, terms, Language);
        if (Total == 0)
            WaysOut = await WayOut.OfAsync(Db, Edition, Listing, terms, Chips, cancel);

        Title = ListingWords.TitleOf(Listing, terms, Language);
        Description = ListingWords.LedeOf(Listing, Title, Total, Language);
        Counterparts = ElsewhereOf(terms);
        if (Listing.Door is { } facet)
            Section = AddressOf(ListingAddress.Latest.With(facet, Listing.DoorValue!));
        return Page();
    }

    // The same page of the same listing where that has as many; otherwise its first page, which is there in any case.
    private List<Counterpart> ElsewhereOf(ListingTerms terms) =>
    [
        .. Edition.Languages.All.Select(other =>
        {
            var isTwin = other == Language
                || (Total > 0 && Listing.FacetCount <= 1 && !Listing.IsDated && terms.CountIn(other.Tag) > (Listing.Page - 1) * Site.PageSize);
            return new Counterpart(other, Addresses.Listing(other.Tag, isTwin ? Listing : Listing with { Page = 1 }), isTwin);
        }),
    ];
}
