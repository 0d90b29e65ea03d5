using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CryptoNews.Content;

/// <summary>Links. One with an address that isn't allowed stays as its text.</summary>
internal static class LinkHtml
{
    private const string Remedy = "write an http, https, mailto or relative address";

    public static void Write(BodyWriter writer, LinkInline link)
    {
        var open = TryOpen(writer, link, link.Url, Title(writer, link));
        var outer = writer.InLink;
        writer.InLink = true;
        var empty = link.FirstChild is null or LiteralInline { Content.IsEmpty: true, NextSibling: null };
        if (open && empty)
            writer.Html.Text(link.Url);
        writer.Inlines(link);
        writer.InLink = outer;
        if (open)
            writer.Html.Raw("</a>");
    }

    /// <summary><c>&lt;https://…&gt;</c> and <c>&lt;name@host&gt;</c>.</summary>
    public static void Write(BodyWriter writer, AutolinkInline link)
    {
        var open = TryOpen(writer, link, link.IsEmail ? "mailto:" + link.Url : link.Url, title: null);
        writer.Html.Text(link.Url);
        if (open)
            writer.Html.Raw("</a>");
    }

    /// <summary>Writes the start tag.</summary>
    public static void Open(BodyWriter writer, LinkAddress address, string? title)
    {
        var value = address.Kind == AddressKind.Fragment && writer.Survey.Ids.Find(Uri.UnescapeDataString(address.Value[1..])) is { } id ? "#" + id : address.Value;
        writer.Html.Raw("<a href=\"").Url(value);
        if (!string.IsNullOrWhiteSpace(title))
            writer.Html.Raw("\" title=\"").Text(title);
        if (address.Kind == AddressKind.External && address.OnSite(writer.Context.Rules.Host) is null)
            writer.Html.Raw(writer.Context.Sponsored ? "\" rel=\"noopener nofollow sponsored" : "\" rel=\"noopener nofollow");
        writer.Html.Raw("\">");
    }

    /// <summary>The title of a link or picture, unless it is too long.</summary>
    public static string? Title(BodyWriter writer, LinkInline link)
    {
        if (!(link.Title?.Length > FileLimits.Value))
            return link.Title;
        writer.Warn(
            MarkdownProblems.Title,
            link,
            $"the title is longer than {BodyLimits.Show(FileLimits.Value)} characters and is left out",
            "write less between the quotes behind the address");
        return null;
    }

    private static bool TryOpen(BodyWriter writer, MarkdownObject link, string? written, string? title)
    {
        if (writer.InLink)
            return false;
        if (LinkAddress.TryRead(written, out var address, out var refusal))
        {
            var meant = address.Kind == AddressKind.Path ? MissingScheme.Meant(address.Value) : null;
            if (meant is null && PictureAddress.PathOfLinked(address, writer.Context) is { } picture)
                return TryOpenPicture(writer, link, address, picture, title);
            Open(writer, address, title);
            if (meant is not null)
                writer.Warn(MarkdownProblems.MissingScheme, link, $"the address '{ProblemList.Quote(address.Value)}' leads to a page of this site, beside the article", $"write {ProblemList.Quote(meant)}");
            else if (address.Kind is AddressKind.Path or AddressKind.External)
                writer.Links.Add(writer.Reference(address.Value, link));
            return true;
        }

        writer.Warn(MarkdownProblems.Address, link, $"the address '{ProblemList.Quote(written ?? "")}' {refusal}; its text stays without link", Remedy);
        return false;
    }

    private static bool TryOpenPicture(BodyWriter writer, MarkdownObject link, LinkAddress address, string path, string? title)
    {
        if (!PictureAddress.TryFind(path, writer.Context.Folder, out var source, out var refusal))
        {
            writer.Warn(MarkdownProblems.Picture, link, $"the address '{ProblemList.Quote(address.Value)}' of a picture {refusal}; its text stays without link", "write its path from the content folder, as /images/a.webp");
            return false;
        }

        Open(writer, new LinkAddress(AddressKind.Path, source), title);
        writer.Pictures.Add(writer.Reference(PictureAddress.FileOf(source)!, link) with { IsLink = true });
        return true;
    }
}
