using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>
/// Warns of articles of one language that share an external id: all but the first in order of path. The warning stands at
/// one file because of another, so it comes and goes with either.
/// </summary>
internal sealed class SharedIds(StoreWriter writer)
{
    private readonly Dictionary<(string Language, string ExternalId), Claimants> _touched = [];

    /// <summary>An article with the id, or without one, was stored.</summary>
    public void Came(string path, string language, string? externalId) => Touched(language, externalId)?.Came.Add(path);

    /// <summary>An article with the id, or without one, was deleted.</summary>
    public void Went(string path, string language, string? externalId) => Touched(language, externalId)?.Leave(path);

    /// <summary>Brings the warnings of every id that was touched since the last time up to date; of a first load, those of all there are.</summary>
    public void Settle(SyncProblems problems)
    {
        using var claimants = new PreparedQuery(
            writer.Db, """SELECT "Path" FROM "Articles" WHERE "Language" = $language AND "ExternalId" = $id""", "$language", "$id");
        foreach (var (language, id) in writer.Complete ? _touched.Keys : Repeated().Union(Reported()))
        {
            var paths = Paths(claimants, language, id);
            foreach (var path in _touched.TryGetValue((language, id), out var touched) ? touched.ToldAnew(paths) : paths)
                StoredWarning.Set(writer, path, ProblemKinds.ExternalIdTwice, path == paths[0] ? null : FolderProblems.SameExternalId(path, language, id, paths[0]), problems);
        }

        _touched.Clear();
    }

    // Of a first load nothing need be remembered.
    private Claimants? Touched(string language, string? externalId)
    {
        if (externalId is null || !writer.Complete)
            return null;
        if (!_touched.TryGetValue((language, externalId), out var claimants))
            _touched.Add((language, externalId), claimants = new());
        return claimants;
    }

    private static List<string> Paths(PreparedQuery claimants, string language, string id)
    {
        var paths = new List<string>();
        using var rows = claimants.Run(language, id);
        while (rows.Read())
            paths.Add(rows.GetString(0));
        paths.Sort(StringComparer.Ordinal);
        return paths;
    }

    private IEnumerable<(string Language, string ExternalId)> Repeated() => writer.Db.Articles
        .Where(a => a.ExternalId != null)
        .GroupBy(a => new { a.ExternalId, a.Language })
        .Where(g => g.Count() > 1)
        .Select(g => g.Key)
        .ToList()
        .Select(key => (key.Language, key.ExternalId!));

    private IEnumerable<(string Language, string ExternalId)> Reported() => writer.Db.Files
        .Troubled()
        .Where(f => f.Outcome == FileOutcome.LoadedWithWarnings)
        .AsEnumerable()
        .Where(f => f.Problems.Any(IsOurs))
        .ToList()
        .Select(f => writer.Db.Articles.FirstOrDefault(a => a.Path == f.Path))
        .Where(a => a?.ExternalId is not null)
        .Select(a => (a!.Language, a.ExternalId!));

    private static bool IsOurs(ContentProblem problem) => problem.Code == ProblemKinds.ExternalIdTwice.Code;

    /// <summary>Who came and who went of those with one id.</summary>
    private sealed class Claimants
    {
        private string? _firstThatWent;

        public HashSet<string> Came { get; } = new(StringComparer.Ordinal);

        public void Leave(string path)
        {
            if (!Came.Contains(path) && (_firstThatWent is null || string.CompareOrdinal(path, _firstThatWent) < 0))
                _firstThatWent = path;
        }

        // What the others are told names the first alone. Thousands may have one id by mistake.
        public IEnumerable<string> ToldAnew(List<string> paths)
        {
            var firstBefore = paths.Where(path => !Came.Contains(path)).Append(_firstThatWent).OfType<string>().Min(StringComparer.Ordinal);
            var told = paths.Count > 0 && firstBefore == paths[0] ? paths.Where(Came.Contains) : paths;
            return told.Where(path => path != paths[0] || !Came.Contains(path)); // who came first was just stored without a warning
        }
    }
}
