using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace CryptoNews.Tests.Web.Feeds;

/// <summary>A feed as an independent reader understands it.</summary>
public sealed record ReadFeed(string Title, string Self, string Page, IReadOnlyList<ReadEntry> Entries)
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static ReadFeed OfXml(Stream stream)
    {
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { Async = false });
        var feed = SyndicationFeed.Load(reader);
        var self = feed.Links.SingleOrDefault(l => l.RelationshipType == "self")?.Uri
            ?? feed.ElementExtensions.Select(e => e.GetObject<XElement>()).Where(e => e.Name == Atom + "link" && e.Attribute("rel")!.Value == "self").Select(e => new Uri(e.Attribute("href")!.Value)).Single();
        return new(
            feed.Title.Text,
            self.OriginalString,
            feed.Links.Single(l => l.RelationshipType == "alternate").Uri.OriginalString,
            [.. feed.Items.Select(Entry)]);
    }

    public static ReadFeed OfJson(JsonDocument document)
    {
        var feed = document.RootElement;
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        return new(
            feed.GetProperty("title").GetString()!,
            feed.GetProperty("feed_url").GetString()!,
            feed.GetProperty("home_page_url").GetString()!,
            [.. feed.GetProperty("items").EnumerateArray().Select(Entry)]);
    }

    private static ReadEntry Entry(SyndicationItem item)
    {
        var extensions = item.ElementExtensions.Select(e => e.GetObject<XElement>()).ToList();
        var via = item.Links.SingleOrDefault(l => l.RelationshipType == "via")?.Uri.OriginalString
            ?? extensions.SingleOrDefault(e => e.Name == Atom + "link")?.Attribute("href")!.Value;
        return new(
            item.Id,
            item.Title.Text,
            item.Links.Single(l => l.RelationshipType == "alternate").Uri.OriginalString,
            (item.Content as TextSyndicationContent)?.Text ?? extensions.Single(e => e.Name == Content + "encoded").Value,
            item.PublishDate.UtcDateTime,
            item.LastUpdatedTime != default ? item.LastUpdatedTime.UtcDateTime : Moment(extensions.Single(e => e.Name == Atom + "updated").Value),
            [.. item.Categories.Select(c => c.Label ?? c.Name)],
            extensions.Single(e => e.Name == Media + "content").Attribute("url")!.Value,
            via,
            item.Categories.Any(c => c is { Name: "trainedAlgorithmicMedia", Scheme: "http://cv.iptc.org/newscodes/digitalsourcetype/" }));
    }

    private static ReadEntry Entry(JsonElement item)
    {
        var origin = item.GetProperty("_provenance");
        return new(
            item.GetProperty("id").GetString()!,
            item.GetProperty("title").GetString()!,
            item.GetProperty("url").GetString()!,
            item.GetProperty("content_html").GetString()!,
            Moment(item.GetProperty("date_published").GetString()!),
            Moment(item.GetProperty("date_modified").GetString()!),
            [.. item.GetProperty("tags").EnumerateArray().Select(t => t.GetString()!)],
            item.GetProperty("image").GetString()!,
            origin.TryGetProperty("source_url", out var via) ? via.GetString() : null,
            origin.TryGetProperty("by_machine", out var machine) && machine.GetBoolean());
    }

    private static DateTime Moment(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}

public sealed record ReadEntry(
    string Id, string Title, string Link, string Html, DateTime Published, DateTime Updated, IReadOnlyList<string> Categories, string Picture, string? Via, bool ByMachine);
