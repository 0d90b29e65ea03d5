namespace CryptoNews.Web.Hosting;

internal static class ReadinessGate
{
    public static void AddReadiness(this WebApplicationBuilder builder) => builder.Services.AddSingleton<Readiness>();

    /// <summary>Until there is something whole to serve, readers get a 503 page that refreshes itself.</summary>
    public static void UseReadinessGate(this WebApplication app)
    {
        var readiness = app.Services.GetRequiredService<Readiness>();
        app.Use((context, next) =>
        {
            if (readiness.IsReady || context.GetEndpoint()?.Metadata.GetMetadata<ServedAlways>() is not null)
                return next(context);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
    }
}
