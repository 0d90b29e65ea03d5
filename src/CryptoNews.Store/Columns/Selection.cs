using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>The live articles of a filter, at one generation of the store.</summary>
public sealed class Selection
{
    private readonly EditionColumns _columns;
    private readonly RowSet _rows;

    internal Selection(EditionColumns columns, RowSet rows)
    {
        _columns = columns;
        _rows = rows;
    }

    public int Total => _rows.Count;

    /// <summary>When the oldest was published (UTC); null when there is none.</summary>
    public DateTime? Oldest => _rows.Below(_columns.Count, Math.Max(0, Total - 1)).Select(Moment).FirstOrDefault();

    /// <summary>What filters ask of each of them, newest first. Read as it is walked through: nothing is kept for it.</summary>
    public IEnumerable<SelectedArticle> Articles => _rows.Below(_columns.Count, 0).Select(row => new SelectedArticle(
        ArticleId.MomentOf(_columns.Ids[row]),
        _columns.CategoryTerms[_columns.Categories[row]],
        _columns.Sources[row] is >= 0 and var source ? _columns.SourceTerms[source] : null,
        _columns.Sentiments[row]));

    /// <summary>Ids, newest first.</summary>
    public IReadOnlyList<long> Page(int skip, int take) => [.. _rows.Below(_columns.Count, skip).Take(take).Select(row => _columns.Ids[row])];

    /// <summary>Ids below one, newest first: what follows an article, whether or not it is still there itself.</summary>
    public IReadOnlyList<long> After(long id, int take)
    {
        var row = Array.BinarySearch(_columns.Ids, id);
        return [.. _rows.Below(row < 0 ? ~row : row, 0).Take(take).Select(r => _columns.Ids[r])];
    }

    /// <summary>How many of them have each sentiment, by its number.</summary>
    /// <param name="from">UTC, inclusive.</param>
    /// <param name="until">UTC, exclusive.</param>
    public IReadOnlyList<int> Sentiments(DateTime from, DateTime until)
    {
        var counts = new int[Enum.GetValues<Sentiment>().Length];
        var (first, end) = (_columns.RowAt(from), _columns.RowAt(until));
        for (var row = first; row < end; row++)
        {
            if (_rows.Contains(row))
                counts[(int)_columns.Sentiments[row]]++;
        }

        return counts;
    }

    private DateTime? Moment(int row) => ArticleId.MomentOf(_columns.Ids[row]);
}
