using System.Globalization;
using YamlDotNet.Core.Events;

namespace CryptoNews.Content;

/// <summary>What YAML allows and the format does not.</summary>
internal sealed class YamlRefusals(ProblemList problems)
{
    private int _lastLine;

    /// <summary>A blank that is none to YAML was told of: what stands below which key is then unknown.</summary>
    public bool ToldOfOddBlank { get; private set; }

    /// <summary>Whether a refusal was the reason why the reading failed later.</summary>
    public bool Explain(ProblemKind kind, int place) =>
        _lastLine > 0 && (kind == ProblemKinds.NotYaml || _lastLine == problems.Source.PositionOf(place).Line);

    /// <summary>Reports what would cost time and memory without end: the reading must then stop.</summary>
    public bool RefusesBomb(ParsingEvent node, int place, int depth, bool tooMany)
    {
        var tooDeep = depth > FileLimits.YamlDepth && node is (SequenceStart or MappingStart);
        if (tooDeep)
            problems.Add(ProblemKinds.TooDeep, place, string.Create(CultureInfo.InvariantCulture, $"lists and maps are nested more than {FileLimits.YamlDepth} deep"), "write plain values; put a text that begins with '[', '{' or '-' in quotes");
        else if (tooMany)
            problems.Add(ProblemKinds.TooManyValues, place, "the front matter holds more than 20,000 values", "delete what is not needed");
        return tooDeep || tooMany;
    }

    /// <summary>Reports aliases, anchors and tags.</summary>
    public bool Refuses(ParsingEvent node, int place)
    {
        switch (node)
        {
            case AnchorAlias alias:
                Add(ProblemKinds.AnchorOrAlias, place, $"'*{ProblemList.Quote(alias.Value.Value)}' is a YAML alias", "write the value itself; put a text that begins with '*' in quotes");
                return true;
            case NodeEvent { Anchor.IsEmpty: false } anchored:
                Add(ProblemKinds.AnchorOrAlias, place, $"'&{ProblemList.Quote(anchored.Anchor.Value)}' is a YAML anchor", "delete it; put a text that begins with '&' in quotes");
                return true;
            case NodeEvent { Tag.IsEmpty: false }:
                Add(ProblemKinds.YamlTag, place, "'!' begins a YAML tag", "delete the tag; put a text that begins with '!' in quotes");
                return true;
            default:
                return false;
        }
    }

    /// <summary>Reports keys that are not text, merge keys and keys that stand twice.</summary>
    /// <param name="value">Place of its value.</param>
    /// <param name="lines">The keys before it, with their lines; receives this one.</param>
    public bool RefusesKey(YamlNode key, int value, Dictionary<string, int> lines)
    {
        if (key is YamlRefused)
            return true;
        if (key is not YamlScalar { Text: not "" } name)
        {
            // The library places a key that is not there at the end of what stands before it.
            problems.Add(ProblemKinds.UnusableKey, key is YamlScalar ? value : key.Offset, key is YamlScalar ? "a key is missing before ':'" : $"a key is {key.Shape}", "write a word before the colon; put a text that begins with '?', '[' or '{' in quotes");
            return true;
        }

        if (name is { Text: "<<", IsPlain: true })
        {
            problems.Add(ProblemKinds.MergeKey, key.Offset, "'<<' merges another map into this one", "write the keys themselves");
            return true;
        }

        if (name.IsPlain && OddBlank.Is(name.Text[0]))
        {
            ToldOfOddBlank = true;
            problems.Add(OddBlank.Defect(name.Text[0], key.Offset));
            return true;
        }

        var (line, _) = problems.Source.PositionOf(key.Offset);
        if (lines.TryAdd(name.Text, line))
            return false;
        problems.Add(ProblemKinds.DuplicateKey, key.Offset, string.Create(CultureInfo.InvariantCulture, $"'{ProblemList.Quote(name.Text)}' stands in line {lines[name.Text]} and again in line {line}"), "keep one of the two");
        return true;
    }

    private void Add(ProblemKind kind, int place, string message, string remedy)
    {
        _lastLine = problems.Source.PositionOf(place).Line;
        problems.Add(kind, place, message, remedy);
    }
}
