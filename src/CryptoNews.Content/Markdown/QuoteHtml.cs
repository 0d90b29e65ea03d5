using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CryptoNews.Content;

/// <summary>Quotes; a last paragraph that begins with a dash names who said it and becomes the footer.</summary>
internal static class QuoteHtml
{
    public static void Write(BodyWriter writer, QuoteBlock quote)
    {
        writer.Html.Raw("<blockquote>");
        for (var i = 0; i < quote.Count; i++)
        {
            // The dash at the start of the only paragraph opens speech, as Ukrainian sets it.
            if (i > 0 && i == quote.Count - 1 && quote[i] is ParagraphBlock { Inline.FirstChild: LiteralInline first } last && TryCutDash(first))
            {
                writer.Html.Raw("<footer>");
                writer.Inlines(last.Inline);
                writer.Html.Raw("</footer>");
            }
            else
            {
                writer.Block(quote[i]);
            }
        }

        writer.Html.Raw("</blockquote>");
    }

    private static bool TryCutDash(LiteralInline first)
    {
        var text = first.Content.AsSpan();
        var rest = text.StartsWith("--") && !text.StartsWith("---") ? text[2..] : text.StartsWith("—") ? text[1..] : text;
        if (rest.Length == text.Length)
            return false;
        first.Content.Start += text.Length - rest.TrimStart().Length;
        return true;
    }
}
