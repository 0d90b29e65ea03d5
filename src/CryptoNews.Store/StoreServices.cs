using Microsoft.Extensions.DependencyInjection;

namespace CryptoNews.Store;

public static class StoreServices
{
    /// <summary>
    /// Registers the store: <see cref="StoreFile"/>, <see cref="PortalContext"/> for reading only, and <see cref="LiveColumns"/>.
    /// </summary>
    /// <param name="storeFile">Makes the file's object, once; opening it is the caller's first step before serving.</param>
    public static IServiceCollection AddStore(this IServiceCollection services, Func<IServiceProvider, StoreFile> storeFile)
    {
        services.AddSingleton(storeFile);
        services.AddSingleton<LiveColumns>();
        services.AddDbContextPool<PortalContext>((provider, options) => provider.GetRequiredService<StoreFile>().ForReading(options));
        return services;
    }
}
