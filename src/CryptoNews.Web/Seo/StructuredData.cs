using System.Text.Json.Nodes;
using CryptoNews.Web.Cards;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Pages;

namespace CryptoNews.Web.Seo;

/// <summary>What a page says of itself in the words of schema.org: nothing but what stands on it for people too.</summary>
internal sealed class StructuredData(Publisher publisher, ArticleData articles, SiteOptions site, Addresses addresses)
{
    /// <returns>Null for a page that is no address of its own.</returns>
    public JsonLd? Of(PortalPage page)
    {
        if (page.Canonical is null)
            return null;
        JsonArray graph = page switch
        {
            ArticleModel article => [articles.Of(article), Breadcrumbs(page)],
            IndexModel => [Site(page.Language), publisher.AsData(page.OwnPages)],
            ListingModel listing => [Collection(page, listing.Shown, (listing.Listing.Page - 1) * site.PageSize), Breadcrumbs(page)],
            CategoriesModel or TagsModel or SourcesModel => [Collection(page, [], 0), Breadcrumbs(page)],
            _ => [Page(page, "WebPage"), Breadcrumbs(page)],
        };
        return new JsonLd(new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = graph });
    }

    private JsonObject Site(Language language) => new()
    {
        ["@type"] = "WebSite",
        ["@id"] = $"{publisher.Home}#site",
        ["name"] = site.Name,
        ["url"] = addresses.Absolute(addresses.Home(language.Tag)),
        ["description"] = language.Words["home_description"],
        ["inLanguage"] = language.Tag,
        ["publisher"] = new JsonObject { ["@id"] = publisher.Id },
    };

    private JsonObject Page(PortalPage page, string type)
    {
        var data = new JsonObject
        {
            ["@type"] = type,
            ["@id"] = addresses.Absolute(page.Canonical!),
            ["url"] = addresses.Absolute(page.Canonical!),
            ["name"] = Blanks.Ordinary(page.Title),
            ["inLanguage"] = page.Language.Tag,
            ["isPartOf"] = new JsonObject { ["@type"] = "WebSite", ["@id"] = $"{publisher.Home}#site", ["name"] = site.Name, ["url"] = publisher.Home },
            ["publisher"] = publisher.AsData(page.OwnPages),
        };
        if (page.Description is { Length: > 0 } description)
            data["description"] = Blanks.Ordinary(description);
        return data;
    }

    /// <param name="before">Items of the list on the pages before.</param>
    private JsonObject Collection(PortalPage page, IReadOnlyList<Card> cards, int before)
    {
        var data = Page(page, "CollectionPage");
        if (cards.Count > 0)
        {
            data["mainEntity"] = new JsonObject
            {
                ["@type"] = "ItemList",
                ["numberOfItems"] = cards.Count,
                ["itemListElement"] = new JsonArray([.. cards.Select((card, i) => new JsonObject
                {
                    ["@type"] = "ListItem",
                    ["position"] = before + i + 1,
                    ["url"] = addresses.Absolute(card.Address),
                })]),
            };
        }

        return data;
    }

    private JsonObject Breadcrumbs(PortalPage page)
    {
        IEnumerable<Link> way = [new(page.Words["home"], addresses.Home(page.Language.Tag)), .. page.Between, new(page.Here, page.Canonical!)];
        return new JsonObject
        {
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = new JsonArray([.. way.Select((link, i) => new JsonObject
            {
                ["@type"] = "ListItem",
                ["position"] = i + 1,
                ["name"] = Blanks.Ordinary(link.Text),
                ["item"] = addresses.Absolute(link.Address),
            })]),
        };
    }
}
