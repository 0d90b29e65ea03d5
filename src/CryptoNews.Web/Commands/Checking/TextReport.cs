using System.Globalization;
using System.Text;
using CryptoNews.Content;
using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Commands.Checking;

/// <summary>Problems as the log shows them: place, severity, code, what was found and what to write, the line and a caret.</summary>
internal static class TextReport
{
    private const string Reset = "\e[0m";
    private const string Bold = "\e[1m";

    public static string Of(CheckResult result, bool colours)
    {
        var text = new StringBuilder();
        foreach (var problem in result.Problems)
            text.Append(colours ? Coloured(problem) : Harmless.Of(problem.ToString())).Append('\n');
        return text.ToString();
    }

    public static string Summary(CheckResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{result.Files:N0} {(result.Files == 1 ? "file" : "files")} checked: {result.Errors:N0} errors, {result.Warnings:N0} warnings, {result.Informations:N0} notes");

    // Colour goes between the parts of the plain form, so that both always say the same.
    private static string Coloured(ContentProblem problem)
    {
        var lines = Harmless.Of(problem.ToString()).Split('\n');
        var mark = $" {problem.Severity.Word()} {problem.Code}: ";
        var place = lines[0].IndexOf(mark, StringComparison.Ordinal);
        var head = $"{Bold}{lines[0][..place]}{Reset} {Colour(problem.Severity)}{problem.Severity.Word()} {problem.Code}{Reset}: {lines[0][(place + mark.Length)..]}";
        return lines.Length < 3 ? head : $"{head}\n{lines[1]}\n{Colour(problem.Severity)}{lines[2]}{Reset}";
    }

    private static string Colour(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Error => "\e[31m",
        ProblemSeverity.Warning => "\e[33m",
        _ => "\e[36m",
    };
}
