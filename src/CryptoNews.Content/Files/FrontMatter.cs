namespace CryptoNews.Content;

/// <summary>The keys and values of a file as written, before anything is known of their meaning.</summary>
/// <param name="Fence">Place of the opening <c>---</c>, where problems of missing keys are shown.</param>
internal sealed record FrontMatter(int Fence, YamlMap Map)
{
    /// <returns>Null when the YAML can't be read; <paramref name="problems"/> then holds an error.</returns>
    public static FrontMatter? Read(FileParts parts, ProblemList problems)
    {
        var map = YamlReader.Read(parts.FrontMatter, parts.FrontMatterEnd, problems);
        if (map is null)
            return null;
        if (map.Entries.Count > 0 || problems.HasErrors)
            return new FrontMatter(parts.Fence, map);
        problems.Add(ProblemKinds.EmptyFrontMatter, parts.Fence, "the front matter is empty", "write at least 'title:' and 'publishedAt:'");
        return null;
    }
}
