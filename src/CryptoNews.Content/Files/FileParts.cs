using System.Runtime.InteropServices;
using System.Text;

namespace CryptoNews.Content;

/// <summary>
/// Where the two parts of a file stand, in UTF-16 units. The opening fence is the first line that is not blank; the
/// front matter ends at the first later line that is <c>---</c>; every later one belongs to the body.
/// </summary>
/// <param name="Fence">The opening <c>---</c>.</param>
/// <param name="FrontMatter">First character of the YAML.</param>
/// <param name="FrontMatterEnd">The closing <c>---</c>.</param>
/// <param name="Body">First character after the closing line.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FileParts(int Fence, int FrontMatter, int FrontMatterEnd, int Body)
{
    /// <returns>Null when the file can't be split or a part is too large: <paramref name="problems"/> then holds an error.</returns>
    public static FileParts? Split(ProblemList problems)
    {
        var source = problems.Source;
        var opening = 1;
        while (opening <= source.LineCount && source.Line(opening).IsWhiteSpace())
            opening++;
        if (opening > source.LineCount)
        {
            problems.Add(ProblemKinds.EmptyFile, 0, "the file is empty", "write front matter between two lines '---', then the body");
            return null;
        }

        var closing = ClosingLine(source, opening);
        var parts = closing == 0 ? (FileParts?)null : new FileParts(
            source.StartOfLine(opening),
            source.StartOfLine(opening + 1),
            source.StartOfLine(closing),
            closing < source.LineCount ? source.StartOfLine(closing + 1) : source.Text.Length);

        if (OldMacLineEnds.Report(parts?.Body ?? source.Text.Length, problems) || MergeConflict.Report(opening, closing, problems))
            return null;
        if (parts is null)
        {
            FenceDiagnosis.Report(opening, problems);
            return null;
        }

        if (opening > 1)
            problems.Add(ProblemKinds.BlankLinesFirst, 0, "blank lines stand before the front matter", "begin the file with '---'");
        return IsSmallEnough(parts.Value, problems) ? parts : null;
    }

    /// <summary>Whether a line opens or closes front matter.</summary>
    public static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd(" \t\r") is "---";

    // 0 when the front matter isn't opened or isn't closed.
    private static int ClosingLine(SourceText source, int opening)
    {
        if (!IsFence(source.Line(opening)))
            return 0;
        for (var line = opening + 1; line <= source.LineCount; line++)
        {
            if (IsFence(source.Line(line)))
                return line;
        }

        return 0;
    }

    private static bool IsSmallEnough(FileParts parts, ProblemList problems)
    {
        var text = problems.Source.Text;
        var front = Encoding.UTF8.GetByteCount(text.AsSpan(parts.FrontMatter, parts.FrontMatterEnd - parts.FrontMatter));
        if (front > FileLimits.FrontMatterBytes)
            problems.Add(ProblemKinds.FrontMatterTooLarge, parts.Fence, "the front matter is larger than 64 KiB", "move text into the body, or close the front matter with '---' where it ends");
        var body = Encoding.UTF8.GetByteCount(text.AsSpan(parts.Body));
        if (body > FileLimits.BodyBytes)
            problems.Add(ProblemKinds.BodyTooLarge, parts.Body, "the body is larger than 512 KiB", "split it into several articles");
        return front <= FileLimits.FrontMatterBytes && body <= FileLimits.BodyBytes;
    }
}
