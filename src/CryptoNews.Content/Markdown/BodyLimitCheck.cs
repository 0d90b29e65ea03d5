using System.Buffers;

namespace CryptoNews.Content;

/// <summary>Counts, before anything is parsed, what would make parsing expensive; reports every limit that is passed.</summary>
internal sealed class BodyLimitCheck
{
    private static readonly SearchValues<char> EmphasisMarks = SearchValues.Create("*_~");
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n");
    private readonly string _body;
    private readonly int _offset;
    private readonly ProblemList _problems;
    private bool _held = true;

    private BodyLimitCheck(string body, int offset, ProblemList problems)
    {
        _body = body;
        _offset = offset;
        _problems = problems;
    }

    /// <returns>False when a limit is passed; <paramref name="problems"/> then holds an error for each.</returns>
    public static bool Holds(string body, int offset, ProblemList problems)
    {
        var check = new BodyLimitCheck(body, offset, problems);
        check.Brackets();
        check.Emphasis();
        check.Lines();
        return check._held;
    }

    private void Brackets()
    {
        var brackets = _body.AsSpan().Count('[');
        if (brackets == 0)
            return;
        var links = _body.AsSpan().Count("](");
        if (links > BodyLimits.Links)
            Refuse(MarkdownProblems.Links, PlaceOf("](", BodyLimits.Links), $"{Show(links)} links", BodyLimits.Links, "divide the article");
        else
            Addresses();
        if (brackets > BodyLimits.Brackets)
            Refuse(MarkdownProblems.Brackets, PlaceOf("[", BodyLimits.Brackets), $"{Show(brackets)} opening brackets", BodyLimits.Brackets, "put lists of data into a block of code");
        var definitions = _body.AsSpan().Count("]:");
        if (definitions > BodyLimits.Definitions)
            Refuse(MarkdownProblems.Definitions, PlaceOf("]:", BodyLimits.Definitions), $"{Show(definitions)} definitions of links and notes", BodyLimits.Definitions, "write the addresses into the links");
    }

    private void Addresses()
    {
        var sum = 0;
        for (var at = Next("](", 0); at >= 0; at = Next("](", at + 1))
        {
            var length = _body.AsSpan(at).IndexOfAny(Blanks);
            sum += length < 0 ? _body.Length - at : length;
            if (sum <= BodyLimits.OpenAddresses)
                continue;
            Refuse(MarkdownProblems.OpenAddresses, at, $"link addresses of more than {Show(BodyLimits.OpenAddresses)} characters in all", BodyLimits.OpenAddresses, "close each address with )");
            return;
        }
    }

    private void Emphasis()
    {
        var body = _body.AsSpan();
        var found = body.Count('*') + body.Count('_') + body.Count('~');
        if (found <= BodyLimits.Emphasis)
            return;
        var at = body.IndexOfAny(EmphasisMarks);
        for (var passed = 0; passed < BodyLimits.Emphasis; passed++)
            at += 1 + body[(at + 1)..].IndexOfAny(EmphasisMarks);
        Refuse(MarkdownProblems.Emphasis, at, $"{Show(found)} characters of emphasis (*, _ and ~)", BodyLimits.Emphasis, "put data into a block of code");
    }

    private void Lines()
    {
        var tables = _body.Contains('|', StringComparison.Ordinal) ? new TableCells() : null;
        var number = 0;
        for (int start = 0, next; start < _body.Length; start = next)
        {
            if (++number > BodyLimits.Lines)
            {
                Refuse(MarkdownProblems.Lines, start, $"more than {Show(BodyLimits.Lines)} lines", BodyLimits.Lines, "divide the article");
                return;
            }

            var end = EndOfLine(start);
            next = end + (_body.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
            var line = _body.AsSpan(start, end - start);
            var markers = LineMarks.Leading(line);
            if (markers > BodyLimits.Markers)
            {
                Refuse(MarkdownProblems.Markers, start, $"{Show(markers)} list or quote marks at the start of the line", BodyLimits.Markers, "nest less deeply");
                return;
            }

            if (tables is not null && !Holds(tables, line, start))
                return;
        }
    }

    private int EndOfLine(int start)
    {
        var length = _body.AsSpan(start).IndexOfAny('\n', '\r');
        return length < 0 ? _body.Length : start + length;
    }

    private bool Holds(TableCells tables, ReadOnlySpan<char> line, int start)
    {
        var pipes = line.Count('|');
        if (pipes > BodyLimits.Pipes)
            Refuse(MarkdownProblems.Pipes, start, $"{Show(pipes)} of | on the line", BodyLimits.Pipes, "split the table into narrower ones");
        else if (tables.After(line, pipes) > BodyLimits.TableCells)
            Refuse(MarkdownProblems.TableCells, start, $"tables of more than {Show(BodyLimits.TableCells)} cells in all", BodyLimits.TableCells, "publish large tables as a file");
        return _held;
    }

    private void Refuse(ProblemKind kind, int at, string found, int limit, string remedy)
    {
        _held = false;
        _problems.Add(kind, _offset + at, $"{found}; the limit is {Show(limit)}", remedy);
    }

    private int PlaceOf(string what, int passed)
    {
        var at = Next(what, 0);
        for (; passed > 0; passed--)
            at = Next(what, at + 1);
        return at;
    }

    private int Next(string what, int from) => _body.IndexOf(what, from, StringComparison.Ordinal);

    private static string Show(int number) => BodyLimits.Show(number);
}
