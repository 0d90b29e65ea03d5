namespace CryptoNews.Content;

/// <summary>Whether a key and its other spelling say the same, however each is written.</summary>
internal static class SameMeaning
{
    /// <param name="zone">Zone of an instant that names none.</param>
    public static bool Of(KeyedValue a, KeyedValue b, TimeZoneInfo zone) => a.Key.Type switch
    {
        KeyType.Boolean => BooleanOf(a) is { } truth && truth == BooleanOf(b),
        KeyType.Instant => TextOf(a.Node) == TextOf(b.Node) || (InstantOf(a, zone) is { } instant && instant == InstantOf(b, zone)),
        _ => Of(Single(a.Node), Single(b.Node)),
    };

    private static bool? BooleanOf(KeyedValue value) =>
        bool.TryParse(TextOf(value.Node), out var truth) ? truth != value.IsOpposite : null;

    private static DateTimeOffset? InstantOf(KeyedValue value, TimeZoneInfo zone) =>
        InstantText.TryParse(TextOf(value.Node)?.Trim() ?? "", zone, out var instant, out _) ? instant : null;

    private static string? TextOf(YamlNode node) => (node as YamlScalar)?.Text;

    // 'categories: [MARKET]' says what 'category: MARKET' says.
    private static YamlNode Single(YamlNode node) => node is YamlList { Items: [YamlScalar only] } ? only : node;

    private static bool Of(YamlNode a, YamlNode b) => (a, b) switch
    {
        (YamlScalar x, YamlScalar y) => x.IsNull == y.IsNull && x.Text.Trim() == y.Text.Trim(),
        (YamlList x, YamlList y) => x.Items.Count == y.Items.Count && x.Items.Zip(y.Items).All(pair => Of(pair.First, pair.Second)),
        (YamlMap x, YamlMap y) => x.Entries.Count == y.Entries.Count && x.Entries.All(entry =>
            y.Entries.FirstOrDefault(other => other.Key.Text == entry.Key.Text) is { } same && Of(entry.Value, same.Value)),
        _ => false,
    };
}
