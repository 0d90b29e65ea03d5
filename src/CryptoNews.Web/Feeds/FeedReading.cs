using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Announcing;
using CryptoNews.Web.Articles;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Pages;
using CryptoNews.Web.Search;
using CryptoNews.Web.Seo;
using CryptoNews.Web.Sharing;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Feeds;

/// <summary>Reads the newest articles of a listing or search, by date and never by weight: what is pinned is not new.</summary>
internal sealed class FeedReading(PortalContext db, LiveColumns live, Edition edition, Publisher publisher, ShareImages images, FeedOptions options)
{
    public const int MostEntries = 50;

    /// <summary>Characters of HTML that a feed has room for: fifty articles of two thousand words.</summary>
    public const int MostText = 1024 * 1024;

    /// <summary>Characters of one article. A longer one takes no room from those after it.</summary>
    public const int LongestText = MostText / 8;

    // IPTC's names of how a work came to be, the vocabulary to which schema.org refers.
    private const string DigitalSourceTypes = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    private readonly Addresses _addresses = edition.Addresses;
    private readonly Language _language = edition.Language;

    /// <param name="listing">Its terms exist.</param>
    public async Task<Feed> ReadAsync(ListingAddress listing, ListingTerms terms, FeedFormat format, CancellationToken cancel)
    {
        var filter = listing.ToFilter(_language.Tag, edition.Site.Zone, edition.Now);
        var columns = await live.ReadAsync(db, _language.Tag, cancel);
        var searched = await SearchedEdition.ReadAsync(db, columns, _language.Tag, listing.Text, cancel);
        var articles = await db.NewestFirstOf(searched.Select(filter).Page(0, MostEntries)).ToListAsync(cancel);
        var pages = await Footer.LoadAsync(db, edition, cancel);
        var title = FeedLink.Of(listing, ListingWords.PartsElsewhereOf(listing, terms, _language), edition).Title;
        return new Feed
        {
            Title = title,
            Description = listing is { FilterCount: 0, IsSearch: false } ? _language.Words["home_description"] : title,
            Language = _language.Tag,
            Page = _addresses.Absolute(_addresses.Listing(_language.Tag, listing)),
            Self = _addresses.Absolute(_addresses.Feed(_language.Tag, listing, format.File)),
            Hub = options.Hub.Length > 0 && WebSub.Announces(listing) ? options.Hub : null,
            Publisher = publisher.Name,
            Home = publisher.Home,
            Logo = publisher.Logo,
            About = pages.FirstOrDefault(page => page.Slug == Footer.HowWeUseAi) is { } how ? _addresses.Absolute(how.Address) : null,
            Entries = await EntriesAsync(articles, cancel),
        };
    }

    private async Task<IReadOnlyList<FeedEntry>> EntriesAsync(List<StoredArticle> articles, CancellationToken cancel)
    {
        var ids = articles.ConvertAll(a => a.Id);
        var bodies = await db.Bodies.Where(b => ids.Contains(b.Id) && b.Html.Length <= LongestText).Select(b => new { b.Id, b.Html, b.Impacts }).ToDictionaryAsync(b => b.Id, cancel);
        var names = await FeedIds.LoadAsync(db, edition.Site, _language.Tag, articles, cancel);
        var translated = articles.Where(a => a.Ai?.TranslatedFrom is not null).Select(a => a.AsVersion()).ToList();
        var twins = await db.TwinsOfAsync(translated, edition.Languages.Tags, cancel);

        var room = MostText;
        var entries = new List<FeedEntry>(articles.Count);
        foreach (var article in articles)
        {
            var origin = await TranslationOrigin.FindAsync(db, edition, article, twins.GetValueOrDefault(article.Id, []), cancel);
            var provenance = Provenance.Of(article, origin, _language, edition.Now).Select(s => s with { Before = Blanks.Ordinary(s.Before) }).ToList();
            var body = bodies.GetValueOrDefault(article.Id);
            var html = Html(article, body?.Html, provenance);
            if (html.Length > Math.Min(room, LongestText))
                (html, body) = (Html(article, null, provenance), null);
            else
                room -= html.Length;
            entries.Add(Entry(article, html, names.Of(article), provenance) with { Impacts = body?.Impacts ?? [] });
        }

        return entries;
    }

    private string Html(StoredArticle article, string? body, IReadOnlyList<ProvenanceSentence> provenance) =>
        FeedHtml.Of(article, body, provenance, _language, _addresses, PageOf(article));

    private FeedEntry Entry(StoredArticle article, string html, string id, IReadOnlyList<ProvenanceSentence> provenance) => new()
    {
        Id = id,
        Address = PageOf(article),
        Title = MarkedTitle.Of(article, _language.Words),
        Summary = article.Description,
        Html = html,
        Published = article.PublishedAt,
        Updated = article.ChangedAt(edition.Now),
        Categories = [.. Categories(article)],
        Picture = Picture(article),
        Origin = new FeedOrigin(
            string.Join(' ', provenance),
            article.SourceName is { } source ? _language.Names.Source(source) : null,
            article.SourceUrl,
            article.StatesMachine(),
            article.Sponsored),
    };

    private string PageOf(StoredArticle article) => _addresses.Absolute(_addresses.Article(article.Language, article.Key));

    private IEnumerable<FeedCategory> Categories(StoredArticle article)
    {
        yield return new(Scheme("category"), article.CategorySlug, _language.Names.Category(article.Category));
        foreach (var tag in article.Tags)
            yield return new(Scheme("tag"), tag.Slug, _language.Names.Tag(tag.Name));
        yield return new(Scheme("sentiment"), SentimentSlug.Of(article.Sentiment), _language.Words[$"tone_{SentimentSlug.Of(article.Sentiment)}"]);
        if (article.IsByMachine())
            yield return new(DigitalSourceTypes, "trainedAlgorithmicMedia", _language.Words[article.Ai!.Rewritten == true ? "ai_rewritten" : "ai_translated"], OfTheSite: false);
        if (article.Sponsored)
            yield return new("https://schema.org/", "AdvertiserContentArticle", _language.Words["sponsored"], OfTheSite: false);
    }

    private FeedPicture Picture(StoredArticle article)
    {
        var image = images.Of(article, _language);
        var credit = article.Cover is { } cover && image.IsCover ? CoverCredit.Of(cover, edition.Site.Name) : null;
        return new(
            image.Address,
            image.Width,
            image.Height,
            image.Alt,
            credit?.ToString());
    }

    // The address of the listings of one kind, without a term: it names the vocabulary.
    private string Scheme(string kind) => _addresses.Absolute($"{_addresses.Home(_language.Tag).TrimEnd('/')}/{kind}");
}
