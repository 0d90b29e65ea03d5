using System.Text.Json;
using CryptoNews.Content;
using CryptoNews.Store;
using CryptoNews.Web.Hosting;
using CryptoNews.Web.Localization;
using Microsoft.Data.Sqlite;

namespace CryptoNews.Web.Syncing;

internal static class SyncSetup
{
    /// <summary>The store, the loader that fills it, and the worker that keeps both current.</summary>
    public static void AddSyncing(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => SiteRules.Of(
            provider.GetRequiredService<SiteOptions>(),
            provider.GetRequiredService<ContentOptions>(),
            provider.GetRequiredService<Languages>()));
        services.AddStore(provider => new StoreFile(
            provider.GetRequiredService<StoreOptions>().ConnectionString,
            rules: Fingerprint(provider.GetRequiredService<ContentRules>()),
            shape: Shape(provider.GetRequiredService<ContentRules>())));
        services.AddSingleton(provider => new ContentFolder(provider.GetRequiredService<ContentOptions>().Path));
        services.AddSingleton<ContentLoader>();
        services.AddSingleton<SyncLog>();
        services.AddSingleton<SyncHistory>();
        services.AddSingleton<ISyncListener>(provider => provider.GetRequiredService<SyncLog>());
        services.AddSingleton<ISyncListener>(provider => provider.GetRequiredService<SyncHistory>());
        services.AddSingleton<SyncFailures>();
        services.AddSingleton<StoreCare>();
        services.AddSingleton<ContentWatch>();
        services.AddSingleton<SyncWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<SyncWorker>());
    }

    /// <summary>Takes the database for this process, before anything is served.</summary>
    /// <exception cref="StoreUnavailableException">Another process has it, or its folder can't be written to.</exception>
    public static void TakeStore(this WebApplication app) => app.Services.GetRequiredService<StoreFile>();

    /// <summary>A reader who meets a damaged database gets an error; the next one a page that says it is being made anew.</summary>
    public static void UseDamageWatch(this WebApplication app)
    {
        var (worker, store) = (app.Services.GetRequiredService<SyncWorker>(), app.Services.GetRequiredService<StoreFile>());
        app.Use(async (context, next) =>
        {
            var opening = worker.Openings;
            try
            {
                await next(context);
            }
            catch (Exception e) when (StoreFile.IsDamage(e))
            {
                worker.Suspect(opening);
                throw;
            }
            catch (SqliteException e) when (store.IsGone(e))
            {
                worker.Suspect(opening);
                throw new StoreUnavailableException($"The database {store.FilePath} is gone; it is made anew from the content folder.", e);
            }
        });
    }

    // An article whose language the site no longer has would stay as the last good version of a file that is broken now.
    internal static string Shape(ContentRules rules) => string.Join(' ', [rules.DefaultLanguage, .. rules.Languages]);

    /// <summary>Rules as text: equal rules give equal text, and any other rules another one.</summary>
    internal static string Fingerprint(ContentRules rules) => JsonSerializer.Serialize(new
    {
        rules.DefaultLanguage,
        rules.Languages,
        Zone = rules.TimeZone.Id,
        rules.Host,
        rules.ImageHosts,
        rules.Labels,
        rules.DraftTexts,
    });
}
