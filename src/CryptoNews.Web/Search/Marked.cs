using CryptoNews.Store;
using Microsoft.AspNetCore.Html;

namespace CryptoNews.Web.Search;

internal static class Marked
{
    /// <summary>The pieces, each encoded, with hits in <c>mark</c>.</summary>
    public static IHtmlContent Html(IEnumerable<MarkedText> pieces)
    {
        var html = new HtmlContentBuilder();
        foreach (var piece in pieces)
        {
            if (piece.IsHit)
                html.AppendHtml("<mark>").Append(piece.Text).AppendHtml("</mark>");
            else
                html.Append(piece.Text);
        }

        return html;
    }
}
