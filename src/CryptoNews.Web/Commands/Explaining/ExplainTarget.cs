using CryptoNews.Content;

namespace CryptoNews.Web.Commands.Explaining;

/// <summary>Which files are meant: by path, by address, by an old address, by key or by id.</summary>
internal static class ExplainTarget
{
    // Comparing names costs more than reading files when there are very many.
    private const int MostCompared = 20_000;

    public static IReadOnlyList<ParsedFile> Find(string what, IReadOnlyList<ParsedFile> files, SiteIndex site, Desk desk)
    {
        if (ContentPaths.Within(desk.Folder, what) is { } path && files.FirstOrDefault(f => f.Path == path) is { } file)
            return [file];
        if (Uri.TryCreate(what, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            if (!uri.IsLoopback && AsciiHost.Of(uri) != desk.Site.Host)
                throw new CommandFailure($"{what} is no address of this site, which is {desk.Site.BaseUrl} (Site:BaseUrl).");
            return OfAddress(uri.AbsolutePath, files, site, desk);
        }

        var byAddress = what.StartsWith('/') || what.StartsWith("news/", StringComparison.OrdinalIgnoreCase) ? OfAddress(what, files, site, desk) : [];
        return byAddress.Count > 0 ? byAddress
            : OfKey(what, files) is { Count: > 0 } byKey ? byKey
            : site.WithExternalId(what).Any() ? Files(site.WithExternalId(what), files)
            : OfAddress("/" + what, files, site, desk);
    }

    /// <summary>The key that was probably meant, as a sentence to follow.</summary>
    public static string Nearest(string what, IReadOnlyList<ParsedFile> files)
    {
        var end = what.TrimEnd('/');
        var name = end[(end.LastIndexOf('/') + 1)..];
        return files.Count > MostCompared || name.Length > 200
            ? ""
            : Mistakes.Nearest(name, [.. files.Select(f => f.Key[(f.Key.LastIndexOf('/') + 1)..]).Distinct(StringComparer.Ordinal)]);
    }

    private static IReadOnlyList<ParsedFile> OfAddress(string address, IReadOnlyList<ParsedFile> files, SiteIndex site, Desk desk)
    {
        if (SitePath.Read(address, desk.Rules) is not { } path)
            return [];
        if (path.Find(site) is { } article)
            return Files([article], files);
        if (site.Find(new AddressClaim(path.Language, path.Rest)) is { } page)
            return [page];

        // A rejected file has no address, but it is the answer to why nothing stands there.
        return path.Key is { } key ? [.. files.Where(f => f.Key == key && (f.Language ?? path.Language) == path.Language)] : [];
    }

    private static IReadOnlyList<ParsedFile> OfKey(string what, IReadOnlyList<ParsedFile> files)
    {
        var key = Slug.KeyFromPath(what.Trim('/'));
        return [.. files.Where(f => f.Key == key)];
    }

    private static IReadOnlyList<ParsedFile> Files(IEnumerable<Article> articles, IReadOnlyList<ParsedFile> files)
    {
        var paths = articles.Select(a => a.Path).ToHashSet(StringComparer.Ordinal);
        return [.. files.Where(f => paths.Contains(f.Path))];
    }
}
