using System.Globalization;

namespace CryptoNews.Content;

/// <summary>Error rejects the file; a warning loses one value; information loses nothing.</summary>
public enum ProblemSeverity
{
    Information = 0,
    Warning = 1,
    Error = 2,
}

public static class ProblemSeverities
{
    /// <summary>How a message says it.</summary>
    public static string Word(this ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Error => "error",
        ProblemSeverity.Warning => "warning",
        _ => "info",
    };
}

/// <summary>One thing that is wrong with a content file, as a compiler would say it.</summary>
/// <param name="Path">Relative to the content folder.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Column">Column in UTF-16 units, from 1.</param>
/// <param name="Severity">What it does to the file.</param>
/// <param name="Code"><c>CN</c> and a number; documented in docs/content-format.md.</param>
/// <param name="Message">What was found.</param>
/// <param name="Remedy">What to write instead.</param>
/// <param name="SourceLine">The offending line, without control characters, at most 200 characters; null when there is none to show.</param>
/// <param name="CaretColumn">Column in <paramref name="SourceLine"/>, from 1; differs from <paramref name="Column"/> when a long line was cut.</param>
public sealed record ContentProblem(
    string Path,
    int Line,
    int Column,
    ProblemSeverity Severity,
    string Code,
    string Message,
    string Remedy,
    string? SourceLine = null,
    int CaretColumn = 1)
{
    /// <summary>
    /// The problem as text of one to three lines:
    /// <c>path:line:column: severity CODE: message; remedy</c>, the offending line, and a caret below it.
    /// </summary>
    public override string ToString()
    {
        var head = OnOneLine(string.Create(CultureInfo.InvariantCulture, $"{Path}:{Line}:{Column}: {Severity.Word()} {Code}: {Message}; {Remedy}"));
        return SourceLine is null
            ? head
            : $"{head}\n    {SourceLine}\n    {new string(' ', Math.Max(0, CaretColumn - 1))}^";
    }

    // A file may be named "a\nb.md": nobody shall write lines into a log by it.
    private static string OnOneLine(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : text;
}
