using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>Warnings that stand at one file because of another: they change without the file being read.</summary>
internal static class StoredWarning
{
    private static readonly HashSet<string> Codes = [ProblemKinds.ExternalIdTwice.Code, ProblemKinds.NameEndsInNoLanguage.Code];

    /// <summary>What a file itself says: all that holds of one that is no longer on the site.</summary>
    public static IEnumerable<ContentProblem> Without(IReadOnlyList<ContentProblem> problems) => problems.Where(p => !Codes.Contains(p.Code));

    /// <summary>Sets the warning of a kind, or takes it back. A broken file, of which an earlier version is on the site, has problems enough.</summary>
    public static void Set(StoreWriter writer, string path, ProblemKind kind, ContentProblem? warning, SyncProblems problems)
    {
        var file = writer.Db.Files.Single(f => f.Path == path);
        if (file.Outcome is not (FileOutcome.Loaded or FileOutcome.LoadedWithWarnings) || file.Problems.FirstOrDefault(p => p.Code == kind.Code) == warning)
            return;
        file.Problems = [.. file.Problems.Where(p => p.Code != kind.Code), .. warning is null ? [] : new[] { warning }];
        file.Outcome = file.Problems.Any(p => p.Severity >= ProblemSeverity.Warning) ? FileOutcome.LoadedWithWarnings : FileOutcome.Loaded;
        writer.Save(file);
        problems.Replace(path, kind, warning);
    }
}
