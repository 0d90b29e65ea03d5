using System.Globalization;

namespace CryptoNews.Web.Moods;

/// <summary>One source on one day, with the numbers as the drawing writes them.</summary>
/// <param name="Label">Source and day.</param>
/// <param name="Address">The listing of what the cell counts.</param>
public sealed record HeatCell(int Column, int Row, string Label, SentimentCounts Counts, string Address)
{
    /// <summary>Room for the names of the sources.</summary>
    public const int Names = 160;

    public const int Pitch = 60;
    public const int RowPitch = 34;
    public const int Width = Pitch - 2;
    public const int Height = RowPitch - 2;

    // Upper bounds (inclusive) of the balance in each shade, darkest red first.
    private static readonly (int Most, string Shade)[] Shades =
        [(-40, "h-n3"), (-20, "h-n2"), (-5, "h-n1"), (4, "h-0"), (23, "h-p1"), (53, "h-p2"), (100, "h-p3")];

    public int X => Names + (Column * Pitch);

    public int Y => (Row * RowPitch) + RowPitch;

    public int Middle => X + (Width / 2);

    public int Baseline => Y + 21;

    public string Shade => Counts.AreEnough ? Shades.First(s => Counts.Balance <= s.Most).Shade : "h-0";

    /// <summary>The darkest shades carry their text in the colour of paper.</summary>
    public bool IsDark => Shade is "h-n3" or "h-p3";

    /// <summary>The balance with its sign; of too few articles their number in brackets.</summary>
    public string Text => Counts.AreEnough
        ? Localization.Numbers.WithSign(Counts.Balance)
        : string.Create(CultureInfo.InvariantCulture, $"({Counts.Total})");
}
