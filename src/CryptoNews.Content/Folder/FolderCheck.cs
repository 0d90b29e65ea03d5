namespace CryptoNews.Content;

/// <summary>What only the whole folder shows: addresses, ids, translations, aliases and links that don't fit together.</summary>
public static class FolderCheck
{
    /// <summary>Compares the files of a folder with each other.</summary>
    /// <param name="files">All of them.</param>
    /// <param name="site">An index of the same files.</param>
    /// <returns>Problems in ordinal order of path; those of single files are not among them.</returns>
    public static IReadOnlyList<ContentProblem> Of(IReadOnlyList<ParsedFile> files, SiteIndex site, FolderView view)
    {
        var problems = site.Displaced
            .Select(d => FolderProblems.AddressTaken(d.File.Path, AddressClaim.Of(d.File)!.Value, d.Holder.Path))
            .Concat(SharedIds(site))
            .ToList();
        problems.AddRange(OddNames(files, site, view.Rules));
        foreach (var article in site.Articles)
        {
            problems.AddRange(TwinCheck.Of(article, site, view));
            problems.AddRange(AliasCheck.Of(article, site, view));
        }

        foreach (var file in files)
            problems.AddRange(LinkCheck.Of(file, site, view).Take(ProblemList.Most));
        return [.. problems.OrderBy(p => p.Path, StringComparer.Ordinal)];
    }

    private static IEnumerable<ContentProblem> OddNames(IReadOnlyList<ParsedFile> files, SiteIndex site, ContentRules rules)
    {
        var odd = files.Where(f => NameEndings.IsOdd(f.Path, rules) && AddressClaim.Of(f) is { } claim && site.Find(claim) == f).ToList();
        if (odd.Count == 0)
            return [];
        var byStem = files.Select(f => f.Path).ToLookup(path => NameEndings.Stem(path, rules), StringComparer.Ordinal);
        return odd.Select(f => NameEndings.Problem(f.Path, byStem[NameEndings.Stem(f.Path, rules)], rules)).OfType<ContentProblem>();
    }

    // Drafts come last: they own no id that an article on the site has.
    private static IEnumerable<ContentProblem> SharedIds(SiteIndex site) => site.Articles
        .Where(a => a.ExternalId is not null)
        .OrderBy(a => a.Draft)
        .GroupBy(a => (a.Language, a.ExternalId))
        .SelectMany(same => same.Skip(1).Select(a => FolderProblems.SameExternalId(a.Path, a.Language, a.ExternalId!, same.First().Path)));
}

/// <summary>What a folder is looked at with.</summary>
/// <param name="Origin">Scheme and host of the site, by which links to itself are known.</param>
/// <param name="Hidden">Why readers don't see an article at a moment ("a draft"); null when they do.</param>
/// <param name="Now">The moment.</param>
/// <param name="Read">The text of a file, in which the place of a problem is looked for; null when it has gone.</param>
public sealed record FolderView(
    ContentRules Rules,
    Uri Origin,
    Func<Article, DateTimeOffset, string?> Hidden,
    DateTimeOffset Now,
    Func<string, byte[]?> Read)
{
    /// <summary>A problem at the value of a key, or at one item of it.</summary>
    internal ContentProblem At(string path, ProblemKind kind, FrontMatterKey key, string? item, string message, string remedy) =>
        Read(path) is { } bytes ? KeyPlace.Find(path, bytes, key, item).Problem(kind, message, remedy) : FolderProblems.Of(path, 1, kind, message, remedy);

    /// <summary>A problem at a place of the body.</summary>
    internal ContentProblem At(string path, ProblemKind kind, BodyReference place, string message, string remedy) =>
        Read(path) is { } bytes ? KeyPlace.At(path, bytes, place).Problem(kind, message, remedy) : FolderProblems.Of(path, place.Line, kind, message, remedy);
}
