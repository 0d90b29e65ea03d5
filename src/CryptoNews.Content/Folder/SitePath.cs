namespace CryptoNews.Content;

/// <summary>What a path of the site means, however it is written: case, escapes, slashes at the end.</summary>
/// <param name="Path">Lower case, without escapes, as aliases are.</param>
/// <param name="Language">That of its first part; the site's own when it has none.</param>
/// <param name="Rest">The path without its language; equal to <paramref name="Path"/> where it names none.</param>
public sealed record SitePath(string Path, string Language, string Rest)
{
    private const string News = "/news/";
    private const string Id = "/id/";

    /// <summary>The key that the path names as that of an article, or null.</summary>
    public string? Key => Rest.StartsWith(News, StringComparison.Ordinal) ? Slug.KeyFromPath(WithoutForm(Rest[News.Length..])) : null;

    /// <summary>The external id that the path names, as it is written, or null.</summary>
    public string? ExternalId { get; private init; }

    /// <returns>Null when the text is no path of a site.</returns>
    public static SitePath? Read(string written, ContentRules rules)
    {
        var end = written.AsSpan().IndexOfAny('?', '#');
        if (AliasReader.Normalise(end < 0 ? written : written[..end]) is not { } path)
            return null;
        var second = path.IndexOf('/', 1);
        var first = second < 0 ? path[1..] : path[1..second];
        var language = rules.Languages.FirstOrDefault(l => l.Equals(first, StringComparison.OrdinalIgnoreCase));
        var rest = language is null ? path : second < 0 ? "/" : path[second..];
        return new SitePath(path, language ?? rules.DefaultLanguage, rest) { ExternalId = IdOf(rest, written) };
    }

    /// <summary>The article that readers who ask for this path get: by address, by id or by alias.</summary>
    /// <param name="counts">Which articles are asked; all, be they visible or not, without it.</param>
    public Article? Find(SiteIndex site, Func<Article, bool>? counts = null)
    {
        counts ??= _ => true;
        return Key is { } key && site.FindArticle(Language, key) is { } article && counts(article) ? article
            : ExternalId is { } id && site.WithExternalId(id).Where(counts).OrderBy(a => a.Language != Language).FirstOrDefault() is { } same ? same
            : FindAlias(site, counts);
    }

    /// <summary>Whether only an article can be meant.</summary>
    public bool MeansArticle => Key is { Length: > 0 } || ExternalId is { Length: > 0 };

    // As the site does: the whole path before the one without language, the own language before others, then by path.
    private Article? FindAlias(SiteIndex site, Func<Article, bool> counts) =>
        site.WithAlias(Path).Where(counts).OrderBy(a => a.Language != Language).FirstOrDefault()
        ?? (Rest == Path ? null : site.WithAlias(Rest).Where(counts).FirstOrDefault(a => a.Language == Language));

    // An article has two more forms, /news/{key}.md and /news/{key}.json.
    private static string WithoutForm(string key) =>
        key.EndsWith(".md", StringComparison.Ordinal) ? key[..^3]
        : key.EndsWith(".json", StringComparison.Ordinal) ? key[..^5]
        : key;

    // Ids differ by case, paths don't.
    private static string? IdOf(string rest, string written)
    {
        if (!rest.StartsWith(Id, StringComparison.Ordinal))
            return null;
        var path = Uri.UnescapeDataString(written);
        var end = path.AsSpan().IndexOfAny('?', '#');
        path = (end < 0 ? path : path[..end]).TrimEnd('/');
        return path[(path.IndexOf(Id, StringComparison.OrdinalIgnoreCase) + Id.Length)..];
    }
}
