using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>Columns while they are written, row after row.</summary>
internal sealed class RowsInOrder(int count, int tags)
{
    private readonly long[] _ids = new long[count];
    private readonly int[] _categories = new int[count];
    private readonly int[] _sources = new int[count];
    private readonly Sentiment[] _sentiments = new Sentiment[count];
    private readonly int[] _tagStarts = new int[count + 1];
    private readonly List<int> _tags = new(tags + 64);
    private int _next;

    public void Add(ColumnRow row) => Add(row.Id, row.Category, row.Source, row.Sentiment, row.Tags);

    public void Add(long id, int category, int source, Sentiment sentiment, ReadOnlySpan<int> tags)
    {
        _ids[_next] = id;
        _categories[_next] = category;
        _sources[_next] = source;
        _sentiments[_next] = sentiment;
        _tags.AddRange(tags);
        _tagStarts[++_next] = _tags.Count;
    }

    /// <param name="terms">Columns whose numbers were used.</param>
    public EditionColumns ToColumns(EditionColumns terms)
    {
        int[] allTags = [.. _tags];
        return new EditionColumns
        {
            Ids = _ids,
            Categories = _categories,
            Sources = _sources,
            Sentiments = _sentiments,
            TagStarts = _tagStarts,
            Tags = allTags,
            CategoryTerms = terms.CategoryTerms,
            SourceTerms = terms.SourceTerms,
            TagTerms = terms.TagTerms,
            CategoryTotals = ColumnTotals.Of(_categories, terms.CategoryTerms),
            SourceTotals = ColumnTotals.Of(_sources, terms.SourceTerms),
            TagTotals = ColumnTotals.Of(allTags, terms.TagTerms),
        };
    }
}
