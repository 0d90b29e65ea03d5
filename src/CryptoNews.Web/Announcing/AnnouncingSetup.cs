using CryptoNews.Web.Hosting;
using CryptoNews.Web.Syncing;

namespace CryptoNews.Web.Announcing;

internal static class AnnouncingSetup
{
    /// <summary>Services elsewhere that hear of changes: a WebSub hub and IndexNow, where the settings name them.</summary>
    public static void AddAnnouncing(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpClient(Announcer.Client, (services, client) =>
            {
                client.Timeout = TimeSpan.FromSeconds(10);
                client.DefaultRequestHeaders.UserAgent.ParseAdd($"CryptoNews/{typeof(Announcer).Assembly.GetName().Version!.ToString(3)} (+{services.GetRequiredService<SiteOptions>().BaseUrl})");
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        builder.Services.AddSingleton<IAnnouncement, WebSub>();
        builder.Services.AddSingleton<IAnnouncement, IndexNow>();
        builder.Services.AddSingleton<Announcer>();
        builder.Services.AddSingleton<ISyncListener>(services => services.GetRequiredService<Announcer>());
        builder.Services.AddHostedService(services => services.GetRequiredService<Announcer>());
    }
}
