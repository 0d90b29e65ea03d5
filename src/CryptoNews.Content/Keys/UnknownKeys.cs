namespace CryptoNews.Content;

/// <summary>
/// Keys that the format does not know: kept with the article as JSON text, within limits, for whoever asks the store. No
/// page, feed or answer of the API shows them: such a key may be a note of the desk.
/// </summary>
internal sealed class UnknownKeys
{
    private readonly Dictionary<string, string> _kept = [];

    public IReadOnlyDictionary<string, string> Kept => _kept;

    public void Add(YamlEntry entry, string prefix, KeyTable keys, ProblemList problems)
    {
        var name = prefix + entry.Key.Text;
        var quoted = ProblemList.Quote(name);
        if (keys.FindMeant(entry.Key.Text) is { FailsClosed: true } meant)
        {
            problems.Add(ProblemKinds.MiswrittenKey, entry.Key.Offset, $"'{quoted}' is not a key, but may be meant as '{prefix}{meant.Name}', which decides who sees the article and where", $"write '{prefix}{meant.Name}', or give it another name");
            return;
        }

        if (!problems.IsFull)
        {
            var (nearest, isLikely) = keys.Nearest(entry.Key.Text);
            problems.Add(ProblemKinds.UnknownKey, entry.Key.Offset, $"'{quoted}' is not a key of this format", isLikely
                ? $"write '{prefix}{nearest.Name}'"
                : $"delete it if no other tool needs it (the nearest key is '{prefix}{nearest.Name}')");
        }

        if (_kept.Count < FileLimits.UnknownKeys && name.Length <= FileLimits.Value && JsonText.Of(entry.Value) is { Length: <= FileLimits.UnknownValue } json)
            _kept[name] = json;
    }
}
