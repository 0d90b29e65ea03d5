namespace CryptoNews.Content;

/// <summary>A place in a file that was read before: problems of the folder come up long after the text is forgotten.</summary>
internal sealed record KeyPlace(string Path, SourceText Source, int Offset)
{
    /// <param name="key">Looked for in the front matter and one level below, in any spelling.</param>
    /// <param name="item">Text of one item of its list; null for the whole value.</param>
    /// <returns>The beginning of the file when it is not found there.</returns>
    public static KeyPlace Find(string path, byte[] bytes, FrontMatterKey key, string? item)
    {
        var source = FileDecoder.Decode(bytes).Source;
        var unused = new ProblemList(path, source);
        var map = FileParts.Split(unused) is { } parts ? FrontMatter.Read(parts, unused)?.Map : null;
        var value = map is null ? null : ValueOf(map, key);
        var found = value is YamlList list && item is not null
            ? list.Items.OfType<YamlScalar>().FirstOrDefault(scalar => AliasReader.Normalise(scalar.Text) == item)
            : value;
        return new KeyPlace(path, source, found?.Offset ?? 0);
    }

    public static KeyPlace At(string path, byte[] bytes, BodyReference place) => At(path, FileDecoder.Decode(bytes).Source, place);

    public static KeyPlace At(string path, SourceText source, BodyReference place) =>
        new(path, source, source.StartOfLine(place.Line) + place.Column - 1);

    public ContentProblem Problem(ProblemKind kind, string message, string remedy)
    {
        var list = new ProblemList(Path, Source);
        list.Add(kind, Offset, message, remedy);
        return list.ToList()[0];
    }

    private static YamlNode? ValueOf(YamlMap map, FrontMatterKey key)
    {
        foreach (var entry in map.Entries)
        {
            if (entry.Key.Text == key.Name || key.OtherSpellings.Contains(entry.Key.Text, StringComparer.Ordinal))
                return entry.Value;
            if (entry.Value is YamlMap inner && FrontMatterKeys.All.Any(parent => parent.Name == entry.Key.Text && parent.Parts.Contains(key)) && ValueOf(inner, key) is { } value)
                return value;
        }

        return null;
    }
}
