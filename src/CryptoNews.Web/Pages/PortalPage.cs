using CryptoNews.Store;
using CryptoNews.Web.Cards;
using CryptoNews.Web.Feeds;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Pages;

/// <summary>What every page of the portal has: the store, the edition, and what the layout says of the page.</summary>
public abstract class PortalPage(PortalContext db, Edition edition) : PageModel
{
    private const int MostSections = 9;

    // As many as one line of a usual screen holds.
    private const int LettersOfSections = 80;

    private IReadOnlyList<Counterpart>? _counterparts;

    public PortalContext Db => db;

    public Edition Edition => edition;

    public SiteOptions Site => edition.Site;

    public Addresses Addresses => edition.Addresses;

    public Language Language => edition.Language;

    public Words Words => edition.Language.Words;

    public Dates Dates => edition.Language.Dates;

    public Numbers Numbers => edition.Language.Numbers;

    public Names Names => edition.Language.Names;

    /// <summary>UTC.</summary>
    public DateTime Now => edition.Now;

    /// <summary>Of the document; the layout adds the site's name.</summary>
    public string Title { get; protected set; } = "";

    /// <summary>What the page is called where it is only named: in tabs, in bookmarks, on cards of other sites.</summary>
    public virtual string NameElsewhere => Title;

    /// <summary>What stands between the home page and this one, for the way to it.</summary>
    public virtual IReadOnlyList<Link> Between => [];

    /// <summary>The end of that way.</summary>
    public virtual string Here => Title;

    /// <summary>For the meta description.</summary>
    public string? Description { get; protected set; }

    /// <summary>The page's one address, a path with its query; null for errors, which have none.</summary>
    public string? Canonical { get; protected set; }

    /// <summary>Absolute; takes the place of <see cref="Canonical"/> in the head when the original stands elsewhere.</summary>
    public string? CanonicalElsewhere { get; protected set; }

    /// <summary>
    /// Where the language switch leads, one for each language of the site. Without a word from the page: the same
    /// address in the other languages, each a twin.
    /// </summary>
    public IReadOnlyList<Counterpart> Counterparts
    {
        get => _counterparts ??= SameAddressElsewhere();
        protected set => _counterparts = value;
    }

    /// <summary>Of the document, with the site's name.</summary>
    public virtual string DocumentTitle => $"{NameElsewhere} | {Site.Name}";

    /// <summary>The most used categories, for the navigation.</summary>
    public IReadOnlyList<Link> Sections { get; private set; } = [];

    /// <summary>The site's own pages, for the footer.</summary>
    public IReadOnlyList<OwnPage> OwnPages { get; private set; } = [];

    /// <summary>Address of the link in the sections navigation that stands for this page.</summary>
    public string? Section { get; protected set; }

    /// <summary>False for a page that must not ask the database for anything.</summary>
    protected virtual bool ReadsStore => true;

    /// <summary>False for a page that search engines need not keep; the settings may forbid others too.</summary>
    public virtual bool IsIndexed => true;

    /// <summary>The feeds that this page names in its head, its own first.</summary>
    internal virtual IReadOnlyList<FeedLink> Feeds => [FeedLink.OfSite(edition)];

    /// <summary>Loads the page and its navigation from one state of the store, whatever is committed meanwhile.</summary>
    /// <remarks>By its name alone it would be a handler of requests by a method PAGE, whose parameters are to be read from the request.</remarks>
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await using var snapshot = ReadsStore ? await ReadSnapshot.BeginAsync(db, context.HttpContext.RequestAborted) : null;
        if ((await next()).Result is not PageResult || !ReadsStore)
            return;
        Sections = await LoadSectionsAsync(context.HttpContext.RequestAborted);
        OwnPages = await Footer.LoadAsync(db, edition, context.HttpContext.RequestAborted);
    }

    /// <summary>
    /// Takes <paramref name="canonical"/> as the page's address; a request under another spelling of it (case, trailing
    /// slash, prefix of the default language, order of the query) is led there in one hop.
    /// </summary>
    /// <param name="canonical">Path, with the query where there is one.</param>
    /// <param name="query">Names of the parameters the page knows; others are no reason to redirect.</param>
    /// <returns>Null when the request stands at the canonical address.</returns>
    protected IActionResult? RedirectToCanonical(string canonical, params ReadOnlySpan<string> query)
    {
        Canonical = canonical;
        return CanonicalAddress.IsRequested(Request, canonical, query) ? null : new RedirectResult(canonical, permanent: true);
    }

    /// <summary>404, with the site's page for it.</summary>
    protected IActionResult NotThere() => StatusCode(StatusCodes.Status404NotFound);

    /// <summary>410, with the site's page for it.</summary>
    protected IActionResult Withdrawn() => StatusCode(StatusCodes.Status410Gone);

    private async Task<IReadOnlyList<Link>> LoadSectionsAsync(CancellationToken cancel)
    {
        var used = await db.MostUsed(TermKind.Category, Language.Tag).Take(MostSections).ToListAsync(cancel);
        var room = LettersOfSections;
        return
        [
            .. used
                .Select(t => new Link(Names.Category(t.Name), Addresses.Category(Language.Tag, t.Slug)))
                .TakeWhile(link => (room -= link.Text.Length) >= 0),
        ];
    }

    private IReadOnlyList<Counterpart> SameAddressElsewhere() =>
    [
        .. edition.Languages.All.Select(other => Canonical is null
            ? new Counterpart(other, Addresses.Home(other.Tag), IsTwin: false)
            : new Counterpart(other, Addresses.Translate(Canonical, Language.Tag, other.Tag), IsTwin: true)),
    ];
}

/// <summary>Where the language switch leads.</summary>
/// <param name="Address">A path.</param>
/// <param name="IsTwin">The same page in that language, named in <c>hreflang</c>; otherwise the nearest there is.</param>
public sealed record Counterpart(Language Language, string Address, bool IsTwin);
