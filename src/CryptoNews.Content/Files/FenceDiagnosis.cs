using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CryptoNews.Content;

/// <summary>Why a file has no front matter that can be found: what stands where a fence should.</summary>
internal static partial class FenceDiagnosis
{
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-–—―−_=");

    private const string WriteFences = "write '---' alone on the first line and after the last key";

    /// <param name="opening">The first line that is not blank.</param>
    public static void Report(int opening, ProblemList problems)
    {
        var source = problems.Source;
        if (FileParts.IsFence(source.Line(opening)))
        {
            NotClosed(opening, problems);
            return;
        }

        var line = source.Line(opening).Trim();
        var place = source.StartOfLine(opening);
        if (Behind(source.Line(opening), place) is { } blemish)
        {
            problems.Add(blemish with { Kind = ProblemKinds.NoOpeningFence });
            return;
        }

        if (line.StartsWith("+++") || line.StartsWith("---toml"))
            problems.Add(ProblemKinds.OtherFormat, place, "the front matter is TOML", "write it as YAML between two lines '---'");
        else if (line.StartsWith("{") || line.StartsWith(";;;") || line.StartsWith("---json"))
            problems.Add(ProblemKinds.OtherFormat, place, "the front matter is JSON", "write it as YAML between two lines '---'");
        else if (line is "---")
            problems.Add(ProblemKinds.NoOpeningFence, place, "the opening '---' is indented", "write it at the beginning of the line");
        else if (line.TrimStart("\uFEFF\u200B\u2060\u00A0").Trim() is "---")
            problems.Add(ProblemKinds.NoOpeningFence, place, "an invisible character stands before the opening '---'", "delete everything before '---' and save the file as UTF-8 without a second byte order mark");
        else if (IsNearFence(line))
            problems.Add(ProblemKinds.NoOpeningFence, place, $"'{ProblemList.Quote(line.ToString())}' does not open front matter", "write exactly '---', alone on the line");
        else if (line.StartsWith("```") || line.StartsWith("~~~"))
            problems.Add(ProblemKinds.NoOpeningFence, place, $"'{ProblemList.Quote(line.ToString())}' makes code of what follows, not front matter", "delete this line, and the one that ends the code; begin the file with '---'");
        else if (LooksLikeKey().IsMatch(line))
            problems.Add(ProblemKinds.NoOpeningFence, place, "this looks like front matter without '---'", WriteFences);
        else
            problems.Add(ProblemKinds.NoOpeningFence, place, "the file has no front matter", "begin it with '---', 'title:', 'publishedAt:' and '---', each on a line of its own");
    }

    /// <summary>What is wrong with a fence behind which something stands that looks like nothing, in an editor as in a message; null when that is not so.</summary>
    /// <param name="place">Of the line.</param>
    public static FileDefect? Behind(ReadOnlySpan<char> line, int place)
    {
        var rest = line.StartsWith("---") ? line[3..] : "";
        foreach (var c in rest)
        {
            if (!OddBlank.Is(c) && c is not (' ' or '\t' or '\r'))
                return null;
        }

        var at = rest.IndexOfAnyExcept(" \t\r");
        return at < 0 ? null : new FileDefect(
            ProblemKinds.NoClosingFence,
            place + 3 + at,
            string.Create(CultureInfo.InvariantCulture, $"{OddBlank.Name(rest[at])} (U+{(int)rest[at]:X4}) stands behind '---'"),
            "delete everything behind '---' on this line");
    }

    private static void NotClosed(int opening, ProblemList problems)
    {
        var source = problems.Source;
        for (var line = opening + 1; line <= source.LineCount; line++)
        {
            if (Behind(source.Line(line), source.StartOfLine(line)) is { } blemish)
            {
                problems.Add(blemish);
                return;
            }

            var text = source.Line(line).Trim();
            if (!IsNearFence(text))
                continue;
            problems.Add(ProblemKinds.NoClosingFence, source.StartOfLine(line), $"'{ProblemList.Quote(text.ToString())}' does not close the front matter", "write exactly '---', alone at the beginning of the line");
            return;
        }

        problems.Add(ProblemKinds.NoClosingFence, source.StartOfLine(opening), "the front matter is not closed", "write '---' alone on a line after the last key");
    }

    // Four hyphens, dashes that a word processor made of them, an indented fence, a fence with text behind it.
    private static bool IsNearFence(ReadOnlySpan<char> line) =>
        line is "..." or "+++" || (line.Length is > 0 and < 40 && !line.ContainsAnyExcept(Dashes)) || line.StartsWith("--- ");

    [GeneratedRegex(@"^['""]?[A-Za-z][A-Za-z0-9_.-]{0,40}['""]?\s*:", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LooksLikeKey();
}
