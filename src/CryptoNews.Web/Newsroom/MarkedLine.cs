using CryptoNews.Content;

namespace CryptoNews.Web.Newsroom;

/// <summary>The offending line of a problem, with the word that its caret points to.</summary>
internal sealed record MarkedLine(string Before, string Marked, string After)
{
    /// <returns>Null when the problem has no line to show.</returns>
    public static MarkedLine? Of(ContentProblem problem)
    {
        if (problem.SourceLine is not { Length: > 0 } line)
            return null;
        var start = Math.Clamp(problem.CaretColumn - 1, 0, line.Length);
        if (start > 0 && start < line.Length && char.IsLowSurrogate(line[start]))
            start--;
        var end = EndOfWord(line, start);
        return new(line[..start], line[start..end], line[end..]);
    }

    private static int EndOfWord(string line, int start)
    {
        if (start >= line.Length)
            return start;
        if (line[start] is '"' or '\'' && line.IndexOf(line[start], start + 1) is var close and > 0)
            return close + 1;
        var end = start + 1;
        while (end < line.Length && !char.IsWhiteSpace(line[end]) && line[end] is not (',' or ']' or '}'))
            end++;
        return end < line.Length && char.IsLowSurrogate(line[end]) ? end + 1 : end;
    }
}
