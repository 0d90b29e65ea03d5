using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;

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
}
