using System.Collections.Concurrent;

namespace CryptoNews.Store;

/// <summary>
/// Rows that were asked for lately, by what was asked; for as long as the columns are these. What nobody has asked for
/// since <see cref="MostBytes"/> of others is forgotten. Safe from any thread.
/// </summary>
/// <param name="rows">Of the columns.</param>
internal sealed class RememberedRows(int rows)
{
    /// <summary>Of lately; as much again of the time before.</summary>
    private const int MostBytes = 4 * 1024 * 1024;

    // The question and what holds it together count too.
    private readonly int _most = Math.Max(16, MostBytes / (256 + (rows / 8)));
    private volatile ConcurrentDictionary<string, RowSet> _lately = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, RowSet> _before = new(StringComparer.Ordinal);

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _lately.Clear();
        _before.Clear();
    }

    /// <param name="question">What tells it from every other.</param>
    public RowSet Get(string question, Func<RowSet> answer)
    {
        var lately = _lately;
        if (lately.TryGetValue(question, out var known))
            return known;
        if (!_before.TryGetValue(question, out known))
            known = answer();
        if (lately.Count >= _most)
        {
            _before = lately;
            _lately = lately = new(StringComparer.Ordinal);
        }

        lately[question] = known;
        return known;
    }
}
