namespace CryptoNews.Content;

/// <summary>The marks that open lists and quotes at the start of a line.</summary>
internal static class LineMarks
{
    /// <summary>How many stand one behind the other: 3 in <c>&gt; - 1. text</c>.</summary>
    public static int Leading(ReadOnlySpan<char> line)
    {
        for (var count = 0; ; count++)
        {
            line = line.TrimStart(" \t");
            var length = MarkLength(line);
            if (length == 0)
                return count;
            line = line[length..];
        }
    }

    private static int MarkLength(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
            return 0;
        if (line[0] == '>')
            return 1;
        if (line[0] is '-' or '+' or '*')
            return BeforeBlank(line, 1);
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 9 && (line[digits] is '.' or ')') ? BeforeBlank(line, digits + 1) : 0;
    }

    private static int BeforeBlank(ReadOnlySpan<char> line, int length) =>
        line.Length == length || line[length] is ' ' or '\t' ? length : 0;
}
