using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>
/// The live articles of one language at one generation of the store, as columns in memory: what a filter asks, for every
/// article, and nothing else. About 50 bytes an article. Rows are in order of date, the oldest first.
/// </summary>
public sealed class EditionColumns
{
    private const int Near = 8;

    private RememberedRows? _remembered;

    /// <summary>Of a language without articles.</summary>
    public static EditionColumns None { get; } = new();

    internal long[] Ids { get; init; } = [];

    internal int[] Categories { get; init; } = [];

    /// <summary>-1 where no source is named.</summary>
    internal int[] Sources { get; init; } = [];

    internal Sentiment[] Sentiments { get; init; } = [];

    /// <summary>Where the tags of each row begin in <see cref="Tags"/>, and at last where the last ones end.</summary>
    internal int[] TagStarts { get; init; } = [0];

    internal int[] Tags { get; init; } = [];

    internal ColumnTerms CategoryTerms { get; init; } = new();

    internal ColumnTerms SourceTerms { get; init; } = new();

    internal ColumnTerms TagTerms { get; init; } = new();

    /// <summary>Live articles of each category, by its number.</summary>
    internal int[] CategoryTotals { get; init; } = [];

    internal int[] SourceTotals { get; init; } = [];

    internal int[] TagTotals { get; init; } = [];

    /// <summary>Live articles.</summary>
    public int Count => Ids.Length;

    /// <summary>UTC; null when there is none.</summary>
    public DateTime? Oldest => Count == 0 ? null : ArticleId.MomentOf(Ids[0]);

    /// <summary>UTC; null when there is none.</summary>
    public DateTime? Newest => Count == 0 ? null : ArticleId.MomentOf(Ids[^1]);

    /// <summary>Whether to read it anew is worth more than to go on with its numbers.</summary>
    internal bool IsOverAged =>
        ColumnTotals.AreOfThePast(CategoryTotals) || ColumnTotals.AreOfThePast(SourceTotals) || ColumnTotals.AreOfThePast(TagTotals);

    /// <summary>Keys of sources with live articles that are this one, whatever its case.</summary>
    internal IEnumerable<string> SourcesCalled(string key) => Enumerable.Range(0, SourceTotals.Length)
        .Where(source => SourceTotals[source] > 0)
        .Select(source => SourceTerms[source])
        .Where(known => known.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>How many articles were published in a stretch of time.</summary>
    /// <param name="from">UTC, inclusive.</param>
    /// <param name="until">UTC, exclusive.</param>
    public int CountBetween(DateTime from, DateTime until) => Math.Max(0, RowAt(until) - RowAt(from));

    /// <summary>When the last article before a moment was published (both UTC).</summary>
    public DateTime? NewestBefore(DateTime moment) => RowAt(moment) is > 0 and var row ? ArticleId.MomentOf(Ids[row - 1]) : null;

    /// <summary>When the first article at a moment or later was published (both UTC).</summary>
    public DateTime? OldestSince(DateTime moment) => RowAt(moment) is var row && row < Count ? ArticleId.MomentOf(Ids[row]) : null;

    /// <summary>The articles of a filter. Its language is not looked at: these are the articles of one.</summary>
    /// <param name="among">Only these are asked: what a search has found, for example.</param>
    public Selection Select(ArticleFilter filter, RowSet? among = null) => new(this, RowFilter.Of(this, filter).Matches(among));

    /// <summary>How many articles each choice would leave under a filter; see <see cref="FacetCounts"/>.</summary>
    /// <param name="periods">UTC; beginnings of stretches of time that have no end, in any order.</param>
    /// <param name="most">Choices of categories, tags and sources, each, besides those that the filter names.</param>
    public FacetCounts Facets(ArticleFilter filter, IReadOnlyList<DateTime> periods, int most, RowSet? among = null) =>
        FacetCounting.Count(this, filter, periods, most, among);

    /// <summary>Some articles by their ids, quickest in ascending order. Ids of others are left out, those of hidden articles among them.</summary>
    public RowSet Rows(IEnumerable<long> ids)
    {
        var rows = new RowSet(Count);
        var next = 0;
        foreach (var id in ids)
        {
            // In ascending order the next one is a few rows on; else it has to be looked for.
            var row = next;
            while (row < Count && row < next + Near && Ids[row] < id)
                row++;
            if (row == Count || Ids[row] != id)
                row = Array.BinarySearch(Ids, id);
            if (row < 0)
                continue;
            rows.Add(row);
            next = row + 1;
        }

        return rows;
    }

    /// <summary>Rows of words that were searched for.</summary>
    internal RememberedRows Remembered => LazyInitializer.EnsureInitialized(ref _remembered, () => new(Count));

    /// <summary>The first row published at a moment (UTC) or later.</summary>
    internal int RowAt(DateTime moment)
    {
        var row = Array.BinarySearch(Ids, ArticleId.FirstAt(moment));
        return row < 0 ? ~row : row;
    }

    internal ReadOnlySpan<int> TagsOf(int row) => Tags.AsSpan(TagStarts[row], TagStarts[row + 1] - TagStarts[row]);
}
