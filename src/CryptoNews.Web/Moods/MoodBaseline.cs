using System.Collections.Concurrent;
using CryptoNews.Store;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Moods;

/// <summary>
/// The portal's own average, against which a mood is read: news are more often rated positive than negative, always.
/// It counts every article of a language, so it is counted once for each state of the store.
/// </summary>
public sealed class MoodBaseline
{
    private readonly ConcurrentDictionary<string, (string State, SentimentCounts Counts)> _known = new(StringComparer.Ordinal);

    public async Task<SentimentCounts> ReadAsync(PortalContext db, string language, CancellationToken cancel)
    {
        var state = await db.State.Select(s => s.Instance + "/" + s.Generation).SingleAsync(cancel);
        if (_known.TryGetValue(language, out var known) && known.State == state)
            return known.Counts;

        var counts = await db.Rated(language)
            .GroupBy(a => a.Sentiment)
            .Select(g => new { Sentiment = g.Key, Count = g.Count() })
            .ToListAsync(cancel);
        var baseline = SentimentCounts.Of(counts.Select(c => (c.Sentiment, c.Count)));
        _known[language] = (state, baseline);
        return baseline;
    }
}
