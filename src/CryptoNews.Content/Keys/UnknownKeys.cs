namespace CryptoNews.Content;

/// <summary>
/// Keys that the format does not know: kept with the article as JSON text, within limits, for whoever asks the store. No
/// page, feed or answer of the API shows them: such a key may be a note of the desk.
/// </summary>
internal sealed class UnknownKeys
{
    private readonly Dictionary<string, string> _kept = [];

    public IReadOnlyDictionary<string, string> Kept => _kept;

    /// <param name="map">The map above it that stands empty and that it belongs to; null when there is none.</param>
    public void Add(YamlEntry entry, string prefix, KeyTable keys, KeyedValue? map, ProblemList problems)
    {
        var name = prefix + entry.Key.Text;
        var quoted = LookAlike.Quote(name);
        if (prefix.Length == 0 && HiddenElsewhere.Of(entry) is var (message, remedy))
        {
            problems.Add(ProblemKinds.MiswrittenKey, entry.Key.Offset, message, remedy);
            return;
        }

        if (map is null && keys.FindMeant(entry.Key.Text) is { FailsClosed: true } meant)
        {
            problems.Add(ProblemKinds.MiswrittenKey, entry.Key.Offset, $"{quoted} is not a key, but may be meant as '{prefix}{meant.Name}', which decides who sees the article and where", $"write '{prefix}{meant.Name}', or give it another name");
            return;
        }

        if (map is not null)
            problems.Add(ProblemKinds.UnknownKey, entry.Key.Offset, $"{quoted} belongs to '{map.Name}'", $"indent it by two blanks below '{map.Name}:'");
        else if (!problems.IsFull)
            problems.Add(ProblemKinds.UnknownKey, entry.Key.Offset, $"{quoted} is not a key of this format", Remedy(entry, prefix, keys));

        if (_kept.Count < FileLimits.UnknownKeys && name.Length <= FileLimits.Value && JsonText.Of(entry.Value) is { Length: <= FileLimits.UnknownValue } json)
            _kept[name] = json;
    }

    private static string Remedy(YamlEntry entry, string prefix, KeyTable keys)
    {
        const string Delete = "delete it if no other tool needs it";
        // 'author' is a map; a name under it is another tool's.
        if (keys.FindPart(entry.Key.Text) is ({ } map, { } part) && (part.Type != KeyType.Map || entry.Value is YamlMap))
            return $"{Delete}, or indent it by two blanks below '{prefix}{map.Name}:' if it belongs there";
        return keys.Nearest(entry.Key.Text) is ({ } nearest, true) ? $"write '{prefix}{nearest.Name}'" : Delete;
    }
}
