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

/// <summary>Full text, under the same filters as listings.</summary>
[CachedPage(ListingAddress.TextName, SearchAddress.OrderName, "category", "tag", "sentiment", "source", "from", "to", "period", ListingAddress.PageName)]
public sealed class SearchModel(PortalContext db, LiveColumns live, Edition edition) : PortalPage(db, edition)
{
    private IReadOnlyList<string> _parts = [];

    internal SearchAddress Search { get; private set; } = new(ListingAddress.Latest, SearchOrder.BestFirst);

    internal ListingAddress Listing => Search.Listing;

    internal IReadOnlyList<Chip> Chips { get; private set; } = [];

    internal FilterForm Form { get; private set; } = null!;

    internal FilterChart? Chart { get; private set; }

    internal IReadOnlyList<FoundArticle> Found { get; private set; } = [];

    /// <summary>Without one of the filters, or in another language.</summary>
    internal IReadOnlyList<WayOut> WaysOut { get; private set; } = [];

    internal IReadOnlyList<Link> OtherWays =>
        [new(Words["all_stories"], Addresses.Latest(Language.Tag)), new(Words["topics_a_to_z"], Addresses.Tags(Language.Tag))];

    internal override IReadOnlyList<FeedLink> Feeds => IsBlank ? base.Feeds : [FeedLink.Of(Listing, _parts, Edition)];

    /// <summary>What came of it is heard first.</summary>
    public override string DocumentTitle => IsBlank
        ? base.DocumentTitle
        : $"{Title}: {(Total == 0 ? Words["stories_none"] : Words.Count("stories", Total))} | {Site.Name}";

    /// <summary>Search engines need no results of other searches.</summary>
    public override bool IsIndexed => false;

    /// <summary>Nothing was asked: the page is a form and how to use it.</summary>
    public bool IsBlank => !Listing.IsSearch;

    /// <summary>More words stand there than are searched for. What was too long in characters is no longer there: the address was cut.</summary>
    public bool WasCut { get; private set; }

    /// <summary>Words as typed of which only the parts are looked for: no article has them as they stand.</summary>
    public IReadOnlyList<string> Apart { get; private set; } = [];

    /// <summary>No article has all words; these have most of them.</summary>
    public bool IsLoose { get; private set; }

    /// <summary>More were found than are ranked: behind those, the others stand by date.</summary>
    public bool IsRankedInPart => Search.Order == SearchOrder.BestFirst && Total > ArticleSearch.Window;

    public int Total { get; private set; }

    /// <summary>The text that may have been meant.</summary>
    public string? Suggestion { get; private set; }

    internal Paging Paging => new(Listing.Page, Paging.LastOf(Total, Site.PageSize), page => AddressOf(Listing with { Page = page }), Language);

    internal string AddressOf(SearchAddress search) => Addresses.Search(Language.Tag, search);

    /// <summary>Of another listing of these words, in the same order.</summary>
    internal string AddressOf(ListingAddress listing) => AddressOf(Language.Tag, listing);

    private string AddressOf(string language, ListingAddress listing) => Addresses.Search(language, Search.With(listing));

    internal string FeedOf(string file) => Addresses.Feed(Language.Tag, Listing, file);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var reading = ListingReading.Of("latest", null, Request.QueryString.Value);
        if (reading.Status >= StatusCodes.Status400BadRequest)
            return StatusCode(reading.Status);
        if (await ListingQuestion.ReadAsync(Db, reading, Language, Edition.Languages, cancel) is not { } question)
            return StatusCode(StatusCodes.Status400BadRequest);
        Search = new(question.Listing, SearchAddress.OrderOf(Request.Query));
        if (IsBlank && Listing.FilterCount > 0)
            return new RedirectResult(Addresses.Listing(Language.Tag, Listing), permanent: true);
        if (RedirectToCanonical(IsBlank ? Addresses.Search(Language.Tag) : AddressOf(Search), SearchAddress.Names) is { } elsewhere)
            return elsewhere;

        if (!IsBlank && !await FindAsync(question.Terms, cancel))
            return NotThere();
        Title = IsBlank ? Words["search_page"] : Words.Format("search_title", Listing.Text);
        Description = Words["search_description"];
        Counterparts = [.. Edition.Languages.All.Select(CounterpartOf)];
        return Page();
    }

    /// <returns>False for a page past the last one.</returns>
    private async Task<bool> FindAsync(ListingTerms terms, CancellationToken cancel)
    {
        var editions = await SearchedEdition.ReadAllAsync(Db, live, Edition.Languages, Listing.Text, cancel);
        var here = editions[Language.Tag];
        var filter = Listing.ToFilter(Language.Tag, Site.Zone, Now);
        var selection = here.Select(filter);
        Total = selection.Total;
        if (Listing.Page > Paging.Last)
            return false;

        var query = SearchQueryReader.Read(Listing.Text);
        WasCut = query.WasCut;
        if (here.Understood is { } understood)
        {
            WasCut = understood.WasCut;
            Apart = [.. understood.Apart.Select(c => query.Text.Substring(c.Start, c.Length))];
            IsLoose = understood.Match.IsLoose;
            Suggestion = await Db.CorrectAsync(query, understood, Language.Tag, cancel);
            Found = await ShowAsync(PageOf(selection, understood.Match, filter, here.Columns, cancel), new HitMarks(understood.Match), cancel);
        }

        Chips = Chip.Of(Listing, terms, Language);
        _parts = ListingWords.PartsElsewhereOf(Listing, terms, Language);
        var form = await FilterForm.LoadAsync(Db, Edition, Listing, terms, here.Facets(filter, Edition), cancel);
        Form = form with { Kept = [.. form.Kept, .. Search.OrderParameters], Languages = LanguageChoices.Of(editions, Listing, Edition, AddressOf) };
        Chart = FilterChart.Of(selection, Listing, Edition);
        if (Total == 0)
            WaysOut = WayOut.Of(editions, Edition, Listing, Chips, AddressOf);
        return true;
    }

    // The ranked ones are the newest: what follows them by date is the rest.
    private List<long> PageOf(Selection selection, SearchMatch match, ArticleFilter filter, EditionColumns columns, CancellationToken cancel)
    {
        var skip = (Listing.Page - 1) * Site.PageSize;
        var ranked = Search.Order == SearchOrder.BestFirst && skip < ArticleSearch.Window ? Db.Rank(match, filter, columns, Now, cancel) : [];
        List<long> page = [.. ranked.Skip(skip).Take(Site.PageSize)];
        return [.. page, .. selection.Page(Math.Max(skip, ranked.Count), Site.PageSize - page.Count)];
    }

    private async Task<IReadOnlyList<FoundArticle>> ShowAsync(IReadOnlyList<long> ids, HitMarks marks, CancellationToken cancel)
    {
        var articles = await Db.NewestFirstOf(ids).ToDictionaryAsync(a => a.Id, cancel);
        var bodies = await Db.Bodies.Where(b => ids.Contains(b.Id)).Select(b => new { b.Id, b.Html }).ToDictionaryAsync(b => b.Id, b => b.Html, cancel);
        return [.. ids.Select(id => FoundArticle.Of(new Card(articles[id], Edition), bodies[id], marks))];
    }

    private Counterpart CounterpartOf(Language other) => new(
        other,
        IsBlank ? Addresses.Search(other.Tag) : Addresses.Search(other.Tag, Search.With(Listing with { Page = 1 })),
        IsTwin: false);
}
