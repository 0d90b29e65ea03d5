using System.Buffers;
using Markdig.Syntax.Inlines;

namespace CryptoNews.Content;

/// <summary>Markup that is none by a slip: readers see its signs as they are written, which whoever wrote it does not expect.</summary>
internal static class LeftoverMarkup
{
    // What is longer is not looked for: a text costs no more than its length.
    private const int Longest = 500;

    private static readonly SearchValues<char> Signs = SearchValues.Create("[*#|\\");

    /// <summary>Whether readers see a sign in a text that may be meant as markup.</summary>
    public static bool MayStandIn(LiteralInline text) => text.Content.AsSpan().ContainsAny(Signs);

    /// <param name="texts">Those in which some may stand.</param>
    public static void Warn(IReadOnlyList<LiteralInline> texts, string markdown, int offset, ProblemList problems)
    {
        var told = Range.EndAt(0);
        foreach (var text in texts)
        {
            for (var at = text.Span.Start; at <= text.Span.End && at < markdown.Length && !problems.IsFull; at++)
            {
                if (!Signs.Contains(markdown[at]) || IsEscaped(markdown, at) || (at >= told.Start.Value && at < told.End.Value))
                    continue;
                if (Find(markdown, at) is not { } slip)
                    continue;
                told = slip.Place;
                problems.Add(MarkdownProblems.LeftoverMarkup, offset + slip.Place.Start.Value, $"'{ProblemList.Quote(markdown[slip.Place])}' {slip.Message}, and readers see it as it stands here", slip.Remedy);
            }
        }
    }

    private static Slip? Find(string markdown, int at)
    {
        var line = Line(markdown, at);
        return line switch
        {
            ['[', '^', ..] => Note(line, at),
            ['[', ..] => Link(line, at, isPicture: at > 0 && markdown[at - 1] == '!'),
            ['*', '*', ..] when at == 0 || !char.IsLetterOrDigit(markdown[at - 1]) => Strong(line, at),
            ['#', '#', ..] when IsFirst(markdown, at) => Heading(line, at),
            ['|', ..] when IsFirst(markdown, at) => Table(markdown, line, at),
            _ => null,
        };
    }

    private static Slip? Note(ReadOnlySpan<char> line, int at)
    {
        var end = line.IndexOfAny(']', ' ', '\t');
        return end > 2 && line[end] == ']'
            ? new(at..(at + end + 1), "has no note", $"write {line[..(end + 1)]}: and the note on a line of its own, or delete the mark")
            : null;
    }

    private static Slip? Link(ReadOnlySpan<char> line, int at, bool isPicture)
    {
        var text = line[1..].IndexOfAny('[', ']') + 1;
        if (text <= 0 || line[text] != ']')
            return null;
        var rest = line[(text + 1)..];
        var isApart = rest is [' ', '(', ..];
        if (!isApart && rest is not ['(', ..])
            return null;
        var end = rest.IndexOf(')');
        var address = (end < 0 ? rest : rest[..end]).TrimStart(" (");
        if (isApart ? !address.StartsWith("http") : !isPicture && !address.Contains('/'))
            return null;
        var place = (isPicture ? at - 1 : at)..(at + text + 1 + (end < 0 ? rest.Length : end + 1));
        var what = isPicture ? "is no picture" : "is no link";
        return end < 0 ? new(place, what, "write ) behind the address")
            : isApart ? new(place, what, "write ( directly behind ]")
            : new(place, what, "put an address with blanks between < and >, or write %20 for each blank");
    }

    // With a blank at both of its ends it is two signs in a text.
    private static Slip? Strong(ReadOnlySpan<char> line, int at)
    {
        var length = line[2..].IndexOf("**");
        return length > 0 && line[2] is ' ' != line[1 + length] is ' ' && line[(length + 4)..] is [] or [not (>= '0' and <= '9'), ..]
            ? new(at..(at + length + 4), "is not bold", "write no blank between ** and the words")
            : null;
    }

    // One # may be meant: readers know #bitcoin from elsewhere.
    private static Slip? Heading(ReadOnlySpan<char> line, int at)
    {
        var level = line.IndexOfAnyExcept('#');
        return level is > 1 and <= 6 && char.IsLetterOrDigit(line[level])
            ? new(at..(at + line.Length), "is no heading", $"write a blank behind {line[..level]}")
            : null;
    }

    private static Slip? Table(string markdown, ReadOnlySpan<char> line, int at)
    {
        if (line.TrimEnd() is not [.., '|'] || line.Count('|') <= 2)
            return null; // before its rows are counted, so that none is counted twice
        var end = at + line.Length;
        var rows = 1;
        for (; end + 1 < markdown.Length && Line(markdown, end + 1) is ['|', ..] next; rows++)
            end += 1 + next.Length;
        return rows > 1
            ? new(at..end, "is no table", "write | --- | below the first line, once for each of its cells")
            : null;
    }

    private static ReadOnlySpan<char> Line(string markdown, int at)
    {
        var rest = markdown.AsSpan(at, Math.Min(Longest, markdown.Length - at));
        return rest.IndexOf('\n') is >= 0 and var end ? rest[..end] : rest;
    }

    private static bool IsFirst(string markdown, int at) => markdown.AsSpan(0, at).TrimEnd(' ') is [] or [.., '\n'];

    private static bool IsEscaped(string markdown, int at) => at > 0 && markdown[at - 1] == '\\';

    private sealed record Slip(Range Place, string Message, string Remedy);
}
