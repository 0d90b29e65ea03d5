using CryptoNews.Web.Announcing;
using CryptoNews.Web.Api;
using CryptoNews.Web.Articles;
using CryptoNews.Web.Caching;
using CryptoNews.Web.Comfort;
using CryptoNews.Web.Commands;
using CryptoNews.Web.Covers;
using CryptoNews.Web.Feeds;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Media;
using CryptoNews.Web.Metrics;
using CryptoNews.Web.Newsroom;
using CryptoNews.Web.Pages;
using CryptoNews.Web.Schemas;
using CryptoNews.Web.Search;
using CryptoNews.Web.Seo;
using CryptoNews.Web.Sharing;
using CryptoNews.Web.Syncing;

return await CommandLine.RunAsync(args, Build, Open);

static WebApplication Build(string[] settings)
{
    // Settings and style sheets stand beside the program; relative paths in the settings follow the working directory.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
    builder.WebHost.UseStaticWebAssets();

    // Files that may change at any moment would be sent in the form of gzip without being any smaller.
    if (!builder.Environment.IsDevelopment())
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";

    builder.AddSettings();
    builder.AddLogs();
    builder.AddServerLimits();
    builder.AddReadiness();
    builder.AddLanguages();
    builder.AddPages();
    builder.AddSearch();
    builder.AddFeeds();
    builder.AddSharing();
    builder.AddSeo();
    builder.AddAnnouncing();
    builder.AddApi();
    builder.AddCaching();
    builder.AddSyncing();
    builder.AddResizedPictures();
    builder.AddNewsroom();
    builder.AddPortalMetrics();
    builder.Services.AddSingleton(TimeProvider.System);

    return builder.Build();
}

static void Open(WebApplication app)
{
    app.UseTrustedProxies();
    app.UseRequestLog();
    app.UseSecurityHeaders();
    app.UseFreshRedirects();
    app.UseSingleSlashes();
    app.UseRequestLanguage();
    app.UseIndexing();
    app.UseSpeculationRules();
    app.UseOpenAccess(ApiSetup.Root);
    app.UseOpenAccess(ApiDescription.Root);
    app.UseErrorPages();
    app.UseApiProblems();
    app.UseAddressLimit();
    app.UseRouting();
    app.UseOpenEndpoints();
    app.UseApiLimits();
    app.UseReadinessGate();
    app.UseNewsroom();
    app.UseCaching();
    app.UseSearchTurns();
    app.UseDamageWatch();
    app.UseGuessedAddresses();
    app.UseAliases();

    app.MapHealth();
    app.MapPortalMetrics().WithMetadata(ServedAlways.Mark);
    app.MapCovers().WithMetadata(ServedAlways.Mark);
    app.MapSpeculationRules().WithMetadata(ServedAlways.Mark);
    app.MapMedia();
    app.MapResizedPictures();
    app.MapSchemas().WithMetadata(ServedAlways.Mark);
    app.MapArticleForms();
    app.MapArticleById();
    app.MapFeeds();
    app.MapShareCards();
    app.MapSeo();
    app.MapApi();
    app.MapNewsroom();
    Suggestions.Map(app);
    app.MapPages();
}

/// <summary>The portal; named so that tests can start it.</summary>
public sealed partial class Program;
