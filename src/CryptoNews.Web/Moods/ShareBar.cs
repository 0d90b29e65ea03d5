using System.Globalization;

namespace CryptoNews.Web.Moods;

/// <summary>A bar of 100 by 1 with the three shares and half a unit of paper between them.</summary>
public sealed record ShareBar(SentimentShares Shares)
{
    private const double Gap = 0.5;

    public string PositiveWidth => Write(Math.Max(0, Shares.Positive - Gap));

    public string NeutralX => Write(Shares.Positive);

    public string NeutralWidth => Write(Math.Max(0, Shares.Neutral - Gap));

    public string NegativeX => Write(Shares.Positive + Shares.Neutral);

    public string NegativeWidth => Write(Shares.Negative);

    private static string Write(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
