namespace CryptoNews.Content;

/// <summary>
/// What only whole lines show: tabs as indentation, of which the library accepts some and reports the others at 1:1,
/// directives, which it drops without a word, and what looks like a blank to people only.
/// </summary>
/// <param name="start">Where the block begins in the file.</param>
/// <param name="texts">Values over several lines, in order: what stands in them is text.</param>
internal sealed class YamlLines(string block, int start, List<(int From, int To)> texts, ProblemList problems)
{
    /// <returns>Whether anything was found.</returns>
    public bool Report() => ReportTab() | ReportDirective();

    public bool ReportTab() =>
        Find(line => line.TrimStart().Length > 0 && Indent(line).Contains('\t')) is { } place &&
        Add(ProblemKinds.TabIndentation, place + block.AsSpan(place - start).IndexOf('\t'), "a tab indents this line", "write blanks, two for each level");

    /// <param name="last">Where the library stopped: what stands behind it had no part in that.</param>
    public bool ReportOddBlank(int last)
    {
        if (Find(line => OddBlank.IndexIn(line) >= 0) is not { } place || place > last)
            return false;
        place += OddBlank.IndexIn(block.AsSpan(place - start));
        problems.Add(OddBlank.Defect(block[place - start], place));
        return true;
    }

    private bool ReportDirective() =>
        Find(line => line.StartsWith('%')) is { } place &&
        Add(ProblemKinds.SeveralDocuments, place, "a YAML directive (%) is not read here", "delete the line; indent it if it belongs to the value above");

    private int? Find(Func<ReadOnlySpan<char>, bool> isWrong)
    {
        var text = 0;
        for (var line = 0; line < block.Length;)
        {
            var end = block.IndexOf('\n', line);
            end = end < 0 ? block.Length : end;
            var place = start + line;
            while (text < texts.Count && texts[text].To <= place)
                text++;
            if (isWrong(block.AsSpan(line, end - line)) && !(text < texts.Count && texts[text].From < place))
                return place;
            line = end + 1;
        }

        return null;
    }

    private bool Add(ProblemKind kind, int place, string message, string remedy)
    {
        problems.Add(kind, place, message, remedy);
        return true;
    }

    private static ReadOnlySpan<char> Indent(ReadOnlySpan<char> line) => line[..(line.Length - line.TrimStart().Length)];
}
