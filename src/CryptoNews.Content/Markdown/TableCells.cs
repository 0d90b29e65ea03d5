using System.Buffers;

namespace CryptoNews.Content;

/// <summary>
/// How many cells the tables of a body will have, at most: a row shorter than its header is filled, so that 500 KB of
/// one-character rows under a wide header would become millions of cells.
/// </summary>
internal sealed class TableCells
{
    // A line of dashes, colons and pipes below the header makes the table; it may stand in a quote or a list.
    private static readonly SearchValues<char> DelimiterRow = SearchValues.Create(" \t\v\f|:->*+.)0123456789");

    // A line of any other blank, such as a no-break space, is one more row to the parser.
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t");
    private int _columns;
    private int _cells;

    /// <summary>The count after one more line.</summary>
    /// <param name="pipes">In the line.</param>
    public int After(ReadOnlySpan<char> line, int pipes)
    {
        if (!line.ContainsAnyExcept(Blanks))
            _columns = 0;
        else if (pipes > 0 && line.Contains('-') && !line.ContainsAnyExcept(DelimiterRow))
            _columns = Math.Max(_columns, pipes + 1);
        return _cells += _columns;
    }
}
