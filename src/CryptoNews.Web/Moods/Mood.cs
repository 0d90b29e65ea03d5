using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Moods;

/// <summary>The sentiments of the articles of one language in one window, by stretches of days.</summary>
/// <param name="Columns">In order of time, without gaps between them.</param>
public sealed record Mood(MoodWindow Window, IReadOnlyList<MoodColumn> Columns)
{
    public SentimentCounts Counts { get; } = SentimentCounts.Sum(Columns.Select(c => c.Counts));

    /// <summary>The days from the first column to the last.</summary>
    public DaySpan Days => new(Columns[0].Days.First, Columns[^1].Days.Last);

    /// <summary>The mood of some stretches of days.</summary>
    public static async Task<Mood> ReadAsync(PortalContext db, Edition edition, MoodWindow window, IReadOnlyList<DaySpan> spans, CancellationToken cancel)
    {
        var dates = edition.Language.Dates;
        var counts = await db.SentimentCounts(edition.Language.Tag, spans.Select(s => s.ToTime(dates))).ToListAsync(cancel);
        return new Mood(window, [.. spans.Select((days, place) => new MoodColumn(days, SentimentCounts.At(place, counts)))]);
    }

    /// <summary>The counts of a window, whose edges need not be midnights.</summary>
    public static async Task<SentimentCounts> CountAsync(PortalContext db, Edition edition, MoodWindow window, CancellationToken cancel)
    {
        var start = window.Start(edition.Now, edition.Language.Dates) ?? TimeStretch.Always.From;
        return SentimentCounts.At(0, await db.SentimentCounts(edition.Language.Tag, [TimeStretch.Always with { From = start }]).ToListAsync(cancel));
    }

    /// <summary>The smallest of the windows that holds enough of some rated articles; null when none does.</summary>
    /// <param name="windows">Growing; the last is all time.</param>
    public static async Task<MoodWindow?> WindowAsync(
        IQueryable<StoredArticle> rated, Edition edition, IReadOnlyList<MoodWindow> windows, CancellationToken cancel)
    {
        var enough = await rated
            .OrderByDescending(a => a.Id)
            .Skip(MoodWindow.Enough - 1)
            .Select(a => (DateTime?)a.PublishedAt)
            .FirstOrDefaultAsync(cancel);
        return enough is { } moment
            ? MoodWindow.SmallestWith(moment, windows, edition.Now, edition.Language.Dates)
            : null;
    }

    /// <summary>The days of a window of whole days; all time begins with the oldest rated article.</summary>
    public static async Task<DaySpan> DaysAsync(PortalContext db, Edition edition, MoodWindow window, CancellationToken cancel)
    {
        var dates = edition.Language.Dates;
        var today = dates.DayOf(edition.Now);
        if (window.Days is { } days)
            return new DaySpan(today.AddDays(1 - days), today);
        var oldest = await db.Rated(edition.Language.Tag).OrderBy(a => a.Id).Select(a => (DateTime?)a.PublishedAt).FirstOrDefaultAsync(cancel);
        return new DaySpan(oldest is { } moment ? dates.DayOf(moment) : today, today);
    }

    /// <summary>
    /// The portal's own average, against which a mood is read: news are more often rated positive than negative, always.
    /// </summary>
    public static async Task<SentimentCounts> BaselineAsync(PortalContext db, string language, CancellationToken cancel)
    {
        var terms = await db.Terms
            .Where(t => t.Kind == TermKind.Sentiment && t.Language == language)
            .Select(t => new { t.Slug, t.Count })
            .ToListAsync(cancel);
        return SentimentCounts.Of(terms.Select(t => (Enum.Parse<Sentiment>(t.Slug, ignoreCase: true), t.Count)));
    }
}

/// <summary>Some days and the sentiments of their articles.</summary>
public sealed record MoodColumn(DaySpan Days, SentimentCounts Counts);
