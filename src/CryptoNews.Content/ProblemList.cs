namespace CryptoNews.Content;

/// <summary>Collects the problems of one file; the first error of many does not hide the rest.</summary>
internal sealed class ProblemList(string path, SourceText source)
{
    /// <summary>Of one file.</summary>
    public const int Most = 100;

    private readonly List<ContentProblem> _problems = [];

    public SourceText Source => source;

    public bool HasErrors { get; private set; }

    /// <summary>Only errors are still taken.</summary>
    public bool IsFull => _problems.Count >= Most;

    /// <param name="offset">Place in the text of the file, in UTF-16 units.</param>
    /// <param name="message">What was found; text from the file in it must be shortened by <see cref="Quote"/>.</param>
    /// <param name="remedy">What to write instead.</param>
    public void Add(ProblemKind kind, int offset, string message, string remedy)
    {
        HasErrors |= kind.Severity == ProblemSeverity.Error;
        if (IsFull && !MakeRoom(kind.Severity))
            return;
        var (line, column) = source.PositionOf(offset);
        var (shown, caret) = source.Show(line, column);
        _problems.Add(new ContentProblem(path, line, column, kind.Severity, kind.Code, message, remedy, string.IsNullOrWhiteSpace(shown) ? null : shown, caret));
    }

    public void Add(FileDefect defect) => Add(defect.Kind, defect.Offset, defect.Message, defect.Remedy);

    /// <summary>In order of place; errors before warnings at one place.</summary>
    public IReadOnlyList<ContentProblem> ToList() =>
        [.. _problems.OrderBy(p => p.Line).ThenBy(p => p.Column).ThenByDescending(p => p.Severity)];

    /// <summary>Text of the file as a message may hold it: one line, no control characters, at most 60 characters.</summary>
    public static string Quote(string text)
    {
        var (shown, _) = new SourceText(text.ReplaceLineEndings(" ")).Show(1, 1);
        return shown.Length > 60 ? string.Concat(shown.AsSpan(0, 59), "…") : shown;
    }

    // A hundred warnings must not hide why the file was rejected.
    private bool MakeRoom(ProblemSeverity severity)
    {
        var lesser = _problems.FindLastIndex(p => p.Severity < severity);
        if (lesser >= 0)
            _problems.RemoveAt(lesser);
        return lesser >= 0;
    }
}
