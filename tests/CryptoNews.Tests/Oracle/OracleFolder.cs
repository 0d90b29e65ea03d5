using CryptoNews.Content;

namespace CryptoNews.Tests.Oracle;

/// <summary>
/// What a content folder means, in the plainest code possible: files go in, <see cref="Sync"/> decides which text of
/// which file stands at which address. It shares only the parser with the product.
/// </summary>
public sealed class OracleFolder(ContentRules rules)
{
    private readonly ArticleParser _parser = new(rules);
    private readonly HashSet<string> _known = [];
    private HashSet<string> _heldBack = [];

    /// <summary>The files as they are now: path → bytes. Change it freely; readers see it after the next sync.</summary>
    public SortedDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>The text that readers have of each file: its present one, or the last good one while it is broken.</summary>
    public SortedDictionary<string, ShownFile> Shown { get; private set; } = new(StringComparer.Ordinal);

    /// <summary>Files that are missing in suspicious number, since the last sync; nothing was deleted then.</summary>
    public int HeldBack => _heldBack.Count;

    /// <summary>Whether every file stands on the site with its present text: a fresh load then gives the same site.</summary>
    public bool IsClean => Shown.All(s => Files.TryGetValue(s.Key, out var bytes) && bytes.AsSpan().SequenceEqual(s.Value.Bytes));

    public OracleSite At(DateTimeOffset now) => new([.. Shown.Values.Select(s => s.File)], now);

    public void Sync(bool confirmDeletions = false)
    {
        var gone = _known.Where(path => !Files.ContainsKey(path)).ToList();
        _heldBack = [.. gone.Where(path => !confirmDeletions && ((gone.Count > 50 && gone.Count > _known.Count * 0.2) || _heldBack.Contains(path)))];
        _known.ExceptWith(gone.Except(_heldBack));
        _known.UnionWith(Files.Keys);

        // Whoever comes first in order of path takes the address; who finds it taken, or is broken, stays what it was.
        var before = Shown;
        var taken = new HashSet<string>();
        Shown = new(StringComparer.Ordinal);
        foreach (var path in _known.Order(StringComparer.Ordinal))
        {
            if (Files.TryGetValue(path, out var bytes) && Read(path, bytes) is { } present && taken.Add(present.Address))
                Shown.Add(path, present);
            else if (before.TryGetValue(path, out var last) && taken.Add(last.Address))
                Shown.Add(path, last);
        }
    }

    private ShownFile? Read(string path, byte[] bytes)
    {
        var file = _parser.Parse(path, bytes);
        return file.Rejected ? null : new ShownFile(file, bytes);
    }
}

/// <param name="File">As the parser reads it; never rejected.</param>
/// <param name="Bytes">That it was read from.</param>
public sealed record ShownFile(ParsedFile File, byte[] Bytes)
{
    public string Address => File.Page is { } page
        ? $"/{page.Slug} in {page.Language}"
        : $"/news/{File.Article!.Key} in {File.Article.Language}";
}
