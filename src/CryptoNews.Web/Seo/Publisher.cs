using System.Text.Json.Nodes;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Pages;

namespace CryptoNews.Web.Seo;

/// <summary>The organisation that is author and publisher of every text, as machines are told of it.</summary>
public sealed class Publisher(PublisherOptions options, SiteOptions site, Addresses addresses)
{
    public string Name => options.Name.Length > 0 ? options.Name : site.Name;

    /// <summary>Absolute.</summary>
    public string Logo => options.Logo.StartsWith('/') ? addresses.Absolute(options.Logo) : options.Logo;

    /// <summary>A URI; null when there is none.</summary>
    public string? Contact => options.ContactAddress;

    /// <summary>Absolute; the site's front page in its first language.</summary>
    public string Home => addresses.Absolute("/");

    /// <summary>Names the organisation in data for machines.</summary>
    public string Id => $"{Home}#publisher";

    /// <summary>In the words of schema.org.</summary>
    /// <param name="pages">What the site says of itself: only pages that there are are referred to.</param>
    internal JsonObject AsData(IReadOnlyList<OwnPage> pages)
    {
        var data = new JsonObject
        {
            ["@type"] = "NewsMediaOrganization",
            ["@id"] = Id,
            ["name"] = Name,
            ["url"] = Home,
            ["logo"] = new JsonObject { ["@type"] = "ImageObject", ["url"] = Logo },
        };
        Refer("publishingPrinciples", Footer.HowWeUseAi);
        Refer("correctionsPolicy", Footer.About);
        if (Contact is { } contact)
        {
            var point = new JsonObject { ["@type"] = "ContactPoint", ["contactType"] = "newsroom" };
            point[contact.StartsWith("mailto:", StringComparison.Ordinal) ? "email" : contact.StartsWith("tel:", StringComparison.Ordinal) ? "telephone" : "url"] =
                contact.StartsWith("https:", StringComparison.Ordinal) ? contact : contact[(contact.IndexOf(':', StringComparison.Ordinal) + 1)..];
            data["contactPoint"] = point;
        }

        return data;

        void Refer(string name, string slug)
        {
            if (pages.FirstOrDefault(page => page.Slug == slug) is { } page)
                data[name] = addresses.Absolute(page.Address);
        }
    }
}
