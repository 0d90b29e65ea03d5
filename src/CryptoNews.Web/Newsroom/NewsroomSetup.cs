using CryptoNews.Web.Localization;

namespace CryptoNews.Web.Newsroom;

internal static class NewsroomSetup
{
    public static void AddNewsroom(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        NewsroomKeys.Add(builder);
        NewsroomSession.Add(services);
        services.AddSingleton<NewsroomGate>();
        services.AddSingleton<LoginLimiter>();
        services.AddSingleton<PreviewLinks>();
        services.AddSingleton<EndedSessions>();
        services.AddSingleton<TranslationWatch>();
        services.AddSingleton<OpenStreams>();
    }

    /// <summary>Belongs behind the routing and before every endpoint.</summary>
    public static void UseNewsroom(this WebApplication app)
    {
        app.Services.GetRequiredService<NewsroomKeys>().Check(app.Services.GetRequiredService<EndedSessions>());
        var gate = app.Services.GetRequiredService<NewsroomGate>();
        app.Use((context, next) => gate.InvokeAsync(context, next));
        PreviewLinks.Use(app);
    }

    public static void MapNewsroom(this WebApplication app)
    {
        foreach (var prefix in app.Services.GetRequiredService<Languages>().Prefixes)
        {
            NewsroomEvents.Map(app, prefix + NewsroomAddress.Root + NewsroomAddress.Events);
            NewsroomActions.Map(app, prefix + NewsroomAddress.Root);
        }
    }
}
