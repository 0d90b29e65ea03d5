using CryptoNews.Web.Hosting;
using CryptoNews.Web.Syncing;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace CryptoNews.Web.Metrics;

internal static class MetricsSetup
{
    private const string Address = "/metrics";

    // From a kept page to one that a reader gives up on; each bound is a line for every route and status.
    private static readonly double[] RequestSeconds = [0.001, 0.01, 0.1, 1, 10];

    // From one saved file to the first load of a large folder.
    private static readonly double[] SyncSeconds = [0.01, 0.1, 1, 10, 100];

    public static void AddPortalMetrics(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<MetricsGate>();
        // What nobody may read is not counted either.
        if (!builder.Environment.IsDevelopment() && string.IsNullOrEmpty(builder.Configuration[$"{MetricsOptions.Section}:{nameof(MetricsOptions.Token)}"]))
            return;
        services.AddSingleton<PortalMeter>();
        services.AddSingleton<ISyncListener>(provider => provider.GetRequiredService<PortalMeter>());
        services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("cryptonews")).WithMetrics(Choose);
    }

    /// <summary><c>/metrics</c>, in the text format of Prometheus, for whom <see cref="MetricsGate"/> lets in.</summary>
    public static IEndpointConventionBuilder MapPortalMetrics(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<MetricsGate>();
        _ = app.Services.GetService<PortalMeter>(); // counts from the start, whoever listens; none where metrics are closed
        // Made when it is first asked for: where metrics are closed it can't be made.
        var answer = new Lazy<RequestDelegate>(() => ((IApplicationBuilder)app).New().UseOpenTelemetryPrometheusScrapingEndpoint(_ => true).Build());
        return app.MapMethods(Address, SafeMethods.Names, (RequestDelegate)(context => gate.InvokeAsync(context, allowed => answer.Value(allowed))));
    }

    private static void Choose(MeterProviderBuilder meters) => meters
        .AddMeter(PortalMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
        .AddView("http.server.request.duration", new ExplicitBucketHistogramConfiguration
        {
            Boundaries = RequestSeconds,
            TagKeys = ["http.request.method", "http.response.status_code", "http.route"],
        })
        .AddView("kestrel.connection.duration", MetricStreamConfiguration.Drop)
        .AddView("kestrel.tls_handshake.duration", MetricStreamConfiguration.Drop)
        .AddView(PortalMeter.SyncDuration, new ExplicitBucketHistogramConfiguration { Boundaries = SyncSeconds })
        // Who asks twice wants to see what happened meanwhile.
        .AddPrometheusExporter(exporter => exporter.ScrapeResponseCacheDurationMilliseconds = 0);
}
