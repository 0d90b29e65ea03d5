using System.Buffers;

namespace CryptoNews.Content;

/// <summary>
/// Marks that a version control system left. In front matter one is enough; elsewhere, where a row of signs may be
/// meant, only the three in order.
/// </summary>
internal static class MergeConflict
{
    private static readonly SearchValues<string> Marks = SearchValues.Create(["<<<<<<<", "=======", ">>>>>>>"], StringComparison.Ordinal);

    /// <param name="opening">First line of the front matter.</param>
    /// <param name="closing">Its last line, or 0.</param>
    public static bool Report(int opening, int closing, ProblemList problems)
    {
        var source = problems.Source;
        if (!source.Text.AsSpan().ContainsAny(Marks))
            return false;

        var ours = 0;
        var middle = 0;
        for (var line = opening; line <= source.LineCount; line++)
        {
            var mark = MarkOf(source.Line(line));
            if (mark != '\0' && line < closing)
                return Found(line, problems);
            if (mark == '<')
                (ours, middle) = (line, 0);
            else if (mark == '=')
                middle = line;
            else if (mark == '>' && ours > 0 && middle > ours)
                return Found(ours, problems);
        }

        return false;
    }

    private static char MarkOf(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd('\r');
        if (line.Length < 7 || !"<|=>".Contains(line[0], StringComparison.Ordinal) || line[..7].ContainsAnyExcept(line[0]))
            return '\0';
        return line.Length == 7 || line[7] == ' ' ? line[0] : '\0';
    }

    private static bool Found(int line, ProblemList problems)
    {
        problems.Add(ProblemKinds.MergeConflict, problems.Source.StartOfLine(line), "a merge conflict was left in the file", "keep one of the two versions and delete the lines '<<<<<<<', '=======' and '>>>>>>>'");
        return true;
    }
}
