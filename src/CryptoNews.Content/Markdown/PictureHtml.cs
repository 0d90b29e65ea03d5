using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CryptoNews.Content;

/// <summary>Pictures. One that may not be shown becomes a link, or its description when it can't be linked to either.</summary>
internal static class PictureHtml
{
    /// <summary>The picture that is all that a paragraph holds, as it is or as a link.</summary>
    public static LinkInline? Alone(ParagraphBlock paragraph) => Alone(paragraph.Inline);

    /// <returns>False, with nothing written, when the paragraph is not a picture that may be shown.</returns>
    public static bool TryWriteFigure(BodyWriter writer, ParagraphBlock paragraph)
    {
        if (Alone(paragraph) is not { } picture || Source(writer, picture, out _, out _) is not { } source)
            return false;
        writer.Html.Raw("<figure>");
        if (picture.Parent is LinkInline link)
            LinkHtml.Write(writer, link);
        else
            Image(writer, picture, source);
        if (LinkHtml.Title(writer, picture) is { } title && !string.IsNullOrWhiteSpace(title))
            writer.Html.Raw("<figcaption>").Text(title).Raw("</figcaption>");
        writer.Html.Raw("</figure>");
        return true;
    }

    public static void WriteInline(BodyWriter writer, LinkInline picture)
    {
        if (Source(writer, picture, out var address, out var refusal) is { } source)
            Image(writer, picture, source);
        else
            Instead(writer, picture, address, refusal);
    }

    private static LinkInline? Alone(ContainerInline? inlines)
    {
        LinkInline? alone = null;
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (alone is null && inline is LinkInline link && (link.IsImage ? link : Alone(link)) is { } picture)
                alone = picture;
            else if (inline is not LineBreakInline && !(inline is LiteralInline literal && literal.Content.IsEmptyOrWhitespace()))
                return null;
        }

        return alone;
    }

    private static string? Source(BodyWriter writer, LinkInline picture, out LinkAddress? address, out string? refusal)
    {
        address = null;
        if (!LinkAddress.TryRead(picture.Url, out var read, out refusal))
            return null;
        address = read;
        return PictureAddress.TryRead(read, writer.Context, out var source, out refusal) ? source : null;
    }

    private static void Image(BodyWriter writer, LinkInline picture, string source)
    {
        writer.Html
            .Raw("<img src=\"").Url(source)
            .Raw("\" alt=\"").Text(PlainText.Of(picture))
            .Raw("\" loading=\"lazy\" decoding=\"async\">");
        if (PictureAddress.FileOf(source) is { } path)
            writer.Pictures.Add(writer.Reference(path, picture));
    }

    private static void Instead(BodyWriter writer, LinkInline picture, LinkAddress? address, string? refusal)
    {
        var link = address is { Kind: AddressKind.External } && !writer.InLink ? address : null;
        writer.Warn(
            MarkdownProblems.Picture,
            picture,
            $"the address '{ProblemList.Quote(picture.Url ?? "")}' of a picture {refusal}; it is shown as {(link is null ? "its description" : "a link")}",
            "use a picture file under content/ or an https address of an allowed host");
        var text = PlainText.Of(picture);
        if (link is { } target)
        {
            LinkHtml.Open(writer, target, title: null);
            writer.Html.Text(text.Length == 0 ? target.Value : text).Raw("</a>");
        }
        else
        {
            writer.Html.Text(text);
        }
    }
}
