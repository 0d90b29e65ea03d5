using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace CryptoNews.Content;

/// <summary>The keys of one map, to be found as written, miswritten or nearly so.</summary>
internal sealed class KeyTable
{
    private const int Longest = 40;
    private const int ShortestBeginning = 5;

    // Of four letters and fewer, one is so much that most are another word: 'land' and 'long' are no slips for 'lang'.
    private const int ShortestMiswritten = 5;

    // One for the front matter and one for each map in it: they are made once.
    private static readonly ConcurrentDictionary<IReadOnlyList<FrontMatterKey>, KeyTable> Tables = new(ReferenceEqualityComparer.Instance);

    private readonly FrozenDictionary<string, FrontMatterKey> _keys;
    private readonly FrozenDictionary<string, FrontMatterKey> _folded;
    private readonly (string Folded, FrontMatterKey Key)[] _meant;
    private readonly FrozenSet<string> _unlike;
    private readonly FrozenDictionary<string, (FrontMatterKey Map, FrontMatterKey Part)> _parts;

    private KeyTable(IReadOnlyList<FrontMatterKey> keys)
    {
        var spellings = keys.SelectMany(key => Spellings(key).Select(spelling => (Spelling: spelling, Key: key))).ToList();
        _keys = spellings.ToFrozenDictionary(s => s.Spelling, s => s.Key, StringComparer.Ordinal);
        _folded = spellings.Concat(keys.SelectMany(key => key.Alike.Select(name => (Spelling: name, Key: key))))
            .GroupBy(s => Fold(s.Spelling), s => s.Key, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        _meant = [.. spellings.Where(s => s.Spelling != s.Key.Opposite).Select(s => (Fold(s.Spelling), s.Key))];
        _unlike = keys.SelectMany(key => key.Unlike).Select(Fold).ToFrozenSet(StringComparer.Ordinal);
        _parts = keys.SelectMany(map => map.Parts.Select(part => (Map: map, Part: part)))
            .GroupBy(p => p.Part.Name, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    public static KeyTable Of(IReadOnlyList<FrontMatterKey> keys) => Tables.GetOrAdd(keys, static list => new KeyTable(list));

    /// <summary>The key with this name, in any of its spellings.</summary>
    public FrontMatterKey? Find(string name) => _keys.GetValueOrDefault(name);

    /// <summary>The entry of a map that is a key, in any of its spellings.</summary>
    public YamlEntry? FindIn(YamlMap map, FrontMatterKey key) => map.Entries.FirstOrDefault(entry => Find(entry.Key.Text) == key);

    /// <summary>The first map that has a part with this name, and that part; null when none has.</summary>
    public (FrontMatterKey Map, FrontMatterKey Part)? FindPart(string name) => _parts.TryGetValue(name, out var found) ? found : null;

    /// <summary>
    /// The key that a name may be meant as: it differs only in case, <c>_</c>, <c>-</c> and blanks, by one slip of the hand
    /// (a letter too many, too few or another, or two swapped), or as other tools do.
    /// </summary>
    public FrontMatterKey? FindMeant(string name)
    {
        var written = Fold(name);
        return _folded.GetValueOrDefault(written) ?? (_unlike.Contains(written) ? null : _meant.FirstOrDefault(m => IsSlip(written, m.Folded)).Key);
    }

    /// <summary>
    /// The key whose name begins so, or with the nearest name by edit distance; and whether it is near enough to be what
    /// was meant. That is for a hint, and further than what rejects a file.
    /// </summary>
    public (FrontMatterKey Key, bool IsLikely) Nearest(string name)
    {
        var written = Fold(name);
        var isOther = _unlike.Contains(written);
        if (!isOther && written.Length >= ShortestBeginning && _meant.FirstOrDefault(m => m.Folded.StartsWith(written, StringComparison.Ordinal)).Key is { } begun)
            return (begun, true);

        var best = _meant[0].Key;
        var least = int.MaxValue;
        foreach (var (folded, key) in _meant)
        {
            var distance = EditDistance.Of(written, folded);
            if (distance < least)
                (best, least) = (key, distance);
        }

        return (best, !isOther && least <= Math.Max(1, Math.Min(written.Length, best.Name.Length) / 3));
    }

    private static bool IsSlip(string written, string folded) =>
        Math.Max(written.Length, folded.Length) >= ShortestMiswritten && EditDistance.Of(written, folded, 1) is not null;

    private static IEnumerable<string> Spellings(FrontMatterKey key) =>
        [key.Name, .. key.OtherSpellings, .. key.Opposite is null ? Array.Empty<string>() : [key.Opposite]];

    /// <summary>A name without what makes no other one: case, <c>_</c>, <c>-</c>, blanks, and quotes of print around it.</summary>
    public static string Fold(string name) =>
        string.Concat(name.Take(Longest).Where(c => c is not ('_' or '-' or ' ' or '“' or '”' or '„' or '«' or '»'))).ToLowerInvariant();
}
