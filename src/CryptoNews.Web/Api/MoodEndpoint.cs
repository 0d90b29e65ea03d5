using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Articles;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Moods;
using CryptoNews.Web.Search;

namespace CryptoNews.Web.Api;

/// <summary><c>/sentiment</c>: the mood of a filter against the portal's own average, with the numbers it rests on.</summary>
internal static class MoodEndpoint
{
    private const Period UsualPeriod = Period.Month;

    public static async Task<IResult> ReadAsync(HttpContext context, PortalContext db, LiveColumns live, Edition edition)
    {
        var query = ApiQuery.Of(context.Request, edition);
        var asked = query.Filter(context.Request);
        if (query.Errors.Count > 0)
            return ApiProblems.BadRequest(context, query.Errors);

        var (language, cancel) = (query.Language, context.RequestAborted);
        await using var snapshot = await ReadSnapshot.BeginAsync(db, cancel);
        if (await query.UnderstandAsync(db, asked, edition.Languages, cancel) is not { } listing)
            return ApiProblems.BadRequest(context, query.Errors);
        if (!listing.IsDated)
            listing = listing with { Period = UsualPeriod };
        var filter = listing.ToFilter(language.Tag, edition.Site.Zone, edition.Now);
        var searched = await SearchedEdition.ReadAsync(db, await live.ReadAsync(db, language.Tag, cancel), language.Tag, listing.Text, cancel);
        var rated = searched.Select(filter).Articles.Where(a => a.Sentiment != Sentiment.Unrated).ToList();
        var baseline = await Mood.BaselineAsync(db, language.Tag, cancel);
        var counts = CountsOf(rated.CountBy(a => a.Sentiment));
        return Results.Json(
            new MoodDocument
            {
                Lang = language.Tag,
                From = filter.From,
                Until = filter.Until,
                Page = edition.Addresses.Absolute(edition.Addresses.Listing(language.Tag, listing)),
                Mood = MoodNumbers.Of(counts),
                Baseline = MoodNumbers.Of(baseline),
                AboveBaseline = counts.Total == 0 || baseline.Total == 0 ? null : counts.Balance - baseline.Balance,
                Days = [.. Parts(rated, a => language.Dates.DayOf(a.PublishedAt)).Select(d => Part(Dates.Iso(d.Key), d.Counts)).OrderBy(p => p.Key, StringComparer.Ordinal)],
                Categories = [.. Largest(Parts(rated, a => a.Category))],
                Sources = [.. Largest(Parts(rated.Where(a => a.Source is not null), a => a.Source!))],
            },
            ArticleDocument.Json);
    }

    private static IEnumerable<(T Key, SentimentCounts Counts)> Parts<T>(IEnumerable<SelectedArticle> rated, Func<SelectedArticle, T> key) => rated
        .CountBy(a => (Key: key(a), a.Sentiment))
        .GroupBy(c => c.Key.Key)
        .Select(g => (g.Key, CountsOf(g.Select(c => KeyValuePair.Create(c.Key.Sentiment, c.Value)))));

    // Most articles first; of equals by key.
    private static IEnumerable<MoodPart> Largest(IEnumerable<(string Key, SentimentCounts Counts)> parts) => parts
        .OrderByDescending(p => p.Counts.Total).ThenBy(p => p.Key, StringComparer.Ordinal)
        .Select(p => Part(p.Key, p.Counts));

    private static MoodPart Part(string key, SentimentCounts counts) =>
        new() { Key = key, Positive = counts.Positive, Neutral = counts.Neutral, Negative = counts.Negative };

    private static SentimentCounts CountsOf(IEnumerable<KeyValuePair<Sentiment, int>> counts) => SentimentCounts.Of(counts.Select(c => (c.Key, c.Value)));
}

/// <summary>How the rated articles of a filter sound, and how those of the whole portal do. Not a forecast.</summary>
internal sealed record MoodDocument
{
    public required string Lang { get; init; }

    /// <summary>Inclusive; left out when there is no beginning.</summary>
    public DateTime? From { get; init; }

    /// <summary>Exclusive; left out when it is now.</summary>
    public DateTime? Until { get; init; }

    public required string Page { get; init; }

    public required MoodNumbers Mood { get; init; }

    public required MoodNumbers Baseline { get; init; }

    /// <summary>Percentage points; left out when there is nothing to compare.</summary>
    public int? AboveBaseline { get; init; }

    public required IReadOnlyList<MoodPart> Days { get; init; }

    public required IReadOnlyList<MoodPart> Categories { get; init; }

    public required IReadOnlyList<MoodPart> Sources { get; init; }
}

/// <summary>How some rated articles sound, in numbers.</summary>
internal sealed record MoodNumbers
{
    /// <summary>Rated articles; sponsored ones don't count.</summary>
    public required int Sample { get; init; }

    public required int Positive { get; init; }

    public required int Neutral { get; init; }

    public required int Negative { get; init; }

    /// <summary>Positive less negative, in whole percents.</summary>
    public required int Balance { get; init; }

    public static MoodNumbers Of(SentimentCounts counts) => new()
    {
        Sample = counts.Total,
        Positive = counts.Positive,
        Neutral = counts.Neutral,
        Negative = counts.Negative,
        Balance = counts.Balance,
    };
}

/// <summary>The rated articles of a day, a category or a source, by how they sound.</summary>
internal sealed record MoodPart
{
    /// <summary>A day, the slug of a category or the key of a source.</summary>
    public required string Key { get; init; }

    public required int Positive { get; init; }

    public required int Neutral { get; init; }

    public required int Negative { get; init; }
}
