using CryptoNews.Web.Api;
using CryptoNews.Web.Feeds;
using CryptoNews.Web.Metrics;
using CryptoNews.Web.Newsroom;
using CryptoNews.Web.Seo;
using Microsoft.Extensions.Options;

namespace CryptoNews.Web.Hosting;

internal static class Settings
{
    /// <summary>Reads every section, to be checked before anything is served: those of features too, for commands that have no features.</summary>
    public static void AddSettings(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<SiteOptions>, KnownSectionsCheck>();
        builder.AddSection<SiteOptions, SiteOptionsCheck>(SiteOptions.Section)
            .Configure<IConfiguration>((site, settings) =>
            {
                site.Name = site.Name?.Trim() ?? "";
                site.BaseUrl = WebAddress.Normal(site.BaseUrl ?? "").TrimEnd('/');
                site.Languages = WholeList.Read(settings, "Site:Languages") ?? site.Languages;
            });
        builder.AddSection<ContentOptions, ContentOptionsCheck>(ContentOptions.Section)
            .Configure<IConfiguration>((content, settings) =>
                content.ImageHosts = [.. (WholeList.Read(settings, "Content:ImageHosts") ?? content.ImageHosts).Select(WebAddress.NormalHost)]);
        builder.AddSection<StoreOptions, StoreOptionsCheck>(StoreOptions.Section);
        builder.AddSection<HostingOptions, HostingOptionsCheck>(HostingOptions.Section)
            .Configure<IConfiguration>((hosting, settings) =>
                hosting.TrustedProxies = WholeList.Read(settings, "Hosting:TrustedProxies") ?? hosting.TrustedProxies);
        builder.Services.AddOptionsWithValidateOnStart<AllowedHosts, AllowedHostsCheck>()
            .Configure<IConfiguration>((hosts, settings) => hosts.Names = AllowedHosts.Read(settings));
        builder.AddSection<ApiOptions, ApiOptionsCheck>(ApiOptions.Section);
        builder.AddSection<PublisherOptions, PublisherOptionsCheck>(PublisherOptions.Section)
            .Configure(publisher => (publisher.Logo, publisher.Contact) = (WebAddress.Normal(publisher.Logo), WebAddress.Normal(publisher.Contact)));
        builder.AddSection<FeedOptions, FeedOptionsCheck>(FeedOptions.Section)
            .Configure(feeds => feeds.Hub = WebAddress.Normal(feeds.Hub));
        builder.AddSection<SeoOptions, SeoOptionsCheck>(SeoOptions.Section);
        builder.AddSection<NewsroomOptions, NewsroomOptionsCheck>(NewsroomOptions.Section);
        builder.AddSection<MetricsOptions, MetricsOptionsCheck>(MetricsOptions.Section);
    }

    /// <summary>Fails before anything starts, so that the reasons are not buried in the log of a failing host.</summary>
    /// <exception cref="OptionsValidationException">Or an <see cref="AggregateException"/> of several.</exception>
    public static void CheckSettings(this WebApplication app) =>
        app.Services.GetRequiredService<IStartupValidator>().Validate();

    /// <summary>A section of the settings, for whoever asks for <typeparamref name="TOptions"/>.</summary>
    private static OptionsBuilder<TOptions> AddSection<TOptions, TCheck>(this WebApplicationBuilder builder, string section)
        where TOptions : class
        where TCheck : class, IValidateOptions<TOptions>
    {
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<TOptions>>().Value);
        builder.Services.AddSingleton<IValidateOptions<TOptions>>(services => new KnownSettingsCheck<TOptions>(services.GetRequiredService<IConfiguration>(), section));
        return builder.Services.AddOptionsWithValidateOnStart<TOptions, TCheck>().BindConfiguration(section);
    }
}
