using System.Collections.Concurrent;

namespace CryptoNews.Store;

/// <summary>
/// Numbers for slugs or keys, in the order in which they were met. Only grows: columns of an earlier generation go on
/// using the numbers they know while later ones add to it, until most are of no use and all are read anew
/// (<see cref="EditionColumns.IsOverAged"/>).
/// </summary>
internal sealed class ColumnTerms
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private string[] _slugs = new string[64];
    private int _count;

    public int Count => _count;

    public string this[int number] => _slugs[number];

    /// <returns>-1 for a term that no article ever had.</returns>
    public int Find(string slug) => _numbers.GetValueOrDefault(slug, -1);

    /// <summary>For the one thread that makes columns.</summary>
    public int FindOrAdd(string slug)
    {
        if (_numbers.TryGetValue(slug, out var known))
            return known;
        if (_count == _slugs.Length)
            Array.Resize(ref _slugs, _count * 2);
        _slugs[_count] = slug;
        _numbers[slug] = _count;
        return _count++;
    }
}
