using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>
/// Warns of articles of one language that share an external id: all but the first in order of path. The warning stands at
/// one file because of another, so it comes and goes with either.
/// </summary>
internal sealed class SharedIds(StoreWriter writer)
{
    // Up to here asking for each id is cheaper than one look at all of them.
    private const int Few = 100;

    private readonly HashSet<(string Language, string ExternalId)> _touched = [];

    /// <summary>An article with the id, or without one, came or went.</summary>
    public void Touch(string language, string? externalId)
    {
        if (externalId is not null)
            _touched.Add((language, externalId));
    }

    /// <summary>Brings the warnings of every id that was touched up to date.</summary>
    public void Settle(SyncProblems problems)
    {
        foreach (var (language, id) in _touched.Count <= Few ? _touched : Repeated().Union(Reported()).Where(_touched.Contains))
        {
            var paths = writer.Db.Articles.Where(a => a.Language == language && a.ExternalId == id).Select(a => a.Path).ToList();
            paths.Sort(StringComparer.Ordinal);
            foreach (var path in paths)
                StoredWarning.Set(writer, path, ProblemKinds.ExternalIdTwice, path == paths[0] ? null : FolderProblems.SameExternalId(path, language, id, paths[0]), problems);
        }
    }

    private IEnumerable<(string Language, string ExternalId)> Repeated() => writer.Db.Articles
        .Where(a => a.ExternalId != null)
        .GroupBy(a => new { a.ExternalId, a.Language })
        .Where(g => g.Count() > 1)
        .Select(g => g.Key)
        .ToList()
        .Select(key => (key.Language, key.ExternalId!));

    private IEnumerable<(string Language, string ExternalId)> Reported() => writer.Db.Files
        .Where(f => f.Outcome != FileOutcome.Loaded && f.Outcome == FileOutcome.LoadedWithWarnings)
        .AsEnumerable()
        .Where(f => f.Problems.Any(IsOurs))
        .ToList()
        .Select(f => writer.Db.Articles.FirstOrDefault(a => a.Path == f.Path))
        .Where(a => a?.ExternalId is not null)
        .Select(a => (a!.Language, a.ExternalId!));

    private static bool IsOurs(ContentProblem problem) => problem.Code == ProblemKinds.ExternalIdTwice.Code;
}
