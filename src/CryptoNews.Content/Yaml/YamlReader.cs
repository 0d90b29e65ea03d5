using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CryptoNews.Content;

/// <summary>
/// YAML by parser events, with hard stops. A deserializer would honour duplicate keys, cycles and depth bombs; events
/// cost nothing until they are read. What is refused but leaves the structure readable does not stop the reading, so
/// that one look finds every problem.
/// </summary>
internal sealed class YamlReader
{
    private readonly ProblemList _problems;
    private readonly YamlEvents _events;
    private readonly YamlRefusals _refusals;

    // Values over several lines, and flow collections that are not closed yet: both explain what goes wrong later.
    private readonly List<(int From, int To)> _longTexts = [];
    private readonly Stack<int> _openBrackets = [];

    private YamlReader(string block, int start, ProblemList problems)
    {
        _problems = problems;
        _events = new YamlEvents(block, start);
        _refusals = new YamlRefusals(problems);
    }

    /// <summary>Reads the YAML between the fences.</summary>
    /// <param name="start">Where it begins in the file.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>Null when it can't be read; <paramref name="problems"/> then holds an error.</returns>
    public static YamlMap? Read(int start, int end, ProblemList problems)
    {
        var block = YamlBlock.Of(problems.Source.Text[start..end]);
        var reader = new YamlReader(block, start, problems);
        var lines = new YamlLines(block, start, reader._longTexts, problems);
        try
        {
            var map = reader.Document(block, start);
            return map is null || lines.Report() || reader._refusals.ToldOfOddBlank ? null : map;
        }
        catch (UnreadableYamlException exception)
        {
            var isTold = (exception.Message.Contains(" tab ", StringComparison.Ordinal) && lines.ReportTab())
                || reader._refusals.ToldOfOddBlank || lines.ReportOddBlank(exception.Place);
            if (!isTold)
                reader.Explain(block, start, exception);
            return null;
        }
    }

    private YamlMap? Document(string block, int start)
    {
        _events.Next();
        if (_events.Next() is StreamEnd)
            return new YamlMap(start, []);

        var root = Node(_events.Next(), depth: 1);
        if (root is null)
            return null;
        _events.Next();
        if (_events.Next() is not StreamEnd)
        {
            _problems.Add(ProblemKinds.SeveralDocuments, _events.Place, "a second YAML document begins here", "keep one, and delete the line that divides them");
            return null;
        }

        switch (root)
        {
            case YamlMap map:
                return map;
            case YamlScalar { IsNull: true }:
                return new YamlMap(start, []);
            case YamlScalar when YamlDiagnosis.OfLine(block, root.Offset - start) is { } defect:
                _problems.Add(defect with { Offset = start + defect.Offset });
                return null;
            case not YamlRefused:
                _problems.Add(ProblemKinds.NotKeysAndValues, root.Offset, $"the front matter is {root.Shape}, not keys and values", "write lines 'key: value', such as 'title: …'");
                return null;
            default:
                return null;
        }
    }

    // Null stops the reading.
    private YamlNode? Node(ParsingEvent first, int depth)
    {
        var place = _events.StartOf(first);
        if (_refusals.RefusesBomb(first, place, depth, _events.AreTooMany))
            return null;

        var refused = _refusals.Refuses(first, place);
        YamlNode? node = first switch
        {
            Scalar scalar => Text(scalar, place),
            SequenceStart list => List(list, place, depth),
            MappingStart map => Map(map, place, depth),
            _ => new YamlRefused(place),
        };
        return refused && node is not null ? new YamlRefused(place) : node;
    }

    private YamlScalar Text(Scalar scalar, int place)
    {
        var end = _events.EndOf(scalar);
        if (scalar.End.Line > scalar.Start.Line)
            _longTexts.Add((place, end));
        return new YamlScalar(place, end, scalar.Value, scalar.Style == ScalarStyle.Plain);
    }

    private YamlList? List(SequenceStart start, int place, int depth)
    {
        var items = new List<YamlNode>();
        if (start.Style == SequenceStyle.Flow)
            _openBrackets.Push(place);
        for (var next = _events.Next(); next is not SequenceEnd; next = _events.Next())
        {
            if (Node(next, depth + 1) is not { } item)
                return null;
            items.Add(item);
        }

        if (start.Style == SequenceStyle.Flow)
            _openBrackets.Pop();
        return new YamlList(place, items);
    }

    private YamlMap? Map(MappingStart start, int place, int depth)
    {
        var entries = new List<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        // '[a: b]' holds a map without brackets, which the library gives no place: it is where its key is.
        var hasPlace = depth == 1 || start.Start.Index > 0;
        var isOpen = start.Style == MappingStyle.Flow && hasPlace;
        if (isOpen)
            _openBrackets.Push(place);
        for (var next = _events.Next(); next is not MappingEnd; next = _events.Next())
        {
            if (!hasPlace)
                (place, hasPlace) = (_events.Place, true);
            if (Node(next, depth + 1) is not { } key || Node(_events.Next(), depth + 1) is not { } value)
                return null;
            if (!_refusals.RefusesKey(key, value.Offset, lines))
                entries.Add(new YamlEntry((YamlScalar)key, value));
        }

        if (isOpen)
            _openBrackets.Pop();
        return new YamlMap(place, entries);
    }

    private void Explain(string block, int start, UnreadableYamlException exception)
    {
        var bracket = _openBrackets.Count > 0 ? _openBrackets.Peek() - start : -1;
        var defect = YamlDiagnosis.Of(block, exception.Place - start, bracket, exception.Message);
        // '**bold** text' is an alias with text behind it: one problem, not two.
        if (!_refusals.Explain(defect.Kind, start + defect.Offset))
            _problems.Add(defect with { Offset = start + defect.Offset });
    }
}
