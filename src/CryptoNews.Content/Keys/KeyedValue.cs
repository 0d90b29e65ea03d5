namespace CryptoNews.Content;

/// <summary>One value of a map, with the key that says how to read it.</summary>
/// <param name="Name">The key as messages name it: as written, with the map before it (<c>ai.version</c>).</param>
/// <param name="Node">As written.</param>
/// <param name="Place">Where problems of the value are shown: the value, or the key when there is none.</param>
/// <param name="IsOpposite">Written as the boolean that means the opposite (<c>published</c>).</param>
internal sealed record KeyedValue(FrontMatterKey Key, string Name, YamlNode Node, int Place, bool IsOpposite = false)
{
    public static KeyedValue Of(FrontMatterKey key, string name, YamlEntry entry) => new(
        key,
        name,
        entry.Value,
        entry.Value is YamlScalar { IsPlain: true, Text: "" } ? entry.Key.Offset : entry.Value.Offset,
        key.Opposite is not null && entry.Key.Text == key.Opposite);

    /// <summary>The kind for this key: a wrong value is lost, or rejects the file.</summary>
    public ProblemKind Kind(ProblemKind lost, ProblemKind rejected) => Key.Rejects ? rejected : lost;

    /// <summary>The kind for what is mended by itself: a title survives it, an id that decides an address does not.</summary>
    public ProblemKind KindWhenMended(ProblemKind mended, ProblemKind rejected) => Key.FailsClosed ? rejected : mended;
}
