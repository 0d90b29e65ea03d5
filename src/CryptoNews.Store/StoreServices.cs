using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CryptoNews.Store;

public static class StoreServices
{
    /// <summary>
    /// Registers the store: <see cref="StoreFile"/>, and <see cref="PortalContext"/> for reading only.
    /// </summary>
    /// <param name="storeFile">Makes the file's object, once; opening it is the caller's first step before serving.</param>
    public static IServiceCollection AddStore(this IServiceCollection services, Func<IServiceProvider, StoreFile> storeFile)
    {
        services.AddSingleton(storeFile);
        services.AddDbContextPool<PortalContext>((provider, options) => options
            .UseSqlite(provider.GetRequiredService<StoreFile>().ReadConnectionString)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(new ConnectionSettings(writes: false)));
        return services;
    }
}
