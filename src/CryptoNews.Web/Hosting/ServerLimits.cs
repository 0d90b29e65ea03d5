using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CryptoNews.Web.Hosting;

internal static class ServerLimits
{
    // Longer than any address that the site makes (300 characters of words and 2048 of terms are some 4750, each percent-encoded);
    // what is longer gets a page that says so.
    private const int LongestAddress = 8192;

    /// <summary>What one client may cost: readers send small requests and no bodies.</summary>
    public static void AddServerLimits(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<KestrelServerOptions>(server =>
        {
            server.AddServerHeader = false;
            var limits = server.Limits;
            limits.MaxConcurrentConnections = 10_000;
            limits.MaxRequestBodySize = 64 * 1024;
            limits.MaxRequestHeadersTotalSize = 16 * 1024;
            // Above the longest address: a request that Kestrel itself refuses gets no page.
            limits.MaxRequestLineSize = 32 * 1024;
            limits.RequestHeadersTimeout = TimeSpan.FromSeconds(5);
            // The default lets a reader hold a connection at 240 bytes a second.
            limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 2048, gracePeriod: TimeSpan.FromSeconds(5));
        });

        // Whoever stops containers kills them after ten seconds; a reader who has sent half a request is not waited for so long.
        if (builder.Configuration["shutdownTimeoutSeconds"] is null)
            builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));

        // The message would be a page without the headers of ours.
        builder.Services.Configure<HostFilteringOptions>(filter => filter.IncludeFailureMessage = false);

        // Used where the setting AllowedHosts gives nothing.
        if (AllowedHosts.Read(builder.Configuration) is null)
        {
            builder.Services.AddOptions<HostFilteringOptions>().Configure<SiteOptions>((filter, site) =>
                filter.AllowedHosts = [site.Host, "localhost", "127.0.0.1", "[::1]"]);
        }
    }

    public static void UseAddressLimit(this WebApplication app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if ((request.Path.Value?.Length ?? 0) + (request.QueryString.Value?.Length ?? 0) <= LongestAddress)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });
}
