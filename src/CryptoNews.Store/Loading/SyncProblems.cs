using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>What one sync has to report of each file. What it said of a file before it read it is forgotten then.</summary>
internal sealed class SyncProblems
{
    private readonly SortedDictionary<string, List<ContentProblem>> _byPath = new(StringComparer.Ordinal);

    /// <summary>What has been said of a file.</summary>
    public IReadOnlyList<ContentProblem> Of(string path) => _byPath.GetValueOrDefault(path) ?? [];

    /// <summary>Says a problem that another file made in the place of what was said of its kind; nothing when it is null.</summary>
    public void Replace(string path, ProblemKind kind, ContentProblem? problem) =>
        Set(path, [.. Of(path).Where(p => p.Code != kind.Code), .. problem is null ? [] : new[] { problem }]);

    /// <summary>Sets all that is to be said of a file.</summary>
    public void Set(string path, IReadOnlyList<ContentProblem> problems)
    {
        _byPath.Remove(path);
        if (problems.Count > 0)
            _byPath[path] = [.. problems];
    }

    /// <summary>Grouped by file, in order of path.</summary>
    public IReadOnlyList<ContentProblem> ToList() => [.. _byPath.Values.SelectMany(p => p)];
}
