using System.Globalization;

namespace CryptoNews.Content;

/// <summary>What to write in place of a key that the format does not know.</summary>
/// <param name="around">The map that it stands in.</param>
/// <param name="prefix">Name of that map with a point behind; empty for the front matter itself.</param>
internal sealed class KeyRemedies(YamlMap around, string prefix, KeyTable keys, SourceText source)
{
    private const string Delete = "delete it if no other tool needs it";

    public string Of(YamlEntry entry)
    {
        // 'url' of a cover is its 'raw', unless that is there.
        if (keys.FindMeant(entry.Key.Text) is { Alike.Count: > 0 } alike && keys.FindIn(around, alike) is null)
            return Rename(alike);
        // 'author' is a map; a name under it is another tool's.
        if (keys.FindPart(entry.Key.Text) is ({ } map, { } part) && (part.Type != KeyType.Map || entry.Value is YamlMap))
            return $"{Delete}, or indent it by two blanks below '{prefix}{map.Name}:' if it belongs there";
        return keys.Nearest(entry.Key.Text) is ({ } nearest, true) ? Rename(nearest) : Delete;
    }

    /// <summary>Renamed to a key that stands in the map too, it would be there twice.</summary>
    public string Rename(FrontMatterKey key) => keys.FindIn(around, key)?.Key is { } there
        ? string.Create(CultureInfo.InvariantCulture, $"delete it: '{prefix}{there.Text}' stands in line {source.PositionOf(there.Offset).Line}")
        : $"write '{prefix}{key.Name}'";
}
