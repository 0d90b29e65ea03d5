using System.Globalization;
using System.Xml;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Feeds;

/// <summary>RSS 2.0, with what it lacks from Atom, Dublin Core, Media RSS and the module for full text.</summary>
internal static class RssWriter
{
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static byte[] Write(Feed feed) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, FeedXml.Atom);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteAttributeString("xmlns", "media", null, FeedXml.Media);
        xml.WriteStartElement("channel");
        xml.Element("title", feed.Title);
        xml.Element("link", feed.Page);
        xml.Element("description", Html(feed.Description));
        xml.Element("language", feed.Language);
        if (feed.Entries.Count > 0)
            xml.Element("lastBuildDate", Date(feed.Updated));
        xml.Empty("link", FeedXml.Atom, ("rel", "self"), ("type", FeedFormat.Rss.MediaType), ("href", feed.Self));
        if (feed.Hub is { } hub)
            xml.Empty("link", FeedXml.Atom, ("rel", "hub"), ("href", hub));
        foreach (var entry in feed.Entries)
            Item(xml, feed, entry);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Item(XmlWriter xml, Feed feed, FeedEntry entry)
    {
        xml.WriteStartElement("item");
        xml.Element("title", entry.Title);
        xml.Element("link", entry.Address);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(entry.Id);
        xml.WriteEndElement();
        xml.Element("pubDate", Date(entry.Published));
        xml.Element("updated", Dates.Iso(entry.Updated), FeedXml.Atom);
        xml.Element("creator", feed.Publisher, DublinCore);
        if (entry.Origin.SourceName is { } source)
            xml.Element("source", entry.Origin.SourceAddress ?? source, DublinCore);
        if (entry.Origin is { SourceAddress: { } via, SourceName: var name })
            xml.Empty("link", FeedXml.Atom, ("rel", "via"), ("href", via), ("title", name));
        foreach (var category in entry.Categories)
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("domain", category.Scheme);
            xml.WriteString(FeedXml.Clean(category.OfTheSite ? category.Label : category.Term));
            xml.WriteEndElement();
        }

        xml.Element("description", Html(entry.Summary));
        xml.Element("encoded", entry.Html, Content);
        xml.Picture(entry.Picture);
        xml.WriteEndElement();
    }

    // Readers take a description for HTML, whatever it is: only so it says what the file says.
    private static string Html(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Date(DateTime moment) => moment.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);
}
