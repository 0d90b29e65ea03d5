using CryptoNews.Content;

namespace CryptoNews.Store;

/// <summary>What one sync has to report of each file. What it said of a file before it read it is forgotten then.</summary>
internal sealed class SyncProblems
{
    private readonly SortedDictionary<string, List<ContentProblem>> _byPath = new(StringComparer.Ordinal);

    /// <summary>Adds a problem that another file made.</summary>
    public void Add(ContentProblem problem)
    {
        if (_byPath.TryGetValue(problem.Path, out var problems))
            problems.Add(problem);
        else
            _byPath[problem.Path] = [problem];
    }

    /// <summary>Sets what the reading of a file showed.</summary>
    public void Set(string path, IReadOnlyList<ContentProblem> problems)
    {
        _byPath.Remove(path);
        if (problems.Count > 0)
            _byPath[path] = [.. problems];
    }

    /// <summary>Grouped by file, in order of path.</summary>
    public IReadOnlyList<ContentProblem> ToList() => [.. _byPath.Values.SelectMany(p => p)];
}
