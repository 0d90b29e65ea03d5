using CryptoNews.Web.Hosting;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace CryptoNews.Tests.Web.Hosting;

public sealed class RefusedHostsTests : ILogEventSink
{
    private int _told;

    [Fact]
    public void Whoever_asks_for_ever_new_hosts_does_not_fill_the_log()
    {
        using var log = new LoggerConfiguration().Filter.With<RefusedHosts>().WriteTo.Sink(this).CreateLogger();
        var teller = log.ForContext(Constants.SourceContextPropertyName, "Microsoft.AspNetCore.HostFiltering.HostFilteringMiddleware");

        teller.Information("The host '{Host}' does not match an allowed host.", new string('a', 10_000));
        for (var i = 0; i < 2 * RefusedHosts.Most; i++)
            teller.Information("The host '{Host}' does not match an allowed host.", $"host{i}");

        Assert.Equal(RefusedHosts.Most, _told);
    }

    void ILogEventSink.Emit(LogEvent logEvent) => _told++;
}
