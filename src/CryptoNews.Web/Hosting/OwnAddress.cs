using System.Globalization;
using CryptoNews.Web.Commands;

namespace CryptoNews.Web.Hosting;

internal static partial class OwnAddress
{
    /// <summary>A slip in the port is a part of the host's name to ASP.NET, which then listens on port 80 of all networks.</summary>
    /// <exception cref="CommandFailure">The address of the server names a host that has a colon.</exception>
    public static void CheckAddresses(this WebApplication app)
    {
        foreach (var address in (app.Configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var host = address.Split("://")[^1].Split('/')[0];
            if (host.LastIndexOf(':') is >= 0 and var colon && colon > host.LastIndexOf(']') && !address.Contains("://unix:", StringComparison.Ordinal)
                && !ushort.TryParse(host.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                throw new CommandFailure($"\u201c{host[(colon + 1)..]}\u201d in {address} is no port: a port is a number from 0 to 65535. Write --urls http://localhost:5000");
            }
        }
    }

    /// <summary>
    /// Says once the server listens that absolute addresses lead elsewhere: whoever tries it on another port would follow
    /// them to nowhere. Behind a proxy they are meant to differ.
    /// </summary>
    public static void CompareAddresses(this WebApplication app)
    {
        var site = app.Services.GetRequiredService<SiteOptions>();
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            if (LeadsElsewhere(site.BaseUrl, app.Urls))
                LeadsElsewhere(app.Logger, site.BaseUrl);
        });
    }

    /// <param name="listening">As the server says: <c>http://127.0.0.1:5080</c>, <c>http://[::]:80</c>.</param>
    internal static bool LeadsElsewhere(string baseUrl, ICollection<string> listening)
    {
        var own = new Uri(baseUrl);
        return own.IsLoopback && listening.Count > 0 && listening.All(address => BindingAddress.Parse(address).Port != own.Port);
    }

    [LoggerMessage(LogLevel.Warning, "Feeds, sitemaps and canonical addresses lead to {BaseUrl}: write what readers open into Site:BaseUrl")]
    private static partial void LeadsElsewhere(ILogger logger, string baseUrl);
}
