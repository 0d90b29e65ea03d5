using System.Globalization;

namespace CryptoNews.Web.Moods;

/// <summary>One column of a chart in a drawing of 100 by 100, with the numbers as the drawing writes them.</summary>
/// <param name="Place">From 0, of <paramref name="Columns"/>.</param>
/// <param name="Links">Null in a chart without links.</param>
public sealed record ChartColumn(int Place, int Columns, string Label, string Tick, SentimentCounts Counts, SentimentLinks? Links)
{
    private const double Filled = 0.76;
    private const double Gap = 0.9;

    public string X => Write((Place * Pitch) + (Pitch * (1 - Filled) / 2));

    public string Width => Write(Pitch * Filled);

    public string PositiveY => Write(100 - PositiveShare);

    public string PositiveHeight => Write(PositiveShare);

    public string NeutralY => Write(NegativeShare + (NegativeShare > 0 ? Gap : 0));

    /// <summary>Gaps of paper are taken from the middle.</summary>
    public string NeutralHeight => Write(Math.Max(0, NeutralShare - (NegativeShare > 0 ? Gap : 0) - (PositiveShare > 0 ? Gap : 0)));

    /// <summary>Where the middle is missing the gap is taken from the top.</summary>
    public string NegativeHeight => Write(Math.Max(0, NegativeShare - (NeutralShare == 0 && PositiveShare > 0 ? 2 * Gap : 0)));

    private double Pitch => 100.0 / Columns;

    private double PositiveShare => 100.0 * Counts.Positive / Counts.Total;

    private double NeutralShare => 100.0 * Counts.Neutral / Counts.Total;

    private double NegativeShare => 100.0 * Counts.Negative / Counts.Total;

    private static string Write(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
