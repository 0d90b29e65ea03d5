using System.Reflection;
using System.Text.Json.Nodes;
using CryptoNews.Content;

namespace CryptoNews.Web.Commands.Checking;

/// <summary>Problems as SARIF 2.1.0, which code scanning services and editors read.</summary>
internal static class SarifReport
{
    public static string Of(CheckResult result)
    {
        var codes = result.Problems.Select(p => p.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var log = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = CommandLine.ProgramName,
                        ["semanticVersion"] = Version,
                        ["rules"] = new JsonArray([.. codes.Select(Rule)]),
                    },
                },
                // Columns count UTF-16 units; the standard's default says so too, but not every reader knows it.
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. result.Problems.Select(p => Result(p, codes.IndexOf(p.Code)))]),
            }),
        };
        return log.ToJsonString(JsonReport.Options) + "\n";
    }

    private static string Version { get; } =
        typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static JsonObject Rule(string code)
    {
        var kind = ProblemKinds.Every.First(k => k.Code == code);
        return new JsonObject
        {
            ["id"] = code,
            ["shortDescription"] = new JsonObject { ["text"] = kind.Title },
            ["defaultConfiguration"] = new JsonObject { ["level"] = Level(kind.Severity) },
        };
    }

    private static JsonObject Result(ContentProblem problem, int rule)
    {
        var region = new JsonObject { ["startLine"] = problem.Line, ["startColumn"] = problem.Column };
        if (problem.SourceLine is not null)
            region["snippet"] = new JsonObject { ["text"] = problem.SourceLine };
        return new JsonObject
        {
            ["ruleId"] = problem.Code,
            ["ruleIndex"] = rule,
            ["level"] = Level(problem.Severity),
            ["message"] = new JsonObject { ["text"] = $"{problem.Message}; {problem.Remedy}" },
            ["locations"] = new JsonArray(new JsonObject
            {
                ["physicalLocation"] = new JsonObject
                {
                    ["artifactLocation"] = new JsonObject { ["uri"] = Address(problem.Path) },
                    ["region"] = region,
                },
            }),
        };
    }

    private static string Level(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Error => "error",
        ProblemSeverity.Warning => "warning",
        _ => "note",
    };

    // Relative ones are relative to the working directory, which in a workflow is the root of the repository.
    private static string Address(string path)
    {
        var escaped = EscapedPath.Of(path);
        return path.StartsWith('/') ? $"file://{escaped}" : escaped;
    }
}
