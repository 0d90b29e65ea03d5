using System.Globalization;

namespace CryptoNews.Content;

/// <summary>
/// The values of one map by key. Says what is wrong with the keys themselves: unknown ones, other spellings, a key and
/// its other spelling that differ.
/// </summary>
internal sealed class KeyedValues
{
    private readonly YamlMap _map;
    private readonly KeyTable _keys;
    private readonly string _prefix;
    private readonly TimeZoneInfo _zone;
    private readonly ProblemList _problems;
    private readonly Dictionary<FrontMatterKey, KeyedValue> _values = new(ReferenceEqualityComparer.Instance);

    // The map that stands empty, with nothing below it yet but lines that belong to it.
    private KeyedValue? _emptyMap;

    /// <param name="keys">The keys that the map may have.</param>
    /// <param name="unknown">Receives every other one as JSON text.</param>
    /// <param name="zone">Zone of instants that name none, by which two spellings of a key are compared.</param>
    /// <param name="parent">Name of the key that the map stands under; empty for the front matter itself.</param>
    public KeyedValues(YamlMap map, IReadOnlyList<FrontMatterKey> keys, UnknownKeys unknown, ProblemList problems, TimeZoneInfo zone, string parent = "")
    {
        _map = map;
        _keys = KeyTable.Of(keys);
        _prefix = parent.Length == 0 ? "" : parent + ".";
        _problems = problems;
        _zone = zone;
        Unknown = unknown;
        foreach (var entry in map.Entries)
            Take(entry);
    }

    public UnknownKeys Unknown { get; }

    /// <summary>The value of a key; null when there is none, or when it was refused before.</summary>
    public KeyedValue? this[FrontMatterKey key] =>
        _values.GetValueOrDefault(key) is { Node: not YamlRefused } value ? value : null;

    /// <summary>Whether the map has the key, be its value refused or not.</summary>
    public bool Has(FrontMatterKey key) => _values.ContainsKey(key);

    /// <summary>Reports required keys that are not there.</summary>
    /// <param name="place">Where to show them.</param>
    public void Require(int place, params ReadOnlySpan<FrontMatterKey> keys)
    {
        foreach (var key in keys)
        {
            if (!Has(key))
                _problems.Add(ProblemKinds.RequiredKeyMissing, place, $"'{key.Name}' is missing", $"write '{key.Name}:' with {key.Wanted}");
        }
    }

    private void Take(YamlEntry entry)
    {
        var written = entry.Key.Text;
        if (_keys.Find(written) is not { } key)
        {
            TakeUnknown(entry);
            return;
        }

        var value = KeyedValue.Of(key, _prefix + written, entry);
        _emptyMap = key.Parts.Count > 0 && value.Node is YamlScalar { IsNull: true } ? value : null;
        if (key.Name != written)
        {
            var meaning = value.IsOpposite ? $"the opposite of '{key.Name}'" : $"'{key.Name}'";
            _problems.Add(ProblemKinds.OtherSpelling, entry.Key.Offset, $"'{_prefix}{written}' is read as {meaning}", $"write '{_prefix}{key.Name}'");
        }

        if (!_values.TryGetValue(key, out var earlier))
            _values.Add(key, value);
        else
            Compare(key, earlier, value, entry);
    }

    // 'ai:' and below it 'rewritten: true' in the same column: the map is not empty, its lines are not indented.
    private void TakeUnknown(YamlEntry entry)
    {
        if (_emptyMap is not null && !_emptyMap.Key.Parts.Any(part => part.Name == entry.Key.Text))
            _emptyMap = null;
        if (_emptyMap is not null)
            _values[_emptyMap.Key] = _emptyMap with { Node = new YamlRefused(_emptyMap.Place) };
        Unknown.Add(entry, _map, _prefix, _keys, _emptyMap, _problems);
    }

    // One of the two is the key and the other its spelling in another tool, or both are: YAML allows no key twice.
    private void Compare(FrontMatterKey key, KeyedValue earlier, KeyedValue later, YamlEntry entry)
    {
        if (!SameMeaning.Of(earlier, later, _zone))
        {
            var (line, _) = _problems.Source.PositionOf(earlier.Place);
            _problems.Add(ProblemKinds.SpellingsDiffer, entry.Key.Offset,
                string.Create(CultureInfo.InvariantCulture, $"'{later.Name}' and '{earlier.Name}' (line {line}) mean the same key and differ"),
                $"keep '{_prefix}{key.Name}' and delete the other");
        }

        if (later.Name == _prefix + key.Name)
            _values[key] = later;
    }
}
