using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Feeds;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Announcing;

/// <summary>Tells the hub which feeds have changed, so that it fetches them and hands them on (WebSub).</summary>
internal sealed class WebSub(FeedOptions options, Languages languages, Addresses addresses) : IAnnouncement
{
    // A hub fetches each: of a large change only the feeds that most readers have.
    private const int MostFeeds = 300;
    private const int FeedsOfRequest = 100;

    /// <summary>Whether the hub is ever told of the feed of a listing: readers who wait for it to tell them would wait in vain.</summary>
    public static bool Announces(ListingAddress listing) => listing is { IsSearch: false, IsDated: false, FacetCount: <= 1 };

    public string Name => "WebSub";

    public bool IsWanted => options.Hub.Length > 0;

    public async Task<IReadOnlyList<Func<HttpRequestMessage>>> RequestsAsync(IReadOnlyList<ArticleChange> changes, bool areAll, PortalContext db, CancellationToken cancel)
    {
        // Too many to name: any feed may have changed.
        var named = areAll ? changes : [];
        var touched = areAll ? changes.Select(c => c.Language).Distinct(StringComparer.Ordinal).ToList() : languages.Tags;
        var listings = touched.Select(language => (Language: language, Listing: ListingAddress.Latest)).ToList();
        foreach (var change in named)
        {
            // Of what went nobody knows any more where it stood.
            if (await db.Articles.Visible().FirstOrDefaultAsync(a => a.Language == change.Language && a.Key == change.Key, cancel) is { } article)
                listings.AddRange(ListingsOf(article).Select(listing => (article.Language, listing)));
        }

        var feeds = listings
            .SelectMany(l => FeedFormat.All.Select(format => addresses.Absolute(addresses.Feed(l.Language, l.Listing, format.File))))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var told = feeds.Count <= MostFeeds ? feeds : feeds[..(touched.Count * FeedFormat.All.Count)];
        return [.. told.Chunk(FeedsOfRequest).Select(Publish)];
    }

    private static IEnumerable<ListingAddress> ListingsOf(StoredArticle article)
    {
        yield return ListingAddress.Latest.With(Facet.Category, article.CategorySlug);
        yield return ListingAddress.Latest.With(Facet.Sentiment, SentimentSlug.Of(article.Sentiment));
        if (article.SourceKey is { } source)
            yield return ListingAddress.Latest.With(Facet.Source, source);
        foreach (var tag in article.Tags)
            yield return ListingAddress.Latest.With(Facet.Tag, tag.Slug);
    }

    private Func<HttpRequestMessage> Publish(string[] feeds) => () => new HttpRequestMessage(HttpMethod.Post, options.Hub)
    {
        Content = new FormUrlEncodedContent([new("hub.mode", "publish"), .. feeds.Select(feed => KeyValuePair.Create("hub.url", feed))]),
    };
}
