using System.Globalization;

namespace CryptoNews.Content;

/// <summary>YAML that can't be read and can be meant in one way only: tabs as indentation, values that need quotes.</summary>
internal static class YamlMending
{
    /// <summary>Whether a problem is one of YAML itself.</summary>
    public static bool IsAbout(string code) => string.CompareOrdinal(code, ProblemKinds.NotYaml.Code) >= 0 && string.CompareOrdinal(code, ProblemKinds.ParserFailed.Code) <= 0;

    /// <returns>Text whose YAML can be read, with nothing refused in it, and the lines that were mended; null when mending does not get there.</returns>
    public static (string Text, IReadOnlySet<int> Lines)? Mend(string text, int mostEdits, List<string> mended)
    {
        var edits = new List<(int Line, TextEdit Edit)>();
        while (true)
        {
            var problems = new ProblemList("", new SourceText(text));
            if (FileParts.Split(problems) is not { } parts)
                return null;
            var front = FrontMatter.Read(parts, problems);
            if (problems.ToList().FirstOrDefault(p => IsAbout(p.Code)) is not { } problem)
                return front is null || !edits.TrueForAll(e => Holds(front.Map, e.Line, e.Edit, problems.Source)) ? null : (text, edits.Select(e => e.Line).ToHashSet());
            var place = problems.Source.StartOfLine(problem.Line) + problem.Column - 1;
            if (edits.Count >= mostEdits || Of(problem, text, parts, place) is not { } edit || edit.Start < parts.FrontMatter)
                return null;
            edits.Add((problem.Line, edit));
            mended.Add(string.Create(CultureInfo.InvariantCulture, $"line {problem.Line}: {edit.Done}"));
            text = edit.Apply(text);
        }
    }

    private static TextEdit? Of(ContentProblem problem, string text, FileParts parts, int place)
    {
        var block = text[..parts.FrontMatterEnd];
        var line = YamlLine.At(block, place);
        if (problem.Code == ProblemKinds.TabIndentation.Code)
            return Tabs(line);
        if (problem.Code == ProblemKinds.OddBlank.Code)
            return OddBlanks(line);
        if (problem.Code == ProblemKinds.NoBlankAfterColon.Code)
            return Blank(text, place);
        return line.Key.Length > 0 && problem.Code != ProblemKinds.YamlTag.Code && TextKeys.Hold(line, block) ? ValueQuoting.Of(problem.Code, line, text) : null;
    }

    private static TextEdit? Tabs(YamlLine line)
    {
        var indent = line.Text.Length - line.Text.TrimStart(' ', '\t').Length;
        var blanks = line.Text[..indent].Replace("\t", "  ", StringComparison.Ordinal);
        return blanks.Length == indent ? null : new TextEdit(line.Offset, indent, blanks, "tabs made blanks");
    }

    private static TextEdit? OddBlanks(YamlLine line)
    {
        var indent = string.Concat(line.Text.TakeWhile(c => c == ' ' || OddBlank.Is(c)));
        var blanks = new string(' ', indent.Length - indent.Count(OddBlank.IsInvisible));
        return indent == blanks ? null : new TextEdit(line.Offset, indent.Length, blanks, "unusual spaces made blanks");
    }

    // 'title:Bitcoin'; a no-break space is none to YAML.
    private static TextEdit? Blank(string text, int colon)
    {
        var start = text.LastIndexOf('\n', colon) + 1;
        if (KeyTable.Of(FrontMatterKeys.All).Find(text[start..colon]) is null)
            return null;
        var end = colon + 1;
        while (end < text.Length && text[end] == '\u00A0')
            end++;
        return TextEdit.Between(colon + 1, end, " ", "a blank after the colon");
    }

    // Some value that begins in the line has the text that was meant; lines don't move while YAML is mended.
    private static bool Holds(YamlMap map, int line, TextEdit edit, SourceText source) =>
        edit.Intended is null || Scalars(map).Any(s => s.Text == edit.Intended && source.PositionOf(s.Offset).Line == line);

    private static IEnumerable<YamlScalar> Scalars(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlList list => list.Items.SelectMany(Scalars),
        YamlMap map => map.Entries.SelectMany(entry => Scalars(entry.Value)),
        _ => [],
    };
}
