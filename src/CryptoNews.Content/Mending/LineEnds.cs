using System.Globalization;

namespace CryptoNews.Content;

/// <summary>CRLF, and the carriage return alone of old Macs, to LF. Bodies are read so anyway.</summary>
internal static class LineEnds
{
    public static bool IsAbout(string code) => code == ProblemKinds.LoneCarriageReturn.Code;

    public static string Mend(string text, List<string> mended)
    {
        var count = text.Count(c => c == '\r');
        if (count == 0)
            return text;
        mended.Add(string.Create(CultureInfo.InvariantCulture, $"line ends of {count} lines made LF"));
        return text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }
}
