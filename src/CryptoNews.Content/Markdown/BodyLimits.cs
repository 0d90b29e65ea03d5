using System.Globalization;

namespace CryptoNews.Content;

/// <summary>
/// What a body may hold, so that no file costs more than about a second: each limit closes a way to make the parser
/// quadratic or its output many times the input, and is far above what articles need.
/// </summary>
internal static class BodyLimits
{
    /// <summary>Lines of the body.</summary>
    public const int Lines = 20_000;

    /// <summary><c>|</c> on a line.</summary>
    public const int Pipes = 100;

    /// <summary><c>](</c> in the body.</summary>
    public const int Links = 5_000;

    /// <summary><c>[</c> in the body.</summary>
    public const int Brackets = 12_000;

    /// <summary>List and quote marks at the start of a line.</summary>
    public const int Markers = 60;

    /// <summary><c>*</c>, <c>_</c> and <c>~</c> in the body.</summary>
    public const int Emphasis = 20_000;

    /// <summary>Cells of all tables, with those that fill short rows.</summary>
    public const int TableCells = 20_000;

    /// <summary>Characters from each <c>](</c> to the next blank, in all.</summary>
    public const int OpenAddresses = 20_000_000;

    /// <summary><c>]:</c> in the body.</summary>
    public const int Definitions = 2_000;

    /// <summary>Marks of one paragraph that may still open something, one inside the other.</summary>
    public const int OpenMarks = 1_000;

    /// <summary>Blocks, emphasis and links, one inside the other.</summary>
    public const int Depth = 100;

    /// <summary>Characters of the rendered body.</summary>
    public const int Html = 2 * 1024 * 1024;

    /// <summary>A number as messages show it.</summary>
    public static string Show(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
