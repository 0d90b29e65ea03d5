using System.Buffers;

namespace CryptoNews.Store;

/// <summary>One pass over all rows for all facets of a filter.</summary>
internal static class FacetCounting
{
    public static FacetCounts Count(EditionColumns columns, ArticleFilter filter, IReadOnlyList<DateTime> periods, int most, RowSet? among)
    {
        var rows = RowFilter.Of(columns, filter);
        int[] starts = [.. periods.Select(columns.RowAt)];
        var (sentiments, inPeriods, allTime, total) = (new int[4], new int[starts.Length], 0, 0);
        var categories = Rent(columns.CategoryTerms.Count);
        var sources = Rent(columns.SourceTerms.Count);
        var tags = Rent(columns.TagTerms.Count);

        for (var row = 0; row < columns.Count; row++)
        {
            if (!rows.HasTags(row) || among?.Contains(row) == false)
                continue;

            // What one facet alone keeps out is counted by that facet; what nothing keeps out, by all.
            var (category, source, sentiment, date) = (rows.HasCategory(row), rows.HasSource(row), rows.HasSentiment(row), rows.HasDate(row));
            if (source & sentiment & date)
                categories[columns.Categories[row]]++;
            if (category & sentiment & date && columns.Sources[row] >= 0)
                sources[columns.Sources[row]]++;
            if (category & source & date)
                sentiments[(int)columns.Sentiments[row]]++;
            if (!(category & source & sentiment))
                continue;
            allTime++;
            for (var i = 0; i < starts.Length; i++)
                inPeriods[i] += row >= starts[i] ? 1 : 0;
            if (!date)
                continue;
            total++;
            foreach (var tag in columns.TagsOf(row))
                tags[tag]++;
        }

        var counts = new FacetCounts(
            Most(columns.CategoryTerms, categories, columns.CategoryTotals, filter.Categories, most, fill: true),
            Most(columns.TagTerms, tags, columns.TagTotals, filter.Tags, most, fill: false),
            Most(columns.SourceTerms, sources, columns.SourceTotals, filter.Sources, most, fill: true),
            sentiments,
            inPeriods,
            allTime,
            total,
            columns.Oldest);
        ArrayPool<int>.Shared.Return(categories);
        ArrayPool<int>.Shared.Return(sources);
        ArrayPool<int>.Shared.Return(tags);
        return counts;
    }

    private static int[] Rent(int length)
    {
        var counts = ArrayPool<int>.Shared.Rent(length);
        Array.Clear(counts);
        return counts;
    }

    private static List<TermCount> Most(ColumnTerms terms, int[] counts, int[] totals, IReadOnlyList<string> chosen, int most, bool fill)
    {
        // The weakest of those kept so far stands in front.
        var kept = new PriorityQueue<int, int>(Comparer<int>.Create((a, b) => Compare(b, a)));
        for (var term = 0; term < totals.Length; term++)
        {
            if (totals[term] == 0 || (counts[term] == 0 && !fill))
                continue;
            if (kept.Count < most)
                kept.Enqueue(term, term);
            else if (kept.TryPeek(out var weakest, out _) && Compare(term, weakest) < 0)
                kept.DequeueEnqueue(term, term);
        }

        var numbers = kept.UnorderedItems.Select(t => t.Element).ToHashSet();
        numbers.UnionWith(chosen.Select(terms.Find).Where(t => t >= 0 && t < totals.Length));
        var counted = numbers.Order(Comparer<int>.Create(Compare)).Select(t => new TermCount(terms[t], counts[t])).ToList();
        // A term that only another language has.
        counted.AddRange(chosen.Where(slug => terms.Find(slug) is var t && (t < 0 || t >= totals.Length)).Select(slug => new TermCount(slug, 0)));
        return counted;

        int Compare(int a, int b) =>
            counts[a] != counts[b] ? counts[b].CompareTo(counts[a])
            : totals[a] != totals[b] ? totals[b].CompareTo(totals[a])
            : string.CompareOrdinal(terms[a], terms[b]);
    }
}
