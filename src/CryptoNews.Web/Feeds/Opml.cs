using System.Xml;
using CryptoNews.Store;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Listing;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Seo;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Feeds;

/// <summary>The feeds of all sections in one file that feed readers import (OPML 2.0): the site, categories, sources, tones, the most used topics.</summary>
internal static class Opml
{
    public const string File = "feeds.opml";

    // The tail of sources and topics has an article or two each; who wants one of them finds its feed on its page.
    private const int MostSources = 500;
    private const int MostTopics = 100;

    public static async Task<IResult> AnswerAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var (db, edition) = (services.GetRequiredService<PortalContext>(), services.GetRequiredService<Edition>());
        var (publisher, changes) = (services.GetRequiredService<Publisher>(), services.GetRequiredService<LastModified>());
        var address = edition.Addresses.File(edition.Language.Tag, File);
        if (!CanonicalAddress.IsRequested(context.Request, address, []))
            return Results.Redirect(address, permanent: true);

        var cancel = context.RequestAborted;
        await using var snapshot = await ReadSnapshot.BeginAsync(db, cancel);
        var changed = await changes.ReadAsync(db, cancel);
        var groups = await GroupsAsync(db, edition, cancel);
        var bytes = FeedXml.Write(xml =>
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("head");
            xml.Element("title", edition.Site.Name);
            xml.Element("ownerName", publisher.Name);
            xml.Element("ownerId", publisher.Home);
            xml.Element("docs", "https://opml.org/spec2.opml");
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            Outline(xml, edition, edition.Site.Name, ListingAddress.Latest);
            foreach (var (name, feeds) in groups.Where(g => g.Feeds.Count > 0))
            {
                xml.WriteStartElement("outline");
                xml.WriteAttributeString("text", FeedXml.Clean(name));
                foreach (var (title, listing) in feeds)
                    Outline(xml, edition, title, listing);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        });
        return FreshAnswer.Of(context, bytes, "text/x-opml; charset=utf-8", changed);
    }

    private static async Task<List<(string Name, IReadOnlyList<(string Title, ListingAddress Listing)> Feeds)>> GroupsAsync(PortalContext db, Edition edition, CancellationToken cancel)
    {
        var (words, names) = (edition.Language.Words, edition.Language.Names);
        return
        [
            (words["categories"], await OfAsync(Facet.Category, int.MaxValue, t => names.Category(t.Name))),
            (words["sources"], await OfAsync(Facet.Source, MostSources, t => names.Source(t.Name))),
            (words["sentiment"], await OfAsync(Facet.Sentiment, int.MaxValue, t => words[$"tone_{t.Slug}"])),
            (words["topics"], await OfAsync(Facet.Tag, MostTopics, t => names.Tag(t.Name))),
        ];

        async Task<IReadOnlyList<(string, ListingAddress)>> OfAsync(Facet facet, int most, Func<Term, string> name)
        {
            var terms = await db.MostUsed(facet.Kind(), edition.Language.Tag).Take(most).ToListAsync(cancel);
            return terms.ConvertAll(t => (name(t), ListingAddress.Latest.With(facet, t.Slug)));
        }
    }

    private static void Outline(XmlWriter xml, Edition edition, string title, ListingAddress listing)
    {
        var (addresses, language) = (edition.Addresses, edition.Language.Tag);
        xml.Empty(
            "outline",
            null,
            ("type", "rss"),
            ("text", title),
            ("title", title),
            ("language", language),
            ("xmlUrl", addresses.Absolute(addresses.Feed(language, listing, FeedFormat.Rss.File))),
            ("htmlUrl", addresses.Absolute(addresses.Listing(language, listing))));
    }
}
