using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Articles;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Moods;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Api;

/// <summary><c>/sentiment</c>: the mood of a filter against the portal's own average, with the numbers it rests on.</summary>
internal static class MoodEndpoint
{
    private const Period UsualPeriod = Period.Month;

    public static async Task<IResult> ReadAsync(HttpContext context, PortalContext db, Edition edition)
    {
        var query = ApiQuery.Of(context.Request, edition);
        var listing = query.Filter(context.Request);
        if (query.Errors.Count > 0)
            return ApiProblems.BadRequest(edition, query.Errors);

        if (!listing.IsDated)
            listing = listing with { Period = UsualPeriod };
        var (language, cancel) = (query.Language, context.RequestAborted);
        await using var snapshot = await ReadSnapshot.BeginAsync(db, cancel);
        var filter = listing.ToFilter(language.Tag, edition.Site.Zone, edition.Now);
        var rated = await db.Matching(filter)
            .Where(a => a.Sentiment != Sentiment.Unrated && !a.Sponsored)
            .Select(a => new Rated(a.PublishedAt, a.CategorySlug, a.SourceKey, a.Sentiment))
            .ToListAsync(cancel);
        var baseline = await Mood.BaselineAsync(db, language.Tag, cancel);
        var counts = CountsOf(rated);
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
                Days = [.. Parts(rated, r => Dates.Machine(language.Dates.DayOf(r.PublishedAt))).OrderBy(p => p.Key, StringComparer.Ordinal)],
                Categories = [.. Parts(rated, r => r.Category)],
                Sources = [.. Parts(rated.Where(r => r.Source is not null), r => r.Source!)],
            },
            ArticleDocument.Json);
    }

    // Most articles first; of equals by key.
    private static IEnumerable<MoodPart> Parts(IEnumerable<Rated> rated, Func<Rated, string> key) => rated
        .GroupBy(key, StringComparer.Ordinal)
        .Select(g => (g.Key, Counts: CountsOf(g)))
        .OrderByDescending(g => g.Counts.Total).ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => new MoodPart { Key = g.Key, Positive = g.Counts.Positive, Neutral = g.Counts.Neutral, Negative = g.Counts.Negative });

    private static SentimentCounts CountsOf(IEnumerable<Rated> rated) => SentimentCounts.Of(rated.CountBy(r => r.Sentiment).Select(c => (c.Key, c.Value)));

    private sealed record Rated(DateTime PublishedAt, string Category, string? Source, Sentiment Sentiment);
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

internal sealed record MoodPart
{
    /// <summary>A day, the slug of a category or the key of a source.</summary>
    public required string Key { get; init; }

    public required int Positive { get; init; }

    public required int Neutral { get; init; }

    public required int Negative { get; init; }
}
