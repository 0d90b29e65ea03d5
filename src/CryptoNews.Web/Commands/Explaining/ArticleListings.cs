using System.Globalization;
using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Home;
using CryptoNews.Web.Listing;

namespace CryptoNews.Web.Commands.Explaining;

/// <summary>Every listing that an article is on, with the page of it.</summary>
internal static class ArticleListings
{
    public static IEnumerable<string> Of(Article article, SiteIndex site, Desk desk, DateTimeOffset now)
    {
        // As if it were live: of a draft they are where it will stand.
        var live = site.Articles
            .Where(a => a.Language == article.Language && (a == article || desk.Hidden(a, now) is null))
            .ToList();
        yield return Home(article, live, desk);
        yield return Line(ListingAddress.Latest, _ => true);
        yield return Line(Of(Facet.Category, Slug.From(article.Category)), a => Slug.From(a.Category) == Slug.From(article.Category), pinned: true);
        foreach (var slug in article.Tags.Select(Slug.From))
            yield return Line(Of(Facet.Tag, slug), a => a.Tags.Any(tag => Slug.From(tag) == slug));
        if (article.Source is { } source)
            yield return Line(Of(Facet.Source, source.Key), a => a.Source?.Key == source.Key);
        yield return Line(Of(Facet.Sentiment, SentimentSlug.Of(article.Sentiment)), a => a.Sentiment == article.Sentiment);
        for (CalendarPeriod? period = CalendarPeriod.OfDay(Day(article, desk)); period is { } span; period = span.Above)
            yield return Line(ListingAddress.In(span), a => Day(a, desk) is var day && day >= span.From && day <= span.To);

        string Line(ListingAddress listing, Func<Article, bool> matches, bool pinned = false)
        {
            var page = Place(article, live.Where(matches), pinned) / desk.Site.PageSize + 1;
            return ReadableAddress.Of(desk.Addresses.Listing(article.Language, listing with { Page = page })) + (pinned && article.StickyWeight != 0 ? Pinned(article) : "");
        }
    }

    private static string Home(Article article, List<Article> live, Desk desk)
    {
        var place = Place(article, live, pinned: true);
        var pinned = article.StickyWeight != 0 ? Pinned(article) : "";
        var shown = place < FrontPage.Size(live.Count)
            ? string.Create(CultureInfo.InvariantCulture, $"{desk.Addresses.Home(article.Language)}  (number {place + 1})")
            : string.Create(CultureInfo.InvariantCulture, $"not the home page: {place} articles come before it");
        return shown + pinned;
    }

    // As the store orders them: by weight where pins count, then by time of publication with its fixed tie-break.
    private static int Place(Article article, IEnumerable<Article> listed, bool pinned)
    {
        var (weight, id) = (pinned ? article.StickyWeight : 0, IdOf(article));
        return listed.Count(a => (pinned ? a.StickyWeight : 0) is var other && (other > weight || (other == weight && IdOf(a) > id)));
    }

    private static long IdOf(Article article) => ArticleId.Natural(article.PublishedAt.UtcDateTime, article.Language, article.Key);

    private static ListingAddress Of(Facet facet, string value) => ListingAddress.Latest.With(facet, value);

    private static DateOnly Day(Article article, Desk desk) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(article.PublishedAt, desk.Site.Zone).DateTime);

    private static string Pinned(Article article) => string.Create(CultureInfo.InvariantCulture, $"  (pinned with stickyWeight {article.StickyWeight})");
}
