using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>A filter in the numbers of some columns.</summary>
internal sealed class RowFilter
{
    private readonly EditionColumns _columns;
    private readonly bool[]? _categories;
    private readonly bool[]? _sources;
    private readonly bool[]? _sentiments;
    private readonly int[] _tags;

    private RowFilter(EditionColumns columns, ArticleFilter filter)
    {
        _columns = columns;
        _categories = Chosen(columns.CategoryTerms, filter.Categories);
        _sources = Chosen(columns.SourceTerms, filter.Sources);
        _sentiments = filter.Sentiments.Count == 0 ? null : [.. Enum.GetValues<Sentiment>().Select(filter.Sentiments.Contains)];
        _tags = [.. filter.Tags.Select(columns.TagTerms.Find)];
        First = filter.From is { } from ? columns.RowAt(from) : 0;
        End = filter.Until is { } until ? columns.RowAt(until) : columns.Count;
    }

    /// <summary>The first row of its dates.</summary>
    public int First { get; }

    /// <summary>The row after the last one of its dates.</summary>
    public int End { get; }

    public static RowFilter Of(EditionColumns columns, ArticleFilter filter) => new(columns, filter);

    public bool HasCategory(int row) => _categories is null || Holds(_categories, _columns.Categories[row]);

    public bool HasSource(int row) => _sources is null || (_columns.Sources[row] is >= 0 and var source && Holds(_sources, source));

    public bool HasSentiment(int row) => _sentiments is null || _sentiments[(int)_columns.Sentiments[row]];

    public bool HasDate(int row) => row >= First && row < End;

    public bool HasTags(int row)
    {
        foreach (var tag in _tags)
        {
            if (!_columns.TagsOf(row).Contains(tag))
                return false;
        }

        return true;
    }

    public RowSet Matches(RowSet? among)
    {
        var rows = new RowSet(_columns.Count);
        for (var row = First; row < End; row++)
        {
            if (HasCategory(row) && HasSource(row) && HasSentiment(row) && HasTags(row) && among?.Contains(row) != false)
                rows.Add(row);
        }

        return rows;
    }

    // Terms that were met after these lists were made belong to later columns.
    private static bool Holds(bool[] chosen, int term) => term < chosen.Length && chosen[term];

    private static bool[]? Chosen(ColumnTerms terms, IReadOnlyList<string> slugs)
    {
        if (slugs.Count == 0)
            return null;
        var chosen = new bool[terms.Count];
        foreach (var slug in slugs)
        {
            if (terms.Find(slug) is >= 0 and var number && number < chosen.Length)
                chosen[number] = true;
        }

        return chosen;
    }
}
