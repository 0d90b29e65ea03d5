namespace CryptoNews.Web.Hosting;

internal static partial class OwnAddress
{
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
