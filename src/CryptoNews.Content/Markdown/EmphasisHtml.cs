using Markdig.Syntax.Inlines;

namespace CryptoNews.Content;

/// <summary><c>*em*</c>, <c>**strong**</c> and <c>~~del~~</c>.</summary>
internal static class EmphasisHtml
{
    public static void Write(BodyWriter writer, EmphasisInline emphasis)
    {
        var tag = emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount == 2 ? "strong" : "em";
        writer.Html.Raw("<").Raw(tag).Raw(">");
        writer.Inlines(emphasis);
        writer.Html.Raw("</").Raw(tag).Raw(">");
    }
}
