using System.Runtime.InteropServices;

namespace CryptoNews.Content;

/// <summary>The rule by which articles are translations of each other, whatever they are at hand as.</summary>
public static class TranslationPairing
{
    /// <summary>Divides articles into groups of translations, each with at most one article of a language.</summary>
    /// <param name="versions">Any articles, in any order; no two with the same key and language.</param>
    /// <param name="name">What pairing needs of each.</param>
    /// <returns>
    /// Each article in exactly one group; within a group by language, groups by their ordinal first path. Articles with one
    /// external id belong together; where several of one language claim it, those with the same key do, and what is left is
    /// joined in a fixed order (clusters of several languages first, then by path) as long as no language repeats. Articles
    /// without external id belong together by key, and never with one that has an id. Drafts come last: they part nobody, and join
    /// the article of their key, else the first by path, where no other one has their language.
    /// </returns>
    public static IReadOnlyList<IReadOnlyList<T>> Of<T>(IEnumerable<T> versions, Func<T, VersionName> name) =>
    [
        .. versions
            .Select(version => (Version: version, Name: name(version)))
            .GroupBy(v => v.Name.ExternalId is null ? (false, v.Name.Key) : (true, v.Name.ExternalId))
            .SelectMany(g => Joined([.. g]))
            .OrderBy(FirstPath, StringComparer.Ordinal)
            .Select(group => group.Select(v => v.Version).ToList()),
    ];

    private static IEnumerable<IReadOnlyList<(T Version, VersionName Name)>> Joined<T>(IReadOnlyList<(T Version, VersionName Name)> claimants)
    {
        var clusters = claimants
            .GroupBy(v => (v.Name.IsDraft, v.Name.Key))
            .Select(g => g.ToList())
            .OrderBy(c => c[0].Name.IsDraft)
            .ThenByDescending(c => c.Count > 1)
            .ThenBy(FirstPath, StringComparer.Ordinal);

        var groups = new List<List<(T Version, VersionName Name)>>();
        foreach (var cluster in clusters)
        {
            var open = groups.Where(g => !g.Exists(a => cluster.Exists(b => b.Name.Language == a.Name.Language))).ToList();
            if ((open.Find(g => g.Exists(a => a.Name.Key == cluster[0].Name.Key)) ?? open.FirstOrDefault()) is { } group)
                group.AddRange(cluster);
            else
                groups.Add(cluster);
        }

        return groups.Select(g => g.OrderBy(v => v.Name.Language, StringComparer.Ordinal).ToList());
    }

    private static string FirstPath<T>(IReadOnlyList<(T Version, VersionName Name)> cluster) =>
        cluster.Select(v => v.Name.Path).Min(StringComparer.Ordinal)!;
}

/// <summary>What pairing needs of an article.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct VersionName(string Language, string Key, string Path, string? ExternalId, bool IsDraft);
