using CryptoNews.Store;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using CryptoNews.Web.Pages;
using Microsoft.Extensions.Options;

try
{
    // Settings and style sheets stand beside the program; relative paths in the settings follow the working directory.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.WebHost.UseStaticWebAssets();

    builder.AddSettings();
    builder.AddLogs();
    builder.AddServerLimits();
    builder.AddReadiness();
    builder.AddLanguages();
    builder.AddPages();
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddStore(services => new StoreFile(services.GetRequiredService<IOptions<StoreOptions>>().Value.ConnectionString, ""));

    var app = builder.Build();
    app.CheckSettings();

    app.UseRequestLog();
    app.UseRequestLanguage();
    app.UseSecurityHeaders();
    app.UseErrorPages();
    app.UseAddressLimit();
    app.UseRouting();
    app.UseReadinessGate();

    app.MapHealth();
    app.MapPages();

    app.Run();
    return 0;
}
catch (Exception failure) when (StartFailure.Describe(failure) is { } message)
{
    await Console.Error.WriteLineAsync(message);
    return StartFailure.ExitCode;
}

/// <summary>The portal; named so that tests can start it.</summary>
public sealed partial class Program;
