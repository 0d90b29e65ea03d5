namespace CryptoNews.Content;

/// <summary>The decoded text of a file, with positions: offsets in UTF-16 units to lines and columns.</summary>
internal sealed class SourceText
{
    private const int LongestShown = 200;
    private readonly List<int> _lineStarts = [0];

    public SourceText(string text)
    {
        Text = text;
        for (var i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1))
            _lineStarts.Add(i + 1);
    }

    public string Text { get; }

    /// <summary>Line and column of an offset, both from 1.</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var index = _lineStarts.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - _lineStarts[line] + 1);
    }

    public int LineCount => _lineStarts.Count;

    /// <summary>The text of a line (from 1) without its line feed.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Count ? _lineStarts[line] - 1 : Text.Length;
        return Text.AsSpan(start, end - start);
    }

    /// <summary>Offset of the first character of a line (from 1).</summary>
    public int StartOfLine(int line) => _lineStarts[Math.Clamp(line, 1, _lineStarts.Count) - 1];

    /// <summary>
    /// A line as a message shows it: control characters as spaces, cut around <paramref name="column"/> when it is long.
    /// </summary>
    public (string Line, int CaretColumn) Show(int line, int column)
    {
        var start = StartOfLine(line);
        var end = line < _lineStarts.Count ? _lineStarts[line] - 1 : Text.Length;
        var from = column > LongestShown ? start + column - (LongestShown / 2) : start;
        from = Math.Clamp(from, start, end);
        var shown = Text.AsSpan(from, Math.Min(end - from, LongestShown)).TrimEnd('\r');
        var safe = string.Create(shown.Length, shown, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                target[i] = char.IsControl(source[i]) || char.IsSurrogate(source[i]) && !IsPaired(source, i) || IsFormat(source[i]) ? ' ' : source[i];
        });
        return (safe, Math.Max(1, column - (from - start)));
    }

    private static bool IsPaired(ReadOnlySpan<char> text, int i) =>
        char.IsHighSurrogate(text[i])
            ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
            : i > 0 && char.IsHighSurrogate(text[i - 1]);

    // Direction marks and line separators would reorder or break a terminal's line.
    private static bool IsFormat(char c) => c is '\u2028' or '\u2029' || DirectionMarks.Hold(c);
}
