using System.Text.RegularExpressions;

namespace CryptoNews.Content;

/// <summary>Markdown and HTML in texts of the front matter, which are shown as they are written: <c>**Bitcoin** falls</c>.</summary>
internal static partial class MarkupInText
{
    public static void Warn(KeyedValue value, string text, ProblemList problems)
    {
        if (MayHold(text) && Markup().Match(text) is { Success: true } found)
            problems.Add(ProblemKinds.MarkupInText, value.Place, $"'{ProblemList.Quote(found.Value.Trim())}' in '{value.Name}' is no markup here, and readers see it as it stands", "write plain text, with the characters themselves");
    }

    // A lone star, or the sign in "S&P", is in many a title; the expression is not even made for those.
    internal static bool MayHold(ReadOnlySpan<char> text) =>
        text.StartsWith('#')
        || text.Count('*') + text.Count('_') > 1
        || text.Contains("](", StringComparison.Ordinal)
        || (text.Contains('<') && text.Contains('>'))
        || (text.Contains('&') && text.Contains(';'));

    [GeneratedRegex(
        @"^#{1,6} |\*\*\S.*?\*\*|(^|[ (])(__\w[^_]*__|[*_]\w[^*_]*\w[*_])($|[ ,.:;!?)])|\[[^\]]+\]\((https?:|/)[^)]*\)|</?(a|b|br|code|del|em|font|h[1-6]|i|p|s|span|strong|sub|sup|u)( [^<>]*)?/?>|&(amp|lt|gt|quot|apos|nbsp|[mn]dash|hellip|[lr][sd]quo|[lr]aquo|#[0-9]+|#x[0-9a-f]+);",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    internal static partial Regex Markup();
}
