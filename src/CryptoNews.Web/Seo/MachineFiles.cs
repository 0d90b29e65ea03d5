using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CryptoNews.Store;
using CryptoNews.Web.Articles;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Feeds;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CryptoNews.Web.Seo;

/// <summary>Small files at well-known addresses, made from the settings.</summary>
internal static class MachineFiles
{
    private const string Plain = "text/plain; charset=utf-8";
    private const string SecurityAddress = "/.well-known/security.txt";
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true };

    public static void MapMachineFiles(this WebApplication app)
    {
        app.MapMethods("/robots.txt", SafeMethods.Names, (HttpContext context, SeoOptions seo, Addresses addresses) =>
            At(context, "/robots.txt", () => Text(Robots(seo, addresses), Plain))).Cached().WithMetadata(ServedAlways.Mark);
        app.MapMethods("/llms.txt", SafeMethods.Names, async (HttpContext context, PortalContext db, Edition edition) =>
        {
            var text = await LlmsAsync(db, edition, context.RequestAborted);
            return At(context, "/llms.txt", () => Text(text, Plain));
        }).Cached();
        app.MapMethods(SecurityAddress, SafeMethods.Names, (HttpContext context, Publisher publisher, Edition edition) => publisher.Contact is { } contact
            ? At(context, SecurityAddress, () => Text(Security(contact, edition), Plain))
            : Results.StatusCode(StatusCodes.Status404NotFound)).Cached().WithMetadata(ServedAlways.Mark);
        foreach (var prefix in app.Services.GetRequiredService<Languages>().Prefixes)
        {
            app.MapMethods($"{prefix}/opensearch.xml", SafeMethods.Names, (HttpContext context, Edition edition) =>
                At(context, edition.Addresses.File(edition.Language.Tag, "opensearch.xml"), () => Results.Bytes(OpenSearch(edition), "application/opensearchdescription+xml; charset=utf-8"))).Cached().WithMetadata(ServedAlways.Mark);
            app.MapMethods($"{prefix}/site.webmanifest", SafeMethods.Names, (HttpContext context, Edition edition) =>
                At(context, edition.Addresses.File(edition.Language.Tag, "site.webmanifest"), () => Text(Manifest(edition), "application/manifest+json; charset=utf-8"))).Cached().WithMetadata(ServedAlways.Mark);
        }

        if (app.Services.GetRequiredService<SeoOptions>().IndexNowKey is { Length: > 0 } key)
            app.MapMethods($"/{key}.txt", SafeMethods.Names, (HttpContext context) => At(context, $"/{key}.txt", () => Text(key, Plain))).Cached().WithMetadata(ServedAlways.Mark);
    }

    private static IResult At(HttpContext context, string address, Func<IResult> answer) =>
        CanonicalAddress.IsRequested(context.Request, address, []) ? answer() : Results.Redirect(address, permanent: true);

    private static IResult Text(string text, string mediaType) => Results.Bytes(Encoding.UTF8.GetBytes(text), mediaType);

    // A page that may not be fetched can't say that it is not to be kept: `Seo:Index` is said on the pages, never here.
    private static string Robots(SeoOptions seo, Addresses addresses)
    {
        var text = new StringBuilder();
        Group(["*"], allowed: true);
        Group(Agents.Search, seo.SearchAgents == SeoOptions.Allow);
        Group(Agents.Training, seo.TrainingAgents == SeoOptions.Allow);
        Group(Agents.User, seo.UserAgents == SeoOptions.Allow);
        if (seo.Index != "none")
            text.Append("Sitemap: ").Append(addresses.Absolute("/sitemap.xml")).Append("\nSitemap: ").Append(addresses.Absolute("/news-sitemap.xml")).Append('\n');
        return text.ToString();

        void Group(IReadOnlyList<string> agents, bool allowed)
        {
            foreach (var agent in agents)
                text.Append("User-agent: ").Append(agent).Append('\n');
            text.Append(allowed ? "Allow: /\nDisallow: /newsroom\n\n" : "Disallow: /\n\n");
        }
    }

    private static async Task<string> LlmsAsync(PortalContext db, Edition edition, CancellationToken cancel)
    {
        const int Newest = 30;
        await using var snapshot = await ReadSnapshot.BeginAsync(db, cancel);
        var text = new StringBuilder().Append("# ").Append(edition.Site.Name).Append("\n\n> ").Append(edition.Language.Words["home_description"]).Append('\n')
            .Append("\nEvery article says whether a language model wrote or translated it, and names the report that it rests on where there is one. Any article's address with `.md` added gives its text, with `.json` its data. Every listing can be narrowed by `category`, `tag`, `sentiment`, `source`, `period`, `from`, `to`, and followed: its path with `/feed.xml`, `/atom.xml` or `/feed.json` and the same query.\n");
        foreach (var language in edition.Languages.All)
        {
            var articles = await db.Listing(new ArticleFilter { Language = language.Tag }, ListingOrder.NewestFirst).Take(Newest).ToListAsync(cancel);
            if (articles.Count == 0)
                continue;
            text.Append("\n## ").Append(language.Words["latest"]).Append(" (").Append(language.Tag).Append(")\n\n");
            foreach (var article in articles)
                Entry(Markdown(MarkedTitle.Of(article, language.Words)), edition.Addresses.Article(article.Language, article.Key) + ".md", Markdown(article.Description));
        }

        text.Append("\n## ").Append(edition.Language.Words["about"]).Append("\n\n");
        var pages = await db.Pages.Visible().Where(p => p.Language == edition.Language.Tag).OrderBy(p => p.Slug).ToListAsync(cancel);
        foreach (var page in pages)
            Entry(Markdown(page.Title), edition.Addresses.Page(page.Language, page.Slug), Markdown(page.Description));
        foreach (var language in edition.Languages.All)
            Entry($"OPML ({language.Tag})", edition.Addresses.File(language.Tag, Opml.File), language.Words["sections"]);
        return text.ToString();

        void Entry(string title, string address, string description) =>
            text.Append("- [").Append(title).Append("](").Append(edition.Addresses.Absolute(address)).Append("): ").Append(description).Append('\n');
    }

    private static string Markdown(string text) =>
        text.ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    // Valid for half a year from the first of the month: always in the future, and the same for a month.
    private static string Security(string contact, Edition edition)
    {
        var expires = new DateTime(edition.Now.Year, edition.Now.Month, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(6);
        return string.Create(CultureInfo.InvariantCulture, $"Contact: {contact}\nExpires: {Dates.Iso(expires)}\nPreferred-Languages: {string.Join(", ", edition.Languages.Tags)}\nCanonical: {edition.Addresses.Absolute("/.well-known/security.txt")}\n");
    }

    private static byte[] OpenSearch(Edition edition) => FeedXml.Write(xml =>
    {
        const string Space = "http://a9.com/-/spec/opensearch/1.1/";
        var (addresses, language, name) = (edition.Addresses, edition.Language, edition.Site.Name);
        var search = addresses.Absolute(addresses.File(language.Tag, "search"));
        xml.WriteStartElement("OpenSearchDescription", Space);
        xml.Element("ShortName", Beginning(name, 16));
        xml.Element("LongName", Beginning(name, 48));
        xml.Element("Description", language.Words["home_description"]);
        xml.Element("Language", language.Tag);
        xml.Element("InputEncoding", "UTF-8");
        xml.Empty("Url", null, ("type", "text/html"), ("method", "get"), ("template", $"{search}?q={{searchTerms}}"));
        xml.Empty("Url", null, ("type", "application/x-suggestions+json"), ("method", "get"), ("template", $"{search}/suggest?q={{searchTerms}}"));
        xml.Empty("Url", null, ("type", "application/opensearchdescription+xml"), ("rel", "self"), ("template", addresses.Absolute(addresses.File(language.Tag, "opensearch.xml"))));
        xml.WriteStartElement("Image");
        xml.WriteAttributeString("width", "192");
        xml.WriteAttributeString("height", "192");
        xml.WriteAttributeString("type", "image/png");
        xml.WriteString(addresses.Absolute("/img/icon-192.png"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    // At most so many characters, and none of them half.
    private static string Beginning(string name, int most)
    {
        var length = 0;
        while (length < name.Length && StringInfo.GetNextTextElementLength(name, length) is var next && (length == 0 || length + next <= most))
            length += next;
        return name[..length].TrimEnd();
    }

    private static string Manifest(Edition edition)
    {
        var (addresses, language, words) = (edition.Addresses, edition.Language, edition.Language.Words);
        return new JsonObject
        {
            ["id"] = addresses.Home(language.Tag),
            ["name"] = edition.Site.Name,
            ["short_name"] = Beginning(edition.Site.Name, 12),
            ["description"] = words["home_description"],
            ["lang"] = language.Tag,
            ["dir"] = language.Direction,
            ["start_url"] = addresses.Home(language.Tag),
            ["scope"] = "/",
            ["display"] = "standalone",
            ["background_color"] = "#faf9f5",
            ["theme_color"] = "#faf9f5",
            ["categories"] = new JsonArray("news", "finance"),
            ["icons"] = new JsonArray(
                Icon("/img/icon-192.png", "192x192", "any"),
                Icon("/img/icon-512.png", "512x512", "any"),
                Icon("/img/icon-maskable-512.png", "512x512", "maskable")),
            ["shortcuts"] = new JsonArray(
                new JsonObject { ["name"] = words["latest"], ["url"] = addresses.Latest(language.Tag) },
                new JsonObject { ["name"] = words["topics"], ["url"] = addresses.Tags(language.Tag) }),
        }.ToJsonString(Json);
    }

    private static JsonObject Icon(string source, string sizes, string purpose) =>
        new() { ["src"] = source, ["sizes"] = sizes, ["type"] = "image/png", ["purpose"] = purpose };
}
