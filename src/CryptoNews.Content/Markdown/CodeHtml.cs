using Markdig.Helpers;
using Markdig.Syntax;

namespace CryptoNews.Content;

/// <summary>Blocks of code: they scroll, so the keyboard must reach them.</summary>
internal static class CodeHtml
{
    private const int LongestLanguage = 30;

    public static void Write(BodyWriter writer, CodeBlock code)
    {
        writer.Html.Raw("<pre tabindex=\"0\" role=\"group\" aria-label=\"").Text(writer.Labels.Code).Raw("\"><code");
        if (Language(code) is { } language)
            writer.Html.Raw(" class=\"language-").Raw(language).Raw("\"");
        writer.Html.Raw(">");
        var lines = Lines(code);
        for (var i = 0; i < lines.Length; i++)
            writer.Html.Raw(i == 0 ? "" : "\n").Text(lines[i].Slice.AsSpan());
        writer.Html.Raw("</code></pre>");
    }

    public static ReadOnlySpan<StringLine> Lines(CodeBlock code) => code.Lines.Lines.AsSpan(0, code.Lines.Count);

    private static string? Language(CodeBlock code)
    {
        var info = (code as FencedCodeBlock)?.Info?.ToLowerInvariant() ?? "";
        return info.Length is > 0 and <= LongestLanguage && info.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '+' or '#' or '-')
            ? info
            : null;
    }
}
