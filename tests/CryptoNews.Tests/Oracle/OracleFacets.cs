using CryptoNews.Content;
using CryptoNews.Store;

namespace CryptoNews.Tests.Oracle;

/// <summary>What stands next to the choices of a filter, by definition: how many articles the listing of that choice has.</summary>
public static class OracleFacets
{
    public static int Count(this OracleSite site, ArticleFilter filter) => site.Listing(filter, ListingOrder.NewestFirst).Count;

    /// <summary>Any of several: a choice is counted as if it were the only one of its kind.</summary>
    public static int WithCategory(this OracleSite site, ArticleFilter filter, string slug) => site.Count(filter with { Categories = [slug] });

    public static int WithSource(this OracleSite site, ArticleFilter filter, string key) => site.Count(filter with { Sources = [key] });

    public static int WithSentiment(this OracleSite site, ArticleFilter filter, Sentiment sentiment) => site.Count(filter with { Sentiments = [sentiment] });

    /// <summary>All of several: a choice is counted together with those already made.</summary>
    public static int WithTag(this OracleSite site, ArticleFilter filter, string slug) => site.Count(filter with { Tags = [.. filter.Tags, slug] });

    public static int WithDates(this OracleSite site, ArticleFilter filter, DateTime? from, DateTime? until) =>
        site.Count(filter with { From = from, Until = until });

    public static int WithLanguage(this OracleSite site, ArticleFilter filter, string language) => site.Count(filter with { Language = language });

    /// <summary>A column of the chart of a filter: its articles of some time, by sentiment.</summary>
    /// <param name="until">Exclusive.</param>
    public static IReadOnlyDictionary<Sentiment, int> Sentiments(this OracleSite site, ArticleFilter filter, DateTime from, DateTime until) =>
        Enum.GetValues<Sentiment>().ToDictionary(
            s => s,
            s => site.Listing(filter, ListingOrder.NewestFirst).Count(a => a.Sentiment == s && a.PublishedAt.UtcDateTime >= from && a.PublishedAt.UtcDateTime < until));

    /// <summary>The days of the archive of a language with their articles, in a zone.</summary>
    public static IReadOnlyDictionary<DateOnly, int> Days(this OracleSite site, string language, TimeZoneInfo zone) => site.Visible
        .Where(a => a.Language == language)
        .CountBy(a => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(a.PublishedAt, zone).DateTime))
        .ToDictionary();

    /// <summary>What follows an article in the listing of a filter, whether or not the article itself is still listed.</summary>
    public static IReadOnlyList<Article> After(this OracleSite site, ArticleFilter filter, Article last, int most) =>
        [.. site.Listing(filter, ListingOrder.NewestFirst).Where(a => site.IsOlder(a, last)).Take(most)];
}
