using System.Text.Json.Nodes;
using CryptoNews.Store;
using CryptoNews.Web.Articles;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Pages;
using CryptoNews.Web.Sharing;

namespace CryptoNews.Web.Seo;

/// <summary>
/// An article in the words of schema.org. Author and publisher are the organisation, never a person; that a machine wrote
/// or translated, and from what, is said as plainly as above the text.
/// </summary>
internal sealed class ArticleData(Publisher publisher, ShareImages images, Addresses addresses)
{
    private const string ByMachine = "https://schema.org/TrainedAlgorithmicMediaDigitalSource";

    public JsonObject Of(ArticleModel page)
    {
        var article = page.Article;
        var address = addresses.Absolute(page.Canonical!);
        var data = new JsonObject
        {
            ["@type"] = article.Sponsored ? "AdvertiserContentArticle" : "NewsArticle",
            ["@id"] = address,
            ["url"] = address,
            ["mainEntityOfPage"] = page.CanonicalElsewhere ?? address,
            ["headline"] = article.Title,
            ["description"] = article.Description,
            ["inLanguage"] = article.Language,
            ["datePublished"] = Dates.Iso(article.PublishedAt),
            ["dateModified"] = Dates.Iso(article.ChangedAt(page.Now)),
            ["articleSection"] = page.Card.Category.Text,
            ["wordCount"] = article.WordCount,
            ["isAccessibleForFree"] = true,
            ["image"] = Image(article, page.Language),
            ["author"] = publisher.AsData(page.OwnPages),
            ["publisher"] = publisher.AsData(page.OwnPages),
            ["creditText"] = Blanks.Ordinary(string.Join(' ', page.Provenance)),
        };
        if (page.OwnPages.FirstOrDefault(p => p.Slug == Footer.HowWeUseAi) is { } how)
            data["usageInfo"] = addresses.Absolute(how.Address);
        if (article.Tags.Count > 0)
            data["keywords"] = new JsonArray([.. article.Tags.Select(t => JsonValue.Create(page.Names.Tag(t.Name)))]);
        if (article.IsByMachine())
            data["digitalSourceType"] = ByMachine;
        if (article is { Sponsored: false, SourceName: { } source })
            data["isBasedOn"] = Original(page.Names.Source(source), article.SourceUrl);
        if (article.Ai?.TranslatedFrom is not null && page.Origin is { } origin)
            data["translationOfWork"] = Version(origin.Language, origin.Address);
        else if (page.Twins.Count > 0)
            data["workTranslation"] = new JsonArray([.. page.Twins.Select(t => Version(t.Language, addresses.Article(t.Language, t.Key)))]);
        return data;
    }

    private JsonObject Image(StoredArticle article, Language language)
    {
        var image = images.Of(article, language);
        var data = new JsonObject { ["@type"] = "ImageObject", ["url"] = image.Address };
        if (image is { Width: { } width, Height: { } height })
            (data["width"], data["height"]) = (width, height);
        return data;
    }

    private static JsonObject Original(string source, string? address)
    {
        var data = new JsonObject { ["@type"] = "CreativeWork", ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = source } };
        if (address is not null)
            data["url"] = address;
        return data;
    }

    private JsonObject Version(string language, string? address)
    {
        var data = new JsonObject { ["@type"] = "NewsArticle", ["inLanguage"] = language };
        if (address is not null)
            (data["@id"], data["url"]) = (addresses.Absolute(address), addresses.Absolute(address));
        return data;
    }
}
