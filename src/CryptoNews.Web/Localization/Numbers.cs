using System.Globalization;

namespace CryptoNews.Web.Localization;

/// <summary>Numbers as a language writes them.</summary>
public sealed class Numbers(Words words)
{
    /// <summary><c>1,234</c>.</summary>
    public string Whole(int number) => number.ToString("N0", words.Culture);

    /// <summary><c>52%</c>, in Ukrainian <c>52 %</c> with a narrow space that does not break.</summary>
    public string Percent(int percent) => words.Format("percent", percent.ToString("N0", words.Culture));

    /// <summary>With its sign, the true minus among them: <c>+12</c>, <c>−5</c>, <c>0</c>.</summary>
    public static string WithSign(int number) => number.ToString("+0;\u22120;0", CultureInfo.InvariantCulture);

    /// <summary>A score with its sign: <c>+1.5</c>, in Ukrainian <c>+1,5</c>.</summary>
    public string Score(double score) => score.ToString("+0.##;\u22120.##;0", words.Culture);
}
