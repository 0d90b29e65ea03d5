using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Tests.Oracle;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;

namespace CryptoNews.Tests.Web.Pages;

/// <summary>Reads the whole site as a visitor would, and compares every list, count and status with the oracle.</summary>
internal sealed class PagesAgreement(Portal portal, OracleSite site)
{
    private const int PageSize = 3;

    private readonly Addresses _addresses = portal.Services.GetRequiredService<Addresses>();

    public async Task AssertAsync()
    {
        foreach (var article in site.Articles)
        {
            var status = site.IsVisible(article) ? HttpStatusCode.OK : site.IsExpired(article) ? HttpStatusCode.Gone : HttpStatusCode.NotFound;
            Assert.Equal((AddressOf(article), status), (AddressOf(article), await StatusAsync(AddressOf(article))));
        }

        foreach (var language in (string[])["en", "uk"])
        {
            await AssertHomeAsync(language);
            await AssertIndexesAsync(language);
            foreach (var (address, filter) in Listings(language))
                await AssertListingAsync(address, filter);
        }
    }

    private async Task AssertListingAsync(ListingAddress listing, ArticleFilter filter)
    {
        var order = listing is { Door: Facet.Category, FilterCount: 1 } ? ListingOrder.PinnedFirst : ListingOrder.NewestFirst;
        var expected = site.Listing(filter, order);
        var last = Math.Max(1, (expected.Count + PageSize - 1) / PageSize);
        for (var number = 1; number <= last; number++)
        {
            var address = _addresses.Listing(filter.Language, listing with { Page = number });
            var page = await portal.ReadAsync(address);
            Assert.Equal(
                (address, string.Join('\n', site.Page(filter, order, number, PageSize).Select(AddressOf))),
                (address, string.Join('\n', Hrefs(page, ".river .go"))));
            if (number == 1)
                Assert.Contains(expected.Count == 0 ? filter.Language == "uk" ? ": Немає новин" : ": No stories" : string.Create(CultureInfo.InvariantCulture, $": {expected.Count} "), page.Title, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(_addresses.Listing(filter.Language, listing with { Page = last + 1 })));
    }

    // Each term by itself, and each once more together with another one, and with days.
    private IEnumerable<(ListingAddress Address, ArticleFilter Filter)> Listings(string language)
    {
        var none = new ArticleFilter { Language = language };
        var day = DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime);
        var (from, until) = (day.AddDays(-1), day.AddDays(1));
        yield return (ListingAddress.Latest, none);
        yield return (
            ListingAddress.Latest with { From = from, To = day },
            none with { From = from.ToDateTime(default, DateTimeKind.Utc), Until = until.ToDateTime(default, DateTimeKind.Utc) });
        foreach (var term in site.Terms(TermKind.Category, language))
            yield return (ListingAddress.Latest.With(Facet.Category, term.Slug), none with { Categories = [term.Slug] });
        foreach (var term in site.Terms(TermKind.Source, language))
            yield return (ListingAddress.Latest.With(Facet.Source, term.Slug), none with { Sources = [term.Slug] });
        foreach (var tone in Enum.GetValues<Sentiment>())
            yield return (ListingAddress.Latest.With(Facet.Sentiment, SentimentSlug.Of(tone)), none with { Sentiments = [tone] });
        foreach (var term in site.Terms(TermKind.Tag, language))
        {
            var tagged = ListingAddress.Latest.With(Facet.Tag, term.Slug);
            yield return (tagged, none with { Tags = [term.Slug] });
            yield return (tagged.With(Facet.Sentiment, "positive", "unrated"), none with { Tags = [term.Slug], Sentiments = [Sentiment.Positive, Sentiment.Unrated] });
            if (site.Terms(TermKind.Category, language) is [var category, ..])
                yield return (tagged.With(Facet.Category, category.Slug), none with { Tags = [term.Slug], Categories = [category.Slug] });
        }
    }

    private async Task AssertIndexesAsync(string language)
    {
        var categories = await portal.ReadAsync(_addresses.Categories(language));
        Assert.Equal(
            BySize(TermKind.Category, language).Select(t => $"{_addresses.Category(language, t.Slug)} {t.Count}"),
            categories.QuerySelectorAll(".cat h2").Select(h => $"{h.QuerySelector("a")!.GetAttribute("href")} {h.QuerySelector(".count")!.TextContent.Trim()}"));
        var sources = await portal.ReadAsync(_addresses.Sources(language));
        Assert.Equal(BySize(TermKind.Source, language).Select(t => $"{_addresses.Source(language, t.Slug)} {t.Count}"), Entries(sources));
        var tags = await portal.ReadAsync(_addresses.Tags(language));
        Assert.Equal(
            site.Terms(TermKind.Tag, language).Select(t => $"{_addresses.Tag(language, t.Slug)} {t.Count}").Order(StringComparer.Ordinal),
            Entries(tags).Order(StringComparer.Ordinal));
    }

    // The first of the pinned order, each once: the highest as the lead, and so many of the others as the page has room for.
    private async Task AssertHomeAsync(string language)
    {
        var articles = site.Listing(new ArticleFilter { Language = language }, ListingOrder.PinnedFirst);
        var shown = articles.Take(1 + 4 + Math.Clamp(articles.Count - 9, 4, 12)).Select(AddressOf).ToList();
        var page = await portal.ReadAsync(_addresses.Home(language));
        Assert.Equal(shown.Take(1), Hrefs(page, ".lead .go"));
        Assert.Equal(shown.Order(StringComparer.Ordinal), Hrefs(page, ".lead .go, .seconds .go, .river .go").Order(StringComparer.Ordinal));
        Assert.All(Hrefs(page, ".story .go"), address => Assert.Contains(address, articles.Select(AddressOf)));
    }

    private IEnumerable<OracleTerm> BySize(TermKind kind, string language) =>
        site.Terms(kind, language).OrderByDescending(t => t.Count).ThenBy(t => t.Slug, StringComparer.Ordinal);

    private static IEnumerable<string> Entries(IParentNode page) => page.QuerySelectorAll(".az li")
        .Select(li => $"{li.QuerySelector("a")!.GetAttribute("href")} {li.QuerySelector(".count")!.TextContent}");

    private static IEnumerable<string> Hrefs(IParentNode page, string selector) =>
        page.QuerySelectorAll(selector).Select(a => a.GetAttribute("href")!);

    private string AddressOf(Article article) => _addresses.Article(article.Language, article.Key);

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var response = await portal.Reader.GetAsync(address, CancellationToken.None);
        return response.StatusCode;
    }
}
