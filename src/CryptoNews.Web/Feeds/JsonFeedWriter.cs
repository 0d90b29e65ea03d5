using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Feeds;

/// <summary>JSON Feed 1.1; what it has no word for stands in the objects <c>_provenance</c> and <c>_impacts</c> of each item.</summary>
internal static class JsonFeedWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Write(Feed feed)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("home_page_url", feed.Page);
            json.WriteString("feed_url", feed.Self);
            json.WriteString("description", feed.Description);
            json.WriteString("icon", feed.Logo);
            json.WriteString("language", feed.Language);
            json.WriteStartArray("authors");
            json.WriteStartObject();
            json.WriteString("name", feed.Publisher);
            json.WriteString("url", feed.Home);
            json.WriteString("avatar", feed.Logo);
            json.WriteEndObject();
            json.WriteEndArray();
            if (feed.Hub is { } hub)
            {
                json.WriteStartArray("hubs");
                json.WriteStartObject();
                json.WriteString("type", "WebSub");
                json.WriteString("url", hub);
                json.WriteEndObject();
                json.WriteEndArray();
            }

            json.WriteStartArray("items");
            foreach (var entry in feed.Entries)
                Item(json, feed, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Item(Utf8JsonWriter json, Feed feed, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("url", entry.Address);
        json.WriteString("title", entry.Title);
        json.WriteString("content_html", FeedXml.Clean(entry.Html));
        json.WriteString("summary", entry.Summary);
        json.WriteString("image", entry.Picture.Address);
        json.WriteString("date_published", Dates.Iso(entry.Published));
        json.WriteString("date_modified", Dates.Iso(entry.Updated));
        json.WriteString("language", feed.Language);
        // A category and a topic of the same name are one word here.
        Texts(json, "tags", entry.Categories.Select(c => c.Label).Distinct(StringComparer.Ordinal));
        json.WriteStartObject("_provenance");
        About(json, feed);
        json.WriteString("statement", entry.Origin.Statement);
        if (entry.Origin.SourceName is { } source)
            json.WriteString("source", source);
        if (entry.Origin.SourceAddress is { } via)
            json.WriteString("source_url", via);
        if (entry.Origin.ByMachine is { } byMachine)
            json.WriteBoolean("by_machine", byMachine);
        json.WriteBoolean("sponsored", entry.Origin.Sponsored);
        json.WriteEndObject();
        if (entry.Impacts.Count > 0)
        {
            json.WriteStartObject("_impacts");
            About(json, feed);
            Texts(json, "items", entry.Impacts);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void About(Utf8JsonWriter json, Feed feed)
    {
        if (feed.About is { } about)
            json.WriteString("about", about);
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
