using CryptoNews.Store;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Cards;
using CryptoNews.Web.Feeds;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Pages;

/// <summary>One page, many doors: the articles under any filter, newest first.</summary>
[CachedPage(ListingAddress.TextName, "category", "tag", "sentiment", "source", "from", "to", "period", ListingAddress.PageName)]
public sealed class ListingModel(PortalContext db, LiveColumns live, Edition edition) : PortalPage(db, edition)
{
    private string _nameElsewhere = "";
    private IReadOnlyList<string> _parts = [];

    internal ListingAddress Listing { get; private set; } = ListingAddress.Latest;

    internal IReadOnlyList<Chip> Chips { get; private set; } = [];

    internal FilterForm Form { get; private set; } = null!;

    internal FilterChart? Chart { get; private set; }

    internal NextSteps Next { get; private set; } = null!;

    /// <summary>Null where the listing is not of the archive.</summary>
    internal ArchiveCalendar? Calendar { get; private set; }

    public IReadOnlyList<DayGroup> Days { get; private set; } = [];

    /// <summary>What stands on this page of the listing, in order.</summary>
    internal IReadOnlyList<Card> Shown => [.. Days.SelectMany(d => d.Rows).Select(r => r.Card)];

    internal IReadOnlyList<WayOut> WaysOut { get; private set; } = [];

    /// <summary>Where nothing near has articles.</summary>
    internal IReadOnlyList<Link> OtherWays => WaysOut.Count > 0 ? [] : [new(Words["to_front_page"], Addresses.Home(Language.Tag))];

    internal override IReadOnlyList<FeedLink> Feeds => [FeedLink.Of(Listing, _parts, Edition)];

    public int Total { get; private set; }

    public bool PinnedFirst => Listing is { Door: Facet.Category, FacetCount: 1, IsDated: false };

    /// <summary>
    /// Search engines need one term or one stretch of the calendar: no combination, no days of somebody's choice, no period
    /// that means other days tomorrow, and nothing empty.
    /// </summary>
    public override bool IsIndexed => Total > 0 && Listing.FilterCount <= 1 && (!Listing.IsDated || Listing.Archive is not null);

    public override string NameElsewhere => _nameElsewhere;

    public override string DocumentTitle => Listing.Page == 1
        ? $"{NameElsewhere}: {(Total == 0 ? Words["stories_none"] : Words.Count("stories", Total))} | {Site.Name}"
        : $"{NameElsewhere}: {Paging.PageOfPages} | {Site.Name}";

    private int LastPage => Paging.LastOf(Total, Site.PageSize);

    internal string AddressOf(ListingAddress listing) => Addresses.Listing(Language.Tag, listing);

    internal string FeedOf(string file) => Addresses.Feed(Language.Tag, Listing, file);

    internal Paging Paging => new(Listing.Page, LastPage, page => AddressOf(Listing with { Page = page }), Language);

    /// <summary>The index that the door of this listing is in, or the years and months above.</summary>
    public override IReadOnlyList<Link> Between => Listing switch
    {
        { Door: Facet.Category } => [new(Words["categories"], Addresses.Categories(Language.Tag))],
        { Door: Facet.Tag } => [new(Words["topics"], Addresses.Tags(Language.Tag))],
        { Door: Facet.Source } => [new(Words["sources"], Addresses.Sources(Language.Tag))],
        { Archive: { } period } => [new(Words["archive"], Addresses.Archive(Language.Tag)), .. ArchiveCalendar.Above(period, Edition)],
        _ => [],
    };

    /// <param name="door"><c>latest</c> or the name of a facet; null in the archive.</param>
    /// <param name="year">Of the archive.</param>
    public async Task<IActionResult> OnGetAsync(string? door, string? value, string? year, string? month, string? day, CancellationToken cancel)
    {
        if (door is null)
            (door, value) = (ListingAddress.ArchiveDoor, string.Join('/', new[] { year, month, day }.Where(part => part is not null)));
        if (door.Equals("latest", StringComparison.OrdinalIgnoreCase) != value is null)
            return NotThere();
        var reading = ListingReading.Of(door, value, Request.QueryString.Value);
        if (reading.Status >= StatusCodes.Status400BadRequest)
            return StatusCode(reading.Status);

        if (await ListingQuestion.ReadAsync(Db, reading, Language, Edition.Languages, cancel) is not { } question)
            return StatusCode(StatusCodes.Status400BadRequest);
        Listing = question.Listing;
        if (!Listing.IsSearch && !question.IsKnown)
            return NotThere();
        if (RedirectToCanonical(AddressOf(Listing)) is { } elsewhere)
            return elsewhere;
        if (reading.Status == StatusCodes.Status301MovedPermanently || Request.Query.ContainsKey(ListingAddress.TextName))
            return new RedirectResult(Canonical!, permanent: true);

        var editions = await SearchedEdition.ReadAllAsync(Db, live, Edition.Languages, Listing.Text, cancel);
        return await ShowAsync(editions, question.Terms, cancel) ? Page() : NotThere();
    }

    /// <returns>False when the listing has no such page.</returns>
    private async Task<bool> ShowAsync(IReadOnlyDictionary<string, SearchedEdition> editions, ListingTerms terms, CancellationToken cancel)
    {
        var filter = Listing.ToFilter(Language.Tag, Site.Zone, Now);
        var here = editions[Language.Tag];
        var selection = here.Select(filter);
        Total = selection.Total;
        if (Listing.Page > LastPage)
            return false;

        var skip = (Listing.Page - 1) * Site.PageSize;
        var articles = PinnedFirst
            ? await Db.Listing(filter, ListingOrder.PinnedFirst).Skip(skip).Take(Site.PageSize).ToListAsync(cancel)
            : await Db.NewestFirstOf(selection.Page(skip, Site.PageSize)).ToListAsync(cancel);
        Days = DayGroup.Of([.. articles.Select(a => new Card(a, Edition))], PinnedFirst, Edition);

        var elsewhere = LanguageChoices.Of(editions, Listing, Edition, Addresses.Listing);
        Form = await FilterForm.LoadAsync(Db, Edition, Listing, terms, here.Facets(filter, Edition), cancel) with { Languages = elsewhere };
        Chips = Chip.Of(Listing, terms, Language);
        _parts = ListingWords.PartsElsewhereOf(Listing, terms, Language);
        Chart = FilterChart.Of(selection, Listing, Edition);
        Next = NextSteps.Of(Form, Listing, Edition);
        Calendar = Listing.Archive is null ? null : new ArchiveCalendar(here.Columns, Edition);
        if (Total == 0)
            WaysOut = WayOut.Of(editions, Edition, Listing, Chips, Addresses.Listing);

        Title = ListingWords.TitleOf(Listing, terms, Language);
        _nameElsewhere = ListingWords.NameElsewhereOf(Listing, terms, Language);
        Description = ListingWords.LedeOf(Listing, Title, Total, Language);
        Counterparts = [.. elsewhere.Select(CounterpartOf)];
        if (Listing.Door is { } facet)
            Section = AddressOf(ListingAddress.Latest.With(facet, Listing.DoorValue!));
        else if (Listing.Archive is null)
            Section = AddressOf(ListingAddress.Latest);
        return true;
    }

    // The same page of the same listing where that has as many; otherwise its first page, which is there in any case.
    private Counterpart CounterpartOf(LanguageChoice other)
    {
        var isTwin = other.IsChosen || (IsIndexed && other.Count > (Listing.Page - 1) * Site.PageSize);
        return new Counterpart(other.Language, Addresses.Listing(other.Language.Tag, isTwin ? Listing : Listing with { Page = 1 }), isTwin);
    }
}
