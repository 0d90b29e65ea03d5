using System.Collections.Frozen;

namespace CryptoNews.Content;

/// <summary>Names of the sources that the origin's feeds know, by key and the other way round (KnownSources.tsv).</summary>
internal static class KnownSources
{
    private static readonly (string Key, string Name)[] Rows = Load();

    private static readonly FrozenDictionary<string, string> Names =
        Rows.ToFrozenDictionary(row => row.Key, row => row.Name, StringComparer.OrdinalIgnoreCase);

    // Editions share a name (coindesk, coindesk_es): the shortest key is that of the source itself.
    private static readonly FrozenDictionary<string, string> Keys = Rows
        .GroupBy(row => row.Name, row => row.Key, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(
            editions => editions.Key,
            editions => editions.OrderBy(key => key.Length).ThenBy(key => key, StringComparer.Ordinal).First(),
            StringComparer.OrdinalIgnoreCase);

    public static string? NameOf(string key) => Names.GetValueOrDefault(key);

    public static string? KeyOf(string name) => Keys.GetValueOrDefault(name);

    private static (string, string)[] Load()
    {
        using var stream = typeof(KnownSources).Assembly.GetManifestResourceStream("KnownSources.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1]))];
    }
}
