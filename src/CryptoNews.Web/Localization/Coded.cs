using Microsoft.AspNetCore.Html;

namespace CryptoNews.Web.Localization;

/// <summary>Words with names that are written as they are, each between two backticks.</summary>
internal static class Coded
{
    /// <summary>The pieces, each encoded, with names in <paramref name="element"/>.</summary>
    public static IHtmlContent Html(string words, string element = "code")
    {
        var html = new HtmlContentBuilder();
        foreach (var (index, piece) in words.Split('`').Index())
        {
            if (int.IsOddInteger(index))
                html.AppendHtml($"<{element}>").Append(piece).AppendHtml($"</{element}>");
            else
                html.Append(piece);
        }

        return html;
    }
}
