using System.Globalization;

namespace CryptoNews.Content;

/// <summary>
/// Mends what is safe to mend in a file: byte order mark, line ends, what stands before the front matter, YAML that can be
/// read in one way only, and other spellings of keys. Each mending proves itself: the file is parsed again, and must mean
/// what it meant before, or, where it could not be read, what its writer must have meant. A file that is not understood
/// afterwards is not touched at all. The text of the body stays as it is. Safe for concurrent use.
/// </summary>
public sealed class FileMender(ContentRules rules)
{
    private const int MostEdits = 200;

    private readonly ArticleParser _parser = new(rules);

    /// <param name="path">Relative to the content folder.</param>
    /// <param name="bytes">The whole file.</param>
    public MendedFile Mend(string path, byte[] bytes)
    {
        var decoded = FileDecoder.Decode(bytes);
        if (decoded.Defect is not null)
            return MendedFile.Untouched;
        var mended = new List<string>();
        if (bytes.AsSpan().StartsWith("\uFEFF"u8))
            mended.Add("byte order mark deleted");
        var original = LineEnds.Mend(decoded.Source.Text, mended);
        var text = Opening.Mend(original, mended);
        if (YamlMending.Mend(text, MostEdits, mended) is not { } readable)
            return MendedFile.Untouched;
        if (readable.Lines.Count > 0 && Parse(path, readable.Text).Problems.Any(p => readable.Lines.Contains(p.Line) && WrongType.IsAbout(p.Code)))
            return MendedFile.Untouched;
        text = Keys(path, readable.Text, mended);
        return mended.Count > 0 && Proves(_parser.Parse(path, bytes), Parse(path, text))
            ? new MendedFile(original, text, mended)
            : MendedFile.Untouched;
    }

    private string Keys(string path, string text, List<string> mended)
    {
        var refused = new HashSet<string>(StringComparer.Ordinal);
        for (var edits = 0; edits < MostEdits; edits++)
        {
            var before = Parse(path, text);
            if (before.Problems.FirstOrDefault(p => KeyMending.Mends(p.Code) && !refused.Contains(p.Message)) is not { } problem)
                break;
            var edit = KeyMending.Of(text, problem);
            var changed = edit?.Apply(text);
            if (changed is not null && Parse(path, changed) is var after && SameFile.Of(before, after) && IsGone(problem, before, after))
            {
                text = changed;
                mended.Add(string.Create(CultureInfo.InvariantCulture, $"line {problem.Line}: {edit!.Done}"));
            }
            else
            {
                refused.Add(problem.Message);
            }
        }

        return text;
    }

    private ParsedFile Parse(string path, string text) => _parser.Parse(path, System.Text.Encoding.UTF8.GetBytes(text));

    // Of a file that could not be read, nothing but what kept it from being read was mended: its values prove themselves.
    private static bool Proves(ParsedFile before, ParsedFile after) =>
        IsUnreadable(before) ? !IsUnreadable(after) : SameFile.Of(before, after);

    private static bool IsUnreadable(ParsedFile file) =>
        file.Problems.Any(p => p.Severity == ProblemSeverity.Error && (YamlMending.IsAbout(p.Code) || Opening.IsAbout(p.Code) || LineEnds.IsAbout(p.Code)));

    private static bool IsGone(ContentProblem problem, ParsedFile before, ParsedFile after) =>
        after.Problems.Count(p => (p.Code, p.Message) == (problem.Code, problem.Message))
        < before.Problems.Count(p => (p.Code, p.Message) == (problem.Code, problem.Message));
}
