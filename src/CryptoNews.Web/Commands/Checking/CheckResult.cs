using CryptoNews.Content;

namespace CryptoNews.Web.Commands.Checking;

/// <summary>What a check found.</summary>
/// <param name="Files">How many were checked.</param>
/// <param name="Problems">In order of path and place; paths as they can be opened from the working directory.</param>
internal sealed record CheckResult(int Files, IReadOnlyList<ContentProblem> Problems)
{
    public int Errors => Count(ProblemSeverity.Error);

    public int Warnings => Count(ProblemSeverity.Warning);

    public int Informations => Count(ProblemSeverity.Information);

    /// <param name="shown">Makes of a path in the content folder one that can be opened.</param>
    public static CheckResult Of(int files, IEnumerable<ContentProblem> problems, Func<string, string> shown) => new(
        files,
        [.. problems
            .OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column).ThenByDescending(p => p.Severity)
            .Select(p => p with { Path = shown(p.Path) })]);

    /// <summary>Warnings as errors.</summary>
    public CheckResult AsStrict() => this with
    {
        Problems = [.. Problems.Select(p => p.Severity == ProblemSeverity.Warning ? p with { Severity = ProblemSeverity.Error } : p)],
    };

    private int Count(ProblemSeverity severity) => Problems.Count(p => p.Severity == severity);
}
