using System.Xml;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Feeds;

/// <summary>Atom (RFC 4287), with pictures from Media RSS.</summary>
internal static class AtomWriter
{
    public static byte[] Write(Feed feed) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("feed", FeedXml.Atom);
        xml.WriteAttributeString("xmlns", "media", null, FeedXml.Media);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        xml.Element("id", feed.Self);
        xml.Element("title", feed.Title);
        xml.Element("subtitle", feed.Description);
        xml.Element("updated", Dates.Iso(feed.Updated));
        xml.Element("icon", feed.Logo);
        xml.Empty("link", null, ("rel", "self"), ("type", FeedFormat.Atom.MediaType), ("href", feed.Self));
        xml.Empty("link", null, ("rel", "alternate"), ("type", "text/html"), ("hreflang", feed.Language), ("href", feed.Page));
        if (feed.Hub is { } hub)
            xml.Empty("link", null, ("rel", "hub"), ("href", hub));
        xml.WriteStartElement("author");
        xml.Element("name", feed.Publisher);
        xml.Element("uri", feed.Home);
        xml.WriteEndElement();
        foreach (var entry in feed.Entries)
            Entry(xml, feed, entry);
        xml.WriteEndElement();
    });

    private static void Entry(XmlWriter xml, Feed feed, FeedEntry entry)
    {
        xml.WriteStartElement("entry");
        xml.Element("id", entry.Id);
        xml.Element("title", entry.Title);
        xml.Element("published", Dates.Iso(entry.Published));
        xml.Element("updated", Dates.Iso(entry.Updated));
        xml.Empty("link", null, ("rel", "alternate"), ("type", "text/html"), ("hreflang", feed.Language), ("href", entry.Address));
        if (entry.Origin.SourceAddress is { } via)
            xml.Empty("link", null, ("rel", "via"), ("href", via), ("title", entry.Origin.SourceName));
        foreach (var category in entry.Categories)
            xml.Empty("category", null, ("scheme", category.Scheme), ("term", category.Term), ("label", category.Label));
        xml.Element("summary", entry.Summary);
        xml.WriteStartElement("content");
        xml.WriteAttributeString("type", "html");
        xml.WriteString(FeedXml.Clean(entry.Html));
        xml.WriteEndElement();
        xml.Picture(entry.Picture);
        xml.WriteEndElement();
    }
}
