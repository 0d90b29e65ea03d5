namespace CryptoNews.Content;

/// <summary>
/// Keys that the format does not know: kept with the article as JSON text, within limits, for whoever asks the store. No
/// page, feed or answer of the API shows them: such a key may be a note of the desk.
/// </summary>
internal sealed class UnknownKeys
{
    private readonly Dictionary<string, string> _kept = [];

    public IReadOnlyDictionary<string, string> Kept => _kept;

    /// <param name="around">The map that it stands in.</param>
    /// <param name="map">The map above it that stands empty and that it belongs to; null when there is none.</param>
    public void Add(YamlEntry entry, YamlMap around, string prefix, KeyTable keys, KeyedValue? map, ProblemList problems)
    {
        var name = prefix + entry.Key.Text;
        var quoted = LookAlike.Quote(name);
        var remedies = new KeyRemedies(around, prefix, keys, problems.Source);
        if (prefix.Length == 0 && HiddenElsewhere.Of(entry, around, keys) is var (message, remedy))
        {
            problems.Add(ProblemKinds.MiswrittenKey, entry.Key.Offset, message, remedy);
            return;
        }

        if (map is null && keys.FindMeant(entry.Key.Text) is { FailsClosed: true } meant)
        {
            problems.Add(ProblemKinds.MiswrittenKey, entry.Key.Offset, $"{quoted} is not a key, but may be meant as '{prefix}{meant.Name}', which decides who sees the article and where", $"{remedies.Rename(meant)}, or give it another name");
            return;
        }

        if (map is not null)
            problems.Add(ProblemKinds.UnknownKey, entry.Key.Offset, $"{quoted} belongs to '{map.Name}'", $"indent it by two blanks below '{map.Name}:'");
        else if (!problems.IsFull)
            problems.Add(ProblemKinds.UnknownKey, entry.Key.Offset, $"{quoted} is not a key of this format", remedies.Of(entry));

        if (_kept.Count < FileLimits.UnknownKeys && name.Length <= FileLimits.Value && JsonText.Of(entry.Value) is { Length: <= FileLimits.UnknownValue } json)
            _kept[name] = json;
    }
}
