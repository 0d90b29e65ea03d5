using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using Microsoft.Extensions.Time.Testing;

namespace CryptoNews.Tests.Web;

/// <summary>The site as a reader of its default language sees it at noon, without a server.</summary>
internal static class Editions
{
    public static Edition Of(SiteOptions site) =>
        new(site, new Languages(site), new Addresses(site), new FakeTimeProvider(new DateTimeOffset(Portal.Noon)));
}
