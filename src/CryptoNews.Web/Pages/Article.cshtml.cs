using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Articles;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Cards;
using CryptoNews.Web.Feeds;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Newsroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Pages;

[CachedPage]
public sealed class ArticleModel(PortalContext db, Edition edition) : PortalPage(db, edition)
{
    /// <summary>Name under which the page gives itself to the text, whose first paragraph is the note on provenance: reader modes drop what stands beside a text.</summary>
    internal const string NoteAboveText = nameof(NoteAboveText);

    /// <summary>Where the line beneath the headline leads; no heading of a text has such an id.</summary>
    internal const string NoteId = "provenance";

    /// <summary>Characters; a longer headline stands in a smaller size.</summary>
    internal const int LongHeadline = 140;

    private const int FewestHeadingsOfContents = 3;

    private const int MostHeadingsBeforeText = 8;

    private const string TypeOfDocuments = "WEB";

    public StoredArticle Article { get; private set; } = null!;

    public StoredBody Body { get; private set; } = null!;

    /// <summary>The article as lists show it: the same names and addresses stand on its page.</summary>
    public Card Card { get; private set; } = null!;

    public override IReadOnlyList<Link> Between => [Card.Category];

    /// <summary>What the date of the article is; a document that a text rests on may be older or younger than what the text reports.</summary>
    public string DateMeaning => Words[
        Card.Source is null ? "first_published"
        : string.Equals(Article.SourceType, TypeOfDocuments, StringComparison.OrdinalIgnoreCase) ? "dated"
        : "published"];

    /// <summary>In words where the kind is known, else as the file has it; null where it has none.</summary>
    public string? SourceType => Article.SourceType is { } type ? Words.Find($"source_type_{type.ToLowerInvariant()}") ?? type : null;

    /// <summary>Visible translations.</summary>
    public IReadOnlyList<ArticleVersion> Twins { get; private set; } = [];

    /// <summary>What the text was translated from; null when it is no translation, or nothing tells.</summary>
    internal TranslationOrigin? Origin { get; private set; }

    internal IReadOnlyList<ProvenanceSentence> Provenance { get; private set; } = [];

    public IReadOnlyList<Card> Related { get; private set; } = [];

    internal Neighbours Neighbours { get; private set; } = new(null, null);

    /// <summary>Empty when there are too few headings to need a list of contents.</summary>
    public IReadOnlyList<Heading> Contents =>
        Body.Headings.Where(h => h.Level == 2).ToList() is { Count: >= FewestHeadingsOfContents } sections ? sections : [];

    /// <summary>Where it stands above the text, the list of contents is closed at first.</summary>
    public bool IsContentsLong => Contents.Count > MostHeadingsBeforeText;

    public override string NameElsewhere => MarkedTitle.Of(Article, Words);

    /// <summary>Of this page, wherever the original of its text stands.</summary>
    public string AbsoluteAddress => Addresses.Absolute(Card.Address);

    public string MailAddress =>
        $"mailto:?subject={Uri.EscapeDataString(NameElsewhere)}&body={Uri.EscapeDataString(AbsoluteAddress)}";

    /// <summary>What stands above an article that readers don't see yet; null on the page that they get.</summary>
    internal PreviewBanner? Preview { get; private set; }

    /// <summary>An article has no feed of its own: those of its category and of the site go on where it ends.</summary>
    internal override IReadOnlyList<FeedLink> Feeds =>
        [FeedLink.OfSite(Edition), new($"{Site.Name}: {Card.Category.Text}", ListingAddress.Latest.With(Facet.Category, Article.CategorySlug))];

    public async Task<IActionResult> OnGetAsync(string? key, CancellationToken cancel)
    {
        var grant = HttpContext.Features.Get<PreviewGrant>();
        var asked = grant?.Key ?? ArticleKey.From(key);
        var found = await Db.Articles.FirstOrDefaultAsync(a => a.Language == Language.Tag && a.Key == asked, cancel);
        if (found is null)
            return await NotInThisEditionAsync(asked, cancel);
        if (grant is not null && found.Status == ArticleStatus.Live)
            return Redirect(Addresses.Article(found.Language, found.Key));
        if (found.Status == ArticleStatus.Expired && grant is not { IsForEditors: true })
            return await WithdrawnAsync(found, cancel);
        if (grant is not null)
            Preview = await PreviewBanner.ReadAsync(HttpContext, Db, Edition, found, grant, cancel);
        else if (found.Status != ArticleStatus.Live)
            return await NotInThisEditionAsync(asked, cancel);
        else if (RedirectToCanonical(Addresses.Article(found.Language, found.Key)) is { } elsewhere)
            return elsewhere;

        Article = found;
        Card = new Card(found, Edition);
        Body = await Db.Bodies.FirstAsync(b => b.Id == found.Id, cancel);
        Twins = await Db.TwinsOfAsync(found, Edition.Languages.Tags, cancel);
        Origin = await TranslationOrigin.FindAsync(Db, Edition, found, Twins, cancel);
        Provenance = Articles.Provenance.Of(found, Origin, Language, Now);
        Related = [.. (await RelatedArticles.LoadAsync(Db, found, cancel)).Select(a => new Card(a, Edition))];
        Neighbours = await Neighbours.LoadAsync(Db, Addresses, Words, found, cancel);

        Title = found.Title;
        Description = found.Description;
        CanonicalElsewhere = found.CanonicalUrl;
        Section = Card.Category.Address;
        Counterparts = [.. Edition.Languages.All.Select(CounterpartIn)];
        return Page();
    }

    // What its language no longer has another may have.
    private async Task<IActionResult> WithdrawnAsync(StoredArticle found, CancellationToken cancel)
    {
        HttpContext.Features.Set(new OtherEditions(await Db.TwinsOfAsync(found, Edition.Languages.Tags, cancel)));
        return Withdrawn();
    }

    private async Task<IActionResult> NotInThisEditionAsync(string key, CancellationToken cancel)
    {
        HttpContext.Features.Set(await OtherEditions.FindAsync(Db, key, Edition.Languages.Tags, cancel));
        return NotThere();
    }

    private Counterpart CounterpartIn(Language other) =>
        other == Language ? new(other, Canonical ?? Request.Path.ToUriComponent() + Request.QueryString.ToUriComponent(), IsTwin: true)
        : Twins.FirstOrDefault(t => t.Language == other.Tag) is { } twin ? new(other, Addresses.Article(other.Tag, twin.Key), IsTwin: true)
        : new(other, Addresses.Home(other.Tag), IsTwin: false);
}
