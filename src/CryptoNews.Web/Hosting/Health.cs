namespace CryptoNews.Web.Hosting;

internal static class Health
{
    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it has something whole to serve, or why not.</summary>
    public static void MapHealth(this WebApplication app)
    {
        var health = app.MapGroup("/health").WithMetadata(ServedAlways.Mark);
        health.AddEndpointFilter((context, next) =>
        {
            context.HttpContext.Response.Headers.CacheControl = "no-store";
            return next(context);
        });
        health.MapMethods("/live", SafeMethods.Names, () => Results.Text("live\n"));
        health.MapMethods("/ready", SafeMethods.Names, (Readiness readiness) => readiness.IsReady
            ? Results.Text("ready\n")
            : Results.Text($"{readiness.Reason}\n", statusCode: StatusCodes.Status503ServiceUnavailable));
    }
}
