using CryptoNews.Store;
using CryptoNews.Web.Cards;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Pages;

/// <summary>Full text, under the same filters as listings.</summary>
public sealed class SearchModel(PortalContext db, Edition edition) : PortalPage(db, edition)
{
    internal SearchAddress Search { get; private set; } = new("", SearchOrder.BestFirst, ListingAddress.Latest);

    internal IReadOnlyList<Chip> Chips { get; private set; } = [];

    internal IReadOnlyList<FoundArticle> Found { get; private set; } = [];

    internal IReadOnlyList<NarrowingPanel> Panels { get; private set; } = [];

    /// <summary>Without one of the filters, or in another language.</summary>
    internal IReadOnlyList<WayOut> WaysOut { get; private set; } = [];

    /// <summary>Search engines need no results of other searches.</summary>
    public override bool IsIndexed => false;

    /// <summary>Nothing was asked: the page is a form and how to use it.</summary>
    public bool IsBlank => Search.Text.Length == 0;

    /// <summary>More was typed than is searched for.</summary>
    public bool WasCut { get; private set; }

    /// <summary>No article has all words; these have most of them.</summary>
    public bool IsLoose { get; private set; }

    /// <summary>Articles found; with <see cref="IsMore"/> the newest of more.</summary>
    public int Total { get; private set; }

    public bool IsMore { get; private set; }

    public int LastPage { get; private set; } = 1;

    /// <summary>The text that may have been meant.</summary>
    public string? Suggestion { get; private set; }

    internal string AddressOf(SearchAddress search) => Addresses.Search(Language.Tag, search);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var reading = SearchReading.Of(Request.QueryString.Value);
        if (reading.Status >= StatusCodes.Status400BadRequest)
            return StatusCode(reading.Status);
        Search = await new SearchHints(Db, Edition).TakeAsync(reading, cancel);
        if (RedirectToCanonical(AddressOf(Search), SearchAddress.Names) is { } elsewhere)
            return elsewhere;
        if (IsBlank && Search.IsNarrowed)
            return new RedirectResult(Addresses.Listing(Language.Tag, Search.Filter));

        WasCut = reading.Query.WasCut;
        if (!IsBlank && !await FindAsync(cancel))
            return NotThere();
        Title = IsBlank ? Words["search_page"] : Words.Format("search_title", Search.Text);
        Description = Words["search_description"];
        Counterparts = [.. Edition.Languages.All.Select(other => new Counterpart(other, Addresses.Search(other.Tag, Search with { Filter = ListingAddress.Latest }), IsTwin: false))];
        return Page();
    }

    /// <returns>False for a page past the last one.</returns>
    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var query = SearchQueryReader.Read(Search.Text);
        var terms = await ListingTerms.LoadAsync(Db, Search.Filter, Edition.Languages, cancel);
        Chips = Chip.Of(Search.Filter, terms, Language);
        if (query.IsEmpty)
            return Search.Filter.Page == 1;

        var understood = await Db.UnderstandAsync(query, Language.Tag, cancel);
        (IsLoose, Suggestion) = (understood.Match.IsLoose, understood.Suggestion);
        var hits = await Db.SearchAsync(FilterOf(Search.Filter, understood.Match), Search.Order, Now, cancel);
        (Total, IsMore) = (hits.Ids.Count, hits.IsMore);
        LastPage = Math.Max(1, (Total + Site.PageSize - 1) / Site.PageSize);
        if (Search.Filter.Page > LastPage)
            return false;

        Found = await ShowAsync(hits, new HitMarks(understood.Match), cancel);
        Panels = await NarrowingPanel.LoadAsync(Db, Edition, Search, hits, cancel);
        if (Total == 0)
            WaysOut = await LeadOutAsync(query, understood.Match, cancel);
        return true;
    }

    private ArticleFilter FilterOf(ListingAddress filter, SearchMatch match) =>
        filter.ToFilter(Language.Tag, Site.Zone, Now) with { Match = match };

    private async Task<IReadOnlyList<FoundArticle>> ShowAsync(SearchHits hits, HitMarks marks, CancellationToken cancel)
    {
        var ids = hits.Ids.Skip((Search.Filter.Page - 1) * Site.PageSize).Take(Site.PageSize).ToList();
        var articles = await Db.Articles.Visible().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
        var bodies = await Db.Bodies.Where(b => ids.Contains(b.Id)).Select(b => new { b.Id, b.Html }).ToDictionaryAsync(b => b.Id, b => b.Html, cancel);
        return [.. ids.Select(id => FoundArticle.Of(new Card(articles[id], Edition), bodies[id], marks))];
    }

    private async Task<IReadOnlyList<WayOut>> LeadOutAsync(SearchQuery query, SearchMatch match, CancellationToken cancel)
    {
        var ways = new List<WayOut>();
        foreach (var chip in Chips)
        {
            var hits = await Db.SearchAsync(FilterOf(chip.Without, match), SearchOrder.NewestFirst, Now, cancel);
            ways.Add(new(chip.Text, Language, AddressOf(Search.With(chip.Without)), hits.Ids.Count));
        }

        foreach (var other in Edition.Languages.All.Where(l => l != Language))
        {
            var there = await Db.UnderstandAsync(query, other.Tag, cancel);
            if (there.Match.IsLoose)
                continue;
            var hits = await Db.SearchAsync(new ArticleFilter { Language = other.Tag, Match = there.Match }, SearchOrder.NewestFirst, Now, cancel);
            ways.Add(new(null, other, Addresses.Search(other.Tag, Search with { Filter = ListingAddress.Latest }), hits.Ids.Count));
        }

        return [.. ways.Where(w => w.Count > 0)];
    }
}
