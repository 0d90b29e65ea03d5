using System.Globalization;
using System.Text;
using CryptoNews.Content;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Commands.Checking;

/// <summary>Problems as workflow commands of GitHub Actions: each becomes an annotation at its line.</summary>
internal static class GitHubReport
{
    public static string Of(CheckResult result)
    {
        var text = new StringBuilder();
        foreach (var problem in result.Problems)
        {
            text.Append(CultureInfo.InvariantCulture, $"::{Level(problem.Severity)} file={Property(problem.Path)},line={problem.Line},col={problem.Column},")
                .Append(CultureInfo.InvariantCulture, $"title={Property(problem.Code)}::{Data($"{problem.Message}; {problem.Remedy}")}\n");
        }

        return text.ToString();
    }

    private static string Level(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Error => "error",
        ProblemSeverity.Warning => "warning",
        _ => "notice",
    };

    // A line feed would begin a command of its own.
    private static string Data(string text) => Harmless.Of(text)
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
