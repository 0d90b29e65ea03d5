using System.Net;
using CryptoNews.Web.Hosting;
using Microsoft.Extensions.Options;

namespace CryptoNews.Tests.Web.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task Live_answers_always_and_ready_only_when_there_is_something_to_serve()
    {
        await using var portal = new Portal();
        var readiness = portal.Services.GetRequiredService<Readiness>();

        readiness.NotReady("The folder /articles is missing.");
        Assert.Equal(HttpStatusCode.OK, await StatusOf(portal, "/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusOf(portal, "/health/ready"));

        readiness.Ready();
        Assert.Equal(HttpStatusCode.OK, await StatusOf(portal, "/health/live"));
        Assert.Equal(HttpStatusCode.OK, await StatusOf(portal, "/health/ready"));
    }

    /// <summary>Whoever stops containers kills them after ten seconds.</summary>
    [Fact]
    public async Task A_stop_waits_no_longer_than_it_is_waited_for()
    {
        await using var portal = new Portal();
        await using var patient = new Portal(new() { ["shutdownTimeoutSeconds"] = "20" });

        Assert.Equal(TimeSpan.FromSeconds(20), patient.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);
        Assert.InRange(portal.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task Ready_says_why_not()
    {
        await using var portal = new Portal();
        portal.Services.GetRequiredService<Readiness>().NotReady("The folder /articles is missing.");
        using var response = await portal.Reader.GetAsync("/health/ready", TestContext.Current.CancellationToken);

        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Equal("The folder /articles is missing.\n", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<HttpStatusCode> StatusOf(Portal portal, string address)
    {
        using var response = await portal.Reader.GetAsync(address, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
