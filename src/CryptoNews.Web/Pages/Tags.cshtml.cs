using CryptoNews.Store;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Cards;
using CryptoNews.Web.Home;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Pages;

/// <summary>All topics: on one page while they are few, else a page for each letter.</summary>
[CachedPage("page")]
public sealed class TagsModel(PortalContext db, Edition edition) : PortalPage(db, edition)
{
    // Most tags are used once: a page of all of them would be megabytes long.
    private const int MostOnOnePage = 1000;
    private const int MostUsedShown = 200;
    private const int PageSize = 500;

    public IReadOnlyList<LetterOfTags> Bar { get; private set; } = [];

    /// <summary>The letter of this page; null on the page of all.</summary>
    public LetterOfTags? Letter { get; private set; }

    public override bool IsIndexed => Index.Count > 0 || MostUsed.Count > 0;

    public override IReadOnlyList<Link> Between => Letter is null ? [] : [new(Words["topics"], Addresses.Tags(Language.Tag))];

    public IReadOnlyList<(string Letter, IReadOnlyList<CountedLink> Entries)> Index { get; private set; } = [];

    /// <summary>Where the page of all would be too long.</summary>
    public IReadOnlyList<CountedLink> MostUsed { get; private set; } = [];

    /// <summary>Of the page of a letter.</summary>
    internal Paging? Paging { get; private set; }

    /// <summary>Empty when nothing rises.</summary>
    public IReadOnlyList<Topic> Trending { get; private set; } = [];

    public int? TrendingDays { get; private set; }

    public string AddressOf(string letter) => Addresses.Tags(Language.Tag, PathOf(letter));

    public async Task<IActionResult> OnGetAsync(string? letter, [FromQuery] string? page, CancellationToken cancel)
    {
        if (letter is null && RedirectToCanonical(Addresses.Tags(Language.Tag), "page") is { } redirect)
            return redirect;
        Bar = await LetterOfTags.AllAsync(Db, Language.Tag, Language.Culture, cancel);
        if (letter is not null)
            return await ReadLetterAsync(letter, page, cancel);

        var total = Bar.Sum(l => l.Count);
        if (total <= MostOnOnePage)
            Index = Grouped(await Tags.ToListAsync(cancel));
        else
            MostUsed = [.. (await Db.MostUsed(TermKind.Tag, Language.Tag).Take(MostUsedShown).ToListAsync(cancel)).Select(LinkTo)];
        if (await Topics.ReadAsync(Db, Edition, cancel) is { WindowDays: { } days, List: var rising })
            (Trending, TrendingDays) = (rising, days);

        Title = Words["topics"];
        Description = total == 0 ? Words["nothing_yet"] : Words.Count("topics_all", total);
        return Page();
    }

    private static string PathOf(string letter) => letter == Letters.Rest ? "0-9" : letter.ToLowerInvariant();

    private IQueryable<Term> Tags => Db.Terms.Where(t => t.Kind == TermKind.Tag && t.Language == Language.Tag);

    private async Task<IActionResult> ReadLetterAsync(string asked, string? page, CancellationToken cancel)
    {
        if (Paging.Read(page) is not { } number)
            return StatusCode(StatusCodes.Status400BadRequest);
        Letter = Bar.FirstOrDefault(l => AddressOf(l.Letter) == Addresses.Tags(Language.Tag, asked.ToLowerInvariant()));
        if (Letter is null || number > Paging.LastOf(Letter.Count, PageSize))
            return NotThere();
        Paging = new Paging(number, Paging.LastOf(Letter.Count, PageSize), n => Paging.AddressIn(AddressOf(Letter.Letter), n), Language);
        if (RedirectToCanonical(Paging.To(number), "page") is { } redirect)
            return redirect;

        // A page of them is sorted by the rules of the language, and the pages by SQLite, which orders by code but for the letters
        // that have theirs elsewhere: sorting all of them by rules would cost a second at 60,000 tags.
        Index = Grouped(await Tags
            .Where(t => Letter.Firsts.Contains(t.Slug.Substring(0, 1)))
            .OrderBy(t => t.Slug.Replace("ґ", "г\uFFFF").Replace("є", "е\uFFFF").Replace("і", "и\uFFFF").Replace("ї", "и\uFFFF\uFFFF"))
            .Skip((number - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancel));
        Title = Words.Format("topics_letter", Letter.Letter);
        Description = Words.Count("topics_under", Letter.Count, Letter.Letter);
        Section = Addresses.Tags(Language.Tag);
        Counterparts = await CounterpartsAsync(asked.ToLowerInvariant(), number, cancel);
        return Page();
    }

    // The same letter where the other language has topics under it.
    private async Task<IReadOnlyList<Counterpart>> CounterpartsAsync(string letter, int page, CancellationToken cancel)
    {
        var counterparts = new List<Counterpart>();
        foreach (var other in Edition.Languages.All)
        {
            var address = Addresses.Tags(other.Tag, letter);
            if (other == Language)
                counterparts.Add(new(other, Canonical!, IsTwin: true));
            else if ((await LetterOfTags.AllAsync(Db, other.Tag, other.Culture, cancel)).Any(l => Addresses.Tags(other.Tag, PathOf(l.Letter)) == address))
                counterparts.Add(new(other, address, IsTwin: page == 1));
            else
                counterparts.Add(new(other, Addresses.Tags(other.Tag), IsTwin: false));
        }

        return counterparts;
    }

    private IReadOnlyList<(string Letter, IReadOnlyList<CountedLink> Entries)> Grouped(List<Term> tags) =>
    [
        .. Letters.Group(tags.Select(t => (t.Slug, Link: LinkTo(t))), t => t.Link.Text, t => t.Slug, Language.Culture)
            .Select(g => (g.Letter, (IReadOnlyList<CountedLink>)[.. g.Entries.Select(t => t.Link)])),
    ];

    private CountedLink LinkTo(Term tag) => new(Names.Tag(tag.Name), Addresses.Tag(Language.Tag, tag.Slug), tag.Count);
}
