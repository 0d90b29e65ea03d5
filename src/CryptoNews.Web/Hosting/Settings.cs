using CryptoNews.Web.Api;
using CryptoNews.Web.Feeds;
using CryptoNews.Web.Metrics;
using CryptoNews.Web.Newsroom;
using CryptoNews.Web.Seo;
using Microsoft.Extensions.Options;

namespace CryptoNews.Web.Hosting;

internal static class Settings
{
    /// <summary>Reads and checks every section before anything is served.</summary>
    public static void AddSettings(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<SiteOptions>, SiteOptionsCheck>();
        builder.Services.AddOptions<SiteOptions>()
            .BindConfiguration(SiteOptions.Section)
            .Configure<IConfiguration>((site, settings) =>
                site.Languages = WholeList.Read(settings, "Site:Languages") ?? site.Languages)
            .ValidateOnStart();

        builder.Services.AddSingleton<IValidateOptions<ContentOptions>, ContentOptionsCheck>();
        builder.Services.AddOptions<ContentOptions>()
            .BindConfiguration(ContentOptions.Section)
            .Configure<IConfiguration>((content, settings) =>
                content.ImageHosts = WholeList.Read(settings, "Content:ImageHosts") ?? content.ImageHosts)
            .ValidateOnStart();

        builder.Services.AddSingleton<IValidateOptions<StoreOptions>, StoreOptionsCheck>();
        builder.Services.AddOptions<StoreOptions>()
            .BindConfiguration(StoreOptions.Section)
            .ValidateOnStart();

        builder.Services.AddSingleton<IValidateOptions<HostingOptions>, HostingOptionsCheck>();
        builder.Services.AddOptions<HostingOptions>()
            .BindConfiguration(HostingOptions.Section)
            .Configure<IConfiguration>((hosting, settings) =>
                hosting.TrustedProxies = WholeList.Read(settings, "Hosting:TrustedProxies") ?? hosting.TrustedProxies)
            .ValidateOnStart();

        builder.Services.AddSingleton<IValidateOptions<AllowedHosts>, AllowedHostsCheck>();
        builder.Services.AddOptions<AllowedHosts>()
            .Configure<IConfiguration>((hosts, settings) => hosts.Names = AllowedHosts.Read(settings))
            .ValidateOnStart();

        builder.Services.AddSingleton<IValidateOptions<ApiOptions>, ApiOptionsCheck>();
        builder.Services.AddOptions<ApiOptions>()
            .BindConfiguration(ApiOptions.Section)
            .ValidateOnStart();

        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<HostingOptions>>().Value);
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<ApiOptions>>().Value);
        builder.Services.AddSingleton<IValidateOptions<PublisherOptions>, PublisherOptionsCheck>();
        builder.Services.AddOptions<PublisherOptions>()
            .BindConfiguration(PublisherOptions.Section)
            .ValidateOnStart();

        builder.Services.AddSingleton<IValidateOptions<FeedOptions>, FeedOptionsCheck>();
        builder.Services.AddOptions<FeedOptions>()
            .BindConfiguration(FeedOptions.Section)
            .ValidateOnStart();

        builder.Services.AddSingleton<IValidateOptions<SeoOptions>, SeoOptionsCheck>();
        builder.Services.AddOptions<SeoOptions>()
            .BindConfiguration(SeoOptions.Section)
            .ValidateOnStart();

        builder.Services.AddSingleton<IValidateOptions<NewsroomOptions>, NewsroomOptionsCheck>();
        builder.Services.AddOptions<NewsroomOptions>()
            .BindConfiguration(NewsroomOptions.Section)
            .ValidateOnStart();

        builder.Services.AddSingleton<IValidateOptions<MetricsOptions>, MetricsOptionsCheck>();
        builder.Services.AddOptions<MetricsOptions>()
            .BindConfiguration(MetricsOptions.Section)
            .ValidateOnStart();

        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<SiteOptions>>().Value);
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<PublisherOptions>>().Value);
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<FeedOptions>>().Value);
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<SeoOptions>>().Value);
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<ContentOptions>>().Value);
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<StoreOptions>>().Value);
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<NewsroomOptions>>().Value);
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<MetricsOptions>>().Value);
    }

    /// <summary>Fails before anything starts, so that the reasons are not buried in the log of a failing host.</summary>
    /// <exception cref="OptionsValidationException">Or an <see cref="AggregateException"/> of several.</exception>
    public static void CheckSettings(this WebApplication app) =>
        app.Services.GetRequiredService<IStartupValidator>().Validate();
}
