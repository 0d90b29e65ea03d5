using CryptoNews.Web.Hosting;

namespace CryptoNews.Web.Localization;

/// <summary>The site as this request reads it: its language and all that follows from it.</summary>
public sealed class Edition(SiteOptions site, Languages languages, Addresses addresses, TimeProvider clock)
{
    public SiteOptions Site => site;

    public Languages Languages => languages;

    public Addresses Addresses => addresses;

    /// <summary>Set from the address before anything else happens.</summary>
    public Language Language { get; set; } = languages.Default;

    /// <summary>UTC; the same through the whole request, so that no two parts of a page see different moments.</summary>
    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;
}
